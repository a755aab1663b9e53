import { didYouMean } from "../bilingual.ts";
import { bounds, plainSpaces, readDecimal, writeNumber } from "./numbers.ts";
import { quantityLeaf, type Reading } from "./quantity.ts";

const FRACTION = /^(\d+) ?\/ ?(\d+)$/;

/**
 * Reads a share such as "84 %", "14,3 %", "1/7" or 0.84; its size is not judged here.
 *
 * @param written what stands in the file
 * @returns the share, 1 for 100 %
 */
export function readShare(written: unknown): Reading<number> {
  const bare = readDecimal(written);
  if (bare !== undefined) return { value: bare };
  if (typeof written !== "string") return { hint: undefined };
  const text = plainSpaces(written);
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    const denominator = Number(fraction[2]);
    return denominator === 0 ? { hint: undefined } : { value: Number(fraction[1]) / denominator };
  }
  const percent = text.endsWith("%") ? readDecimal(text.slice(0, -1)) : undefined;
  return percent === undefined ? { hint: undefined } : { value: percent / 100 };
}

/**
 * Writes a share as a scenario file would.
 *
 * @param value the share, 1 for 100 %
 * @param language decides between decimal point and comma
 * @returns as "14,3 %"
 */
export function writeShare(value: number, language: "fr" | "en"): string {
  return `${writeNumber(value * 100, language)} %`;
}

/**
 * The leaf for a share.
 *
 * @param limits greatest share allowed, 1 unless told; for coefficients of variation it may exceed 1
 * @returns a schema from "84 %" to 0.84
 */
export function share(limits: { readonly max?: number } = {}) {
  const max = limits.max ?? 1;
  const within = bounds(0, max, writeShare);
  return quantityLeaf(
    {
      kind: "share",
      expected: { fr: `une part ${within.fr}, comme 84 %`, en: `a share ${within.en}, such as 84 %` },
      read: (written): Reading<number> => {
        const reading = readShare(written);
        if (!("value" in reading) || (reading.value >= 0 && reading.value <= max)) return reading;
        // A bare 84 surely lacks its sign; "184 %" is simply too much.
        const bare = readDecimal(written);
        const meantPercent = bare !== undefined && bare > 0 && bare / 100 <= max;
        return { hint: meantPercent ? didYouMean(`${plainSpaces(String(written))} %`) : undefined };
      },
    },
    ["84 %", 0.84],
  );
}
