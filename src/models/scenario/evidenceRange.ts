import { type Bilingual, both, quoted } from "./bilingual.ts";
import type { EvidenceKind } from "./evidenceMap.ts";
import { type Problem, problemAt } from "./problems.ts";
import { type Quantity, quantityOf } from "./quantities.ts";
import type { Schema } from "./schemaWalk.ts";
import { type Path, receivedText, type Written, type WrittenMap } from "./written.ts";

const RANGE: Bilingual = {
  fr: "deux bornes de la même forme que la valeur, comme 2 min .. 6 min",
  en: "two ends written like the value, such as 2 min .. 6 min",
};
const NO_RANGE: Bilingual = {
  fr: "une fourchette seulement avec « estimated » ou « assumed », pour une seule quantité",
  en: 'a range only with "estimated" or "assumed", for a single quantity',
};
const LOW_FIRST: Bilingual = { fr: "la borne basse d'abord", en: "the low end comes first" };

/**
 * Takes a range apart.
 *
 * @param range as "2 min .. 6 min"
 * @returns both ends as written, low first; undefined when there are not two
 */
export function rangeEnds(range: string): readonly [low: string, high: string] | undefined {
  const [low = "", high = "", ...more] = range.split("..").map((end) => end.trim());
  return low === "" || high === "" || more.length > 0 ? undefined : [low, high];
}

/**
 * Checks the range of a value: both ends read like the value itself, and the value lies between them.
 *
 * @param map a value with its evidence
 * @param kind the one it claims
 * @param path of the value
 * @param schemas what may stand there
 * @param problems grows by what is wrong with the range
 * @returns the range as written; undefined when there is none
 */
export function checkRange(
  map: WrittenMap,
  kind: EvidenceKind,
  path: Path,
  schemas: readonly Schema[],
  problems: Problem[],
): string | undefined {
  const written = map.entries.get("range")?.value;
  if (written === undefined) return undefined;
  const value = map.entries.get("value")!.value;
  const at = [...path, "range"];
  const quantities = schemas.map(quantityOf).filter((quantity) => quantity !== undefined);
  if (kind === "published" || value.kind !== "scalar" || quantities.length === 0) {
    problems.push(problemAt(written.at, at, NO_RANGE, receivedText(written)));
    return undefined;
  }
  const ends = written.kind === "scalar" ? rangeEnds(written.text) : undefined;
  const [low, high] = (ends ?? []).map((end) => readNumber(end, quantities));
  if (ends === undefined || low === undefined || high === undefined) {
    const unreadable = ends?.find((end) => readNumber(end, quantities) === undefined);
    const hint = unreadable === undefined ? undefined : expectedEnd(unreadable, quantities);
    problems.push(problemAt(written.at, at, RANGE, receivedText(written), hint));
    return undefined;
  }
  const middle = readNumber(value.value, quantities);
  // A value that does not read is the schema's business.
  if (middle !== undefined && !(low <= middle && middle <= high)) {
    const hint = low > high ? LOW_FIRST : undefined;
    problems.push(problemAt(written.at, at, holding(value), receivedText(written), hint));
  }
  return written.kind === "scalar" ? written.text : undefined;
}

function readNumber(written: unknown, quantities: readonly Quantity[]): number | undefined {
  for (const quantity of quantities) {
    const reading = quantity.read(written);
    if ("value" in reading && typeof reading.value === "number") return reading.value;
  }
  return undefined;
}

function holding(value: Written): Bilingual {
  return both((pick, language) => {
    const text = pick(receivedText(value));
    return language === "fr" ? `une fourchette qui contient ${text}` : `a range that holds ${text}`;
  });
}

function expectedEnd(end: string, quantities: readonly Quantity[]): Bilingual {
  return both((pick, language) => {
    const expected = pick(quantities[0]!.expected);
    return language === "fr"
      ? `${pick(quoted(end))} n'est pas ${expected}`
      : `${pick(quoted(end))} is not ${expected}`;
  });
}
