const BARS = "▁▂▃▄▅▆▇█";

/**
 * Draws values as a row of bars, one character each.
 *
 * @param values undefined where there is none, which is left blank
 * @param from value of the lowest bar; the least of them unless given
 * @returns as many characters as values; the lowest bar throughout where all are alike
 */
export function sparkline(values: readonly (number | undefined)[], from?: number): string {
  const known = values.filter((value) => value !== undefined);
  const low = from ?? Math.min(...known);
  const span = Math.max(...known) - low;
  return values
    .map((value) => {
      if (value === undefined) return " ";
      const share = span > 0 ? (value - low) / span : 0;
      return BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))]!;
    })
    .join("");
}
