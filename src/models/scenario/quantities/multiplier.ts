import { bounds, plainSpaces, readDecimal, writeNumber } from "./numbers.ts";
import { quantityLeaf, type Reading } from "./quantity.ts";

/**
 * Reads a factor such as 1.5, "1,5", "×1.5", "x1.5" or "150 %".
 *
 * @param written what stands in the file
 * @returns the factor
 */
function readMultiplier(written: unknown): Reading<number> {
  const bare = readDecimal(written);
  if (bare !== undefined) return { value: bare };
  if (typeof written !== "string") return { hint: undefined };
  const text = plainSpaces(written);
  const times = /^[×xX]/.test(text) ? readDecimal(text.slice(1)) : undefined;
  if (times !== undefined) return { value: times };
  const percent = text.endsWith("%") ? readDecimal(text.slice(0, -1)) : undefined;
  return percent === undefined ? { hint: undefined } : { value: percent / 100 };
}

/**
 * The leaf for a factor: an index, a speed, a coefficient of variation.
 *
 * @param limits least and greatest factor allowed
 * @returns a schema from "×1.5" to 1.5
 */
export function multiplier(limits: { readonly min: number; readonly max: number }) {
  const within = bounds(limits.min, limits.max, writeNumber);
  return quantityLeaf(
    {
      kind: "factor",
      expected: { fr: `un facteur ${within.fr}, comme 1,5`, en: `a factor ${within.en}, such as 1.5` },
      read: (written): Reading<number> => {
        const reading = readMultiplier(written);
        if (!("value" in reading)) return reading;
        return reading.value >= limits.min && reading.value <= limits.max ? reading : { hint: undefined };
      },
    },
    [1.5, "150 %"],
  );
}
