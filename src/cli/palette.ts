import picocolors from "picocolors";
import type { Palette } from "../rendering/palette.ts";

/**
 * Creates the colours of a terminal.
 *
 * @returns bold, grey, green and red
 */
export function createPalette(): Palette {
  const { bold, dim, green, red } = picocolors.createColors(true);
  return { strong: bold, faint: dim, good: green, bad: red };
}
