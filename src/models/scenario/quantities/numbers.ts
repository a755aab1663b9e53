import { type Bilingual, both, type Language } from "../bilingual.ts";

// Thousands may be parted by an ordinary, a no-break, a narrow no-break or a thin space; all are spaces to `\s`.
const DECIMAL = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

/**
 * Makes the spaces of a text plain: every run of white space becomes one ordinary space, none at the ends.
 *
 * @param text as written
 * @returns the same words
 */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * Reads a decimal number, with a point or a comma and thousands parted by spaces.
 *
 * @param written a text such as "14,3" or "775 927", or a number
 * @returns the number, finite; undefined when it is none
 */
export function readDecimal(written: unknown): number | undefined {
  if (typeof written === "number") return Number.isFinite(written) ? written : undefined;
  if (typeof written !== "string") return undefined;
  const text = plainSpaces(written);
  if (!DECIMAL.test(text) && !GROUPED.test(text)) return undefined;
  const number = Number(text.replaceAll(" ", "").replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Writes a number as it may stand in a scenario file.
 *
 * @param number finite
 * @param language decides between decimal point and comma
 * @returns thousands parted by spaces; a broken number with at most 12 significant digits
 */
export function writeNumber(number: number, language: Language): string {
  const digits = Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(12)));
  const [whole = "", decimals] = digits.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, " ");
  return decimals === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${decimals}`;
}

/**
 * Says between which bounds a quantity lies.
 *
 * @param min least value allowed
 * @param max greatest value allowed, Infinity for no limit
 * @param write writes a bound
 * @returns as "between 0 and 10" or "of at least 0"
 */
export function bounds(
  min: number,
  max: number,
  write: (value: number, language: Language) => string,
): Bilingual {
  return both((_, language) => {
    const low = write(min, language);
    if (max === Infinity) return language === "fr" ? `d'au moins ${low}` : `of at least ${low}`;
    const high = write(max, language);
    return language === "fr" ? `entre ${low} et ${high}` : `between ${low} and ${high}`;
  });
}
