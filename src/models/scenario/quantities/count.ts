import type { Bilingual } from "../bilingual.ts";
import { bounds, plainSpaces, readDecimal, writeNumber } from "./numbers.ts";
import { quantityLeaf, type Reading } from "./quantity.ts";

// "775,927" is 775 927 to an English reader and 775.927 to a French one, so it is neither.
// "1.234.000" parts thousands by points.
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const NUMBER_AND_WORDS = /^(\d[\d ]*(?:[.,]\d+)?) ?\p{L}/u;

/**
 * Reads a number such as 775927, "775 927" or "714 000,5".
 *
 * @param written what stands in the file
 * @returns the number, of any sign
 */
function readCount(written: unknown): Reading<number> {
  const text = typeof written === "string" ? plainSpaces(written) : "";
  if (COMMA_GROUPS.test(text)) return { hint: withSpaces(text.replaceAll(",", " ")) };
  if (POINT_GROUPS.test(text)) return { hint: withoutPoints(text.replaceAll(".", " ")) };
  const number = readDecimal(written);
  if (number !== undefined) return { value: number };
  const figures = NUMBER_AND_WORDS.exec(text)?.[1]?.trim();
  return { hint: figures === undefined ? undefined : withoutWords(figures) };
}

function withSpaces(figures: string): Bilingual {
  return {
    fr: `écrivez ${figures} : la virgule est un signe décimal`,
    en: `write ${figures}: a comma is a decimal sign in French`,
  };
}

function withoutPoints(figures: string): Bilingual {
  return {
    fr: `écrivez ${figures} : le point est un signe décimal`,
    en: `write ${figures}: a point is a decimal sign`,
  };
}

function withoutWords(figures: string): Bilingual {
  return { fr: `écrivez le nombre seul : ${figures}`, en: `write the number alone: ${figures}` };
}

/**
 * The leaf for a number of calls, people, days: anything counted or expected, so fractions are allowed unless `whole`.
 *
 * @param limits least (0 unless told) and greatest number allowed, and whether it must be an integer
 * @returns a schema from "775 927" to 775927
 */
export function count(
  limits: { readonly min?: number; readonly max?: number; readonly whole?: boolean } = {},
) {
  const { min = 0, max = Infinity, whole = false } = limits;
  const within = bounds(min, max, writeNumber);
  return quantityLeaf(
    {
      kind: "count",
      expected: {
        fr: `un nombre ${whole ? "entier " : ""}${within.fr}`,
        en: `a ${whole ? "whole " : ""}number ${within.en}`,
      },
      read: (written): Reading<number> => {
        const reading = readCount(written);
        if (!("value" in reading)) return reading;
        const allowed =
          reading.value >= min && reading.value <= max && (!whole || Number.isInteger(reading.value));
        return allowed ? reading : { hint: undefined };
      },
    },
    [12, "775 927"],
  );
}
