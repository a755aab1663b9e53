import { type Bilingual, didYouMean, type Language } from "../bilingual.ts";
import { bounds, plainSpaces, readDecimal, writeNumber } from "./numbers.ts";
import { quantityLeaf, type Reading } from "./quantity.ts";

const UNITS: ReadonlyMap<string, number> = new Map([
  ...["h", "hour", "hours", "heure", "heures"].map((unit) => [unit, 3600] as const),
  ...["min", "mn", "minute", "minutes"].map((unit) => [unit, 60] as const),
  ...["s", "sec", "second", "seconds", "seconde", "secondes"].map((unit) => [unit, 1] as const),
]);
const DAY_UNITS: ReadonlySet<string> = new Set(["d", "day", "days", "j", "jour", "jours"]);
const PART = /(\d+(?:[.,]\d+)?) ?(\p{L}*)/gu;
const COLONS = /^(\d{1,2}):(\d{2})$/;

const DAYS_ARE_AMBIGUOUS: Bilingual = {
  fr: "écrivez des heures : un jour peut être 24 h ou une journée de travail",
  en: "write hours: a day may be 24 h or a working day",
};

/**
 * Reads a duration such as "3 min 27 s", "1 h 30", "0.5 s" or "2 heures".
 *
 * Units fall from hours to seconds, each at most once; a last number without a unit takes the unit below the one before
 * it ("1 h 30" is an hour and a half). Days are refused, since a working day is not 24 hours.
 *
 * @param written what stands in the file
 * @returns [s] the duration, at least 0
 */
export function readDuration(written: unknown): Reading<number> {
  const bare = readDecimal(written);
  if (bare !== undefined) return { hint: bare >= 0 ? didYouMean(`${bare} s`) : undefined };
  if (typeof written !== "string") return { hint: undefined };
  const text = plainSpaces(written).toLowerCase();
  const colons = COLONS.exec(text);
  if (colons !== null) return { hint: didYouMean(`${Number(colons[1])} min ${Number(colons[2])} s`) };
  if (text === "" || text.replace(PART, "").trim() !== "") return { hint: undefined };

  let total = 0;
  let unitBefore = Infinity;
  let onlyTheLastMayBeBroken = true;
  for (const [, figures = "", word = ""] of text.matchAll(PART)) {
    if (DAY_UNITS.has(word)) return { hint: DAYS_ARE_AMBIGUOUS };
    const unit = word === "" ? unitBefore / 60 : UNITS.get(word);
    const amount = readDecimal(figures);
    if (unit === undefined || amount === undefined) return { hint: undefined };
    const falling = unit >= 1 && unit < unitBefore;
    // "1 h 90 min" is a slip of the pen, "90 min" is not.
    const overflows = unitBefore !== Infinity && amount * unit >= unitBefore;
    if (!falling || overflows || !onlyTheLastMayBeBroken) return { hint: undefined };
    total += amount * unit;
    unitBefore = unit;
    onlyTheLastMayBeBroken = Number.isInteger(amount);
  }
  return { value: total };
}

/**
 * Writes a duration as a scenario file would.
 *
 * @param seconds [s] at least 0, kept to the millisecond
 * @returns as "3 min 27 s"
 */
export function writeDuration(seconds: number, language: Language = "en"): string {
  const milliseconds = Math.round(seconds * 1000);
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const rest = (milliseconds % 60_000) / 1000;
  const parts = [
    hours > 0 ? `${hours} h` : "",
    minutes > 0 ? `${minutes} min` : "",
    rest > 0 ? `${writeNumber(rest, language)} s` : "",
  ];
  return parts.filter((part) => part !== "").join(" ") || "0 s";
}

/**
 * The leaf for a duration with its unit.
 *
 * @param limits [s] least and greatest duration allowed
 * @returns a schema from "3 min 27 s" to 207
 */
export function duration(limits: { readonly min: number; readonly max: number }) {
  const within = bounds(limits.min, limits.max, writeDuration);
  return quantityLeaf(
    {
      kind: "duration",
      expected: {
        fr: `une durée ${within.fr} avec son unité, comme 3 min 27 s`,
        en: `a duration ${within.en} with its unit, such as 3 min 27 s`,
      },
      read: (written): Reading<number> => {
        const reading = readDuration(written);
        if (!("value" in reading)) return reading;
        return reading.value >= limits.min && reading.value <= limits.max ? reading : { hint: undefined };
      },
    },
    ["3 min 27 s"],
  );
}
