import { z } from "zod";
import { type Bilingual, both, quoted } from "./bilingual.ts";
import { type EvidenceKind, evidenceKind, isEvidenceMap, readEvidenceText } from "./evidenceMap.ts";
import { checkRange } from "./evidenceRange.ts";
import { type Problem, problemAt } from "./problems.ts";
import { alternatives, branchesFor, holdsQuantity, type Schema, schemasUnder } from "./schemaWalk.ts";
import { type Path, pathText, receivedText, type Written, type WrittenMap } from "./written.ts";
import { writtenText } from "./writtenText.ts";

/** Where one value, list or whole map of values comes from. */
export interface EvidenceEntry {
  /** Keys from the root, as "demand.calls.talk.mean"; covers everything below. */
  readonly path: string;
  readonly kind: EvidenceKind;
  /** The source in full, the data, or the reason; the same in both languages where the file has but one. */
  readonly text: Bilingual;
  /** As "2 min .. 6 min"; `rangeEnds` takes it apart. */
  readonly range?: string;
  readonly note?: string;
  /** The value as it stands in the file, on one line. */
  readonly writtenValue: string;
}

/** A file with its evidence set aside. */
export interface WithoutEvidence {
  /** The bare values, for the schema. */
  readonly bare: Written;
  readonly evidence: readonly EvidenceEntry[];
  readonly unstated: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Sets aside where the values come from, so that bare values remain.
 *
 * A value, list or map may be written `{ value: …, published|estimated|assumed: … }`. What it covers needs no more; a
 * nested one speaks for itself. `unstated` names every other *quantity* that was written: durations, shares, factors,
 * counts and hours, a list or map of nothing else counting once. Defaults that nobody wrote are not named.
 *
 * @param root the whole file, files it extends merged in
 * @param schema the schema that the bare values will meet; it tells quantities from names
 * @returns bare values, evidence and whatever is wrong with it
 */
export function setEvidenceAside(root: Written, schema: Schema): WithoutEvidence {
  if (root.kind !== "map") return { bare: root, evidence: [], unstated: [], problems: [] };
  const problems: Problem[] = [];
  const evidence: EvidenceEntry[] = [];
  const unstated: string[] = [];
  const sources = readSources(root, problems);

  function visit(written: Written, path: Path, schemas: readonly Schema[], covered: boolean): Written {
    if (written.kind === "map" && path.length > 0 && isEvidenceMap(written)) {
      const entry = readEntry(written, path, schemas);
      if (entry !== undefined) evidence.push(entry);
      return visit(written.entries.get("value")!.value, path, schemas, true);
    }
    const mustState = !covered && holdsQuantity(schemas.filter((schema) => mayBe(schema, written)));
    const asOne = mustState && !holdsEvidence(written);
    if (asOne) unstated.push(pathText(path));
    const childrenCovered = covered || asOne;
    if (written.kind === "list") {
      const items = written.items.map((item, place) =>
        visit(item, [...path, place], schemasUnder(schemas, place), childrenCovered),
      );
      return { ...written, items };
    }
    if (written.kind === "scalar") return written;
    const branches = branchesFor(schemas, written);
    const entries = [...written.entries].map(([key, entry]) => {
      const value = visit(entry.value, [...path, key], schemasUnder(branches, key), childrenCovered);
      return [key, { ...entry, value }] as const;
    });
    return { ...written, entries: new Map(entries) };
  }

  function readEntry(map: WrittenMap, path: Path, schemas: readonly Schema[]): EvidenceEntry | undefined {
    const kind = evidenceKind(map, path, problems);
    if (kind === undefined) return undefined;
    const text = readEvidenceText(map, kind, path, sources, problems);
    const range = checkRange(map, kind, path, schemas, problems);
    const note = map.entries.get("note")?.value;
    if (text === undefined) return undefined;
    const entry = {
      path: pathText(path),
      kind,
      text,
      writtenValue: writtenText(map.entries.get("value")!.value),
    };
    return {
      ...entry,
      ...(range === undefined ? {} : { range }),
      ...(note === undefined ? {} : { note: writtenText(note) }),
    };
  }

  const entries = new Map(root.entries);
  entries.delete("sources");
  const bare = visit({ ...root, entries }, [], alternatives(schema), false);
  return { bare, evidence, unstated, problems };
}

/** A name where a map of shares may stand, as for the shift of a team, is not a quantity. */
function mayBe(schema: Schema, written: Written): boolean {
  return written.kind !== "scalar" || !(schema instanceof z.ZodArray || schema instanceof z.ZodRecord);
}

function holdsEvidence(written: Written): boolean {
  if (written.kind === "scalar") return false;
  const children =
    written.kind === "list" ? written.items : [...written.entries.values()].map(({ value }) => value);
  return children.some((child) => child.kind === "map" && isEvidenceMap(child));
}

function readSources(root: WrittenMap, problems: Problem[]): ReadonlyMap<string, string> {
  const written = root.entries.get("sources")?.value;
  const sources = new Map<string, string>();
  if (written === undefined) return sources;
  const expected = both((pick, language) =>
    language === "fr"
      ? `des sources par leur clé, comme ${pick(quoted("R: rapport d'activité 2017"))}`
      : `sources by their key, such as ${pick(quoted("R: annual report 2017"))}`,
  );
  if (written.kind !== "map") {
    problems.push(problemAt(written.at, ["sources"], expected, receivedText(written)));
    return sources;
  }
  for (const [key, { value }] of written.entries) {
    if (value.kind === "scalar" && value.value !== null && value.text.trim() !== "")
      sources.set(key, value.text);
    else problems.push(problemAt(value.at, ["sources", key], expected, receivedText(value)));
  }
  return sources;
}
