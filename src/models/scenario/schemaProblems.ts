import type { z } from "zod";
import { type Bilingual, both, didYouMean, quoted } from "./bilingual.ts";
import { lacksItsValue } from "./evidenceMap.ts";
import { expectedText, NAME } from "./expectedText.ts";
import { nearest } from "./nearest.ts";
import { nearestHint, type Problem, problemAt } from "./problems.ts";
import type { QuantityIssue } from "./quantities/quantity.ts";
import { branchesFor, knownKeys, literalsOf, type Schema, schemasAt } from "./schemaWalk.ts";
import { type Path, positionOf, receivedText, type Written, writtenAt } from "./written.ts";

type Issue = z.core.$ZodIssue;

/**
 * Turns what zod found into problems: where each value was written, what the schema expects there and what was found.
 *
 * @param schema the schema that was applied
 * @param bare the file, evidence set aside
 * @param issues of `safeParse` on its plain value
 * @returns one problem for each mistake; a misspelt key is one mistake, though its right name is missing too
 */
export function schemaProblems(schema: Schema, bare: Written, issues: readonly Issue[]): readonly Problem[] {
  const leaves = issues.flatMap((issue) => leafIssues(issue, []));
  const misspelt = new Set<string>();
  for (const { issue, path } of leaves) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) {
      const meant = nearest(key, keysAt(schema, bare, path));
      if (meant !== undefined) misspelt.add(JSON.stringify([...path, meant]));
    }
  }
  return leaves.flatMap(({ issue, path }) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownKey(schema, bare, path, key));
    }
    if (issue.code === "invalid_key") return [badName(bare, path)];
    const missing = writtenAt(bare, path) === undefined;
    if (missing && misspelt.has(JSON.stringify(path))) return [];
    return [missing ? missingKey(schema, bare, path) : badValue(schema, bare, path, issue)];
  });
}

interface LeafIssue {
  readonly issue: Issue;
  readonly path: Path;
}

// A union fails in each of its branches: the one that got furthest is what the user was writing.
function leafIssues(issue: Issue, parent: Path): readonly LeafIssue[] {
  const path: Path = [...parent, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const branches: readonly (readonly Issue[])[] = issue.errors;
  const furthest = branches.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys"),
  );
  return furthest === undefined ? [{ issue, path }] : furthest.flatMap((inner) => leafIssues(inner, path));
}

function keysAt(schema: Schema, bare: Written, path: Path): readonly string[] {
  return knownKeys(branchesFor(schemasAt(schema, path, bare), writtenAt(bare, path)));
}

function unknownKey(schema: Schema, bare: Written, path: Path, key: string): Problem {
  const keys = keysAt(schema, bare, path);
  const parent = writtenAt(bare, path);
  const entry = parent?.kind === "map" ? parent.entries.get(key) : undefined;
  const all: Bilingual = both((pick, language) => {
    const list = keys.map((known) => pick(quoted(known))).join(", ");
    return language === "fr" ? `clés possibles : ${list}` : `possible keys: ${list}`;
  });
  const expected: Bilingual = { fr: "une clé connue", en: "a known key" };
  const hint = splitByComma(parent, key) ?? nearestHint(key, keys) ?? all;
  return problemAt(entry?.keyAt ?? positionOf(bare, path), [...path, key], expected, quoted(key), hint);
}

// Between braces `{ mean: 14,3 % }` is two keys, the second "3 %" with nothing in it.
function splitByComma(parent: Written | undefined, key: string): Bilingual | undefined {
  const value = parent?.kind === "map" ? parent.entries.get(key)?.value : undefined;
  const empty = value?.kind === "scalar" && value.value === null;
  if (!empty || !/^\d/.test(key)) return undefined;
  return {
    fr: "entre accolades, une virgule sépare : mettez la valeur entre guillemets",
    en: "between braces a comma separates: put the value in quotes",
  };
}

function badName(bare: Written, path: Path): Problem {
  const key = String(path.at(-1));
  const parent = writtenAt(bare, path.slice(0, -1));
  const entry = parent?.kind === "map" ? parent.entries.get(key) : undefined;
  const hint = splitByComma(parent, key) ?? nameHint(key);
  return problemAt(entry?.keyAt ?? positionOf(bare, path), path, NAME, quoted(key), hint);
}

function nameHint(text: string): Bilingual | undefined {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-");
  const trimmed = plain.replace(/^[^A-Za-z]+|-+$/g, "");
  return trimmed === "" || trimmed === text ? undefined : didYouMean(trimmed);
}

function missingKey(schema: Schema, bare: Written, path: Path): Problem {
  const key = String(path.at(-1));
  const value = expectedText(schemasAt(schema, path, bare));
  const expected = both((pick, language) =>
    language === "fr"
      ? `la clé ${pick(quoted(key))} avec ${pick(value)}`
      : `the key ${pick(quoted(key))} with ${pick(value)}`,
  );
  return problemAt(positionOf(bare, path), path, expected, receivedText(undefined));
}

function badValue(schema: Schema, bare: Written, path: Path, issue: Issue): Problem {
  const written = writtenAt(bare, path);
  const schemas = schemasAt(schema, path, bare);
  const expected = expectedText(schemas);
  const text = written?.kind === "scalar" && typeof written.value === "string" ? written.text : undefined;
  let hint = issueHint(issue);
  if (written?.kind === "map" && lacksItsValue(written)) {
    hint = { fr: "il manque la clé « value »", en: 'the key "value" is missing' };
  } else if (written?.kind === "scalar" && written.value === null && written.text === "") {
    hint = { fr: "il manque la valeur après les deux-points", en: "the value after the colon is missing" };
  } else if (hint === undefined && text !== undefined) {
    const words = schemas.flatMap((each) => literalsOf(each).map(String));
    const isTruth = expected.en === "true or false";
    hint = nearestHint(text, isTruth ? ["true", "false"] : words);
    if (issue.code === "invalid_format") hint = nameHint(text);
  }
  return problemAt(positionOf(bare, path), path, expected, emptyList(written) ?? receivedText(written), hint);
}

function emptyList(written: Written | undefined): Bilingual | undefined {
  if (written?.kind !== "list" || written.items.length > 0) return undefined;
  return { fr: "une liste vide", en: "an empty list" };
}

// The hint of a quantity, also of one that is a branch of a union: `unlimited` or a number.
function issueHint(issue: Issue): Bilingual | undefined {
  if (issue.code === "custom") return (issue.params as QuantityIssue | undefined)?.hint;
  if (issue.code !== "invalid_union") return undefined;
  const branches: readonly (readonly Issue[])[] = issue.errors;
  return branches
    .flat()
    .map(issueHint)
    .find((hint) => hint !== undefined);
}
