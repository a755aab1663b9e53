/**
 * The colours of charts. Blue and orange stay apart for the colour-blind; all but the bands and grids have a contrast of at
 * least 3 : 1 on white, and none says anything that a shape, a mark or a number does not say too.
 */
export const INK = "#1b2733";
export const MUTED = "#55626e";
export const GRID = "#dde2e7";
export const ACCENT = "#1f5fa8";
export const BAND = "#cbdcf0";
export const SHORT = "#b4480f";
export const PLANNED = "#e3e7eb";
export const WHITE = "#ffffff";

/** From little to much, for areas; the two darkest take white text. */
export const STEPS = ["#eef4fa", "#cfe0f1", "#9dc0e0", "#3f78b5", "#1d4a7d"] as const;

/** @returns the colour of a text on a step */
export function textOnStep(step: number): string {
  return step >= 3 ? WHITE : INK;
}
