import { isAlias, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { type Bilingual, quoted, same } from "../models/scenario/bilingual.ts";
import { type Problem, problemAt } from "../models/scenario/problems.ts";
import type { Path, Position, Written, WrittenEntry, WrittenMap } from "../models/scenario/written.ts";

const DEEPEST = 32;
const MOST_VALUES = 100_000;

const ONCE: Bilingual = { fr: "chaque clé une seule fois", en: "each key once" };
const ANCHOR: Bilingual = { fr: "une ancre définie plus haut", en: "an anchor defined above" };
const MERGED_MAP: Bilingual = { fr: "un groupe de clés à fusionner", en: "a map of keys to merge" };
const SMALLER: Bilingual = { fr: "au plus 100 000 valeurs", en: "at most 100 000 values" };
const MORE: Bilingual = {
  fr: "davantage, par des renvois à des ancres",
  en: "more, by references to anchors",
};
const LESS_DEEP: Bilingual = {
  fr: `au plus ${DEEPEST} niveaux imbriqués`,
  en: `at most ${DEEPEST} nested levels`,
};
const KEY: Bilingual = { fr: "une autre clé", en: "another key" };

/**
 * Turns parsed YAML into what was written, with a position for every key and value.
 *
 * Anchors, references and merge keys (`<<`) are resolved here; what a reference stands for keeps the position of its
 * anchor. A reference is not copied, and the size it would have is bounded.
 *
 * @param contents the root of the document
 * @param positionAt place of an offset in the text
 * @param problems grows by keys written twice and references that lead nowhere
 * @returns the same tree; undefined where a problem leaves nothing
 */
export function writtenFromYaml(
  contents: ParsedNode,
  positionAt: (offset: number) => Position,
  problems: Problem[],
): Written | undefined {
  const anchors = new Map<string, { readonly written: Written | undefined; readonly size: number }>();
  let size = 0;
  let isTooLarge = false;

  function visit(node: ParsedNode | null, path: Path, emptyAt: Position): Written | undefined {
    if (node === null) return { kind: "scalar", value: null, text: "", at: emptyAt };
    const at = positionAt(node.range[0]);
    if (isAlias(node)) return follow(node.source, path, at);
    const sizeBefore = size;
    size += 1;
    if (path.length > DEEPEST) {
      problems.push(problemAt(at, path.slice(0, 3), LESS_DEEP, { fr: "davantage", en: "more" }));
      return undefined;
    }
    const written = isScalar(node)
      ? scalar(node, at)
      : isSeq(node)
        ? list(node.items, path, at)
        : map(node, path, at);
    if (node.anchor !== undefined) anchors.set(node.anchor, { written, size: size - sizeBefore });
    return written;
  }

  function follow(anchor: string, path: Path, at: Position): Written | undefined {
    const target = anchors.get(anchor);
    if (target === undefined) {
      problems.push(problemAt(at, path, ANCHOR, quoted(`*${anchor}`)));
      return undefined;
    }
    size += target.size;
    if (size <= MOST_VALUES) return target.written;
    if (!isTooLarge) problems.push(problemAt(at, path, SMALLER, MORE));
    isTooLarge = true;
    return undefined;
  }

  function list(items: readonly unknown[], path: Path, at: Position): Written {
    const written = items.map((item, place) => visit(item as ParsedNode, [...path, place], at));
    return { kind: "list", items: written.filter((item) => item !== undefined), at };
  }

  function map(node: YAMLMap<unknown, unknown>, path: Path, at: Position): WrittenMap {
    const entries = new Map<string, WrittenEntry>();
    const merged = new Map<string, WrittenEntry>();
    for (const { key, value } of node.items as Pair<Scalar.Parsed, ParsedNode | null>[]) {
      const keyAt = positionAt(key.range[0]);
      const name = String(key.value);
      const afterKey = { ...keyAt, column: keyAt.column + (key.range[1] - key.range[0]) + 1 };
      const written = visit(value, [...path, name], afterKey);
      if (name === "<<" && key.type === "PLAIN") merge(written, merged, path, keyAt);
      else if (entries.has(name)) problems.push(twice(name, entries.get(name)!.keyAt, keyAt, path));
      else if (name === "__proto__") problems.push(problemAt(keyAt, [...path, name], KEY, quoted(name)));
      else if (written !== undefined) entries.set(name, { keyAt, value: written });
    }
    for (const [name, entry] of merged) if (!entries.has(name)) entries.set(name, entry);
    return { kind: "map", entries, at };
  }

  function merge(
    written: Written | undefined,
    into: Map<string, WrittenEntry>,
    path: Path,
    at: Position,
  ): void {
    if (written === undefined) return;
    for (const source of written.kind === "list" ? written.items : [written]) {
      if (source.kind !== "map") problems.push(problemAt(at, [...path, "<<"], MERGED_MAP, same("<<")));
      else for (const [name, entry] of source.entries) if (!into.has(name)) into.set(name, entry);
    }
  }

  return visit(contents, [], positionAt(0));
}

function scalar(node: Scalar.Parsed, at: Position): Written {
  const { value, source } = node as { readonly value: unknown; readonly source: string };
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return { kind: "scalar", value, text: source, at };
  }
  return { kind: "scalar", value: String(value), text: String(value), at };
}

function twice(name: string, first: Position, second: Position, path: Path): Problem {
  const line = first.line === second.line ? undefined : first.line;
  const received: Bilingual = { fr: `« ${name} » deux fois`, en: `"${name}" twice` };
  const hint =
    line === undefined ? undefined : { fr: `déjà à la ligne ${line}`, en: `already on line ${line}` };
  return problemAt(second, [...path, name], ONCE, received, hint);
}
