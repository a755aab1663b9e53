import { cleanText, escapeText } from "../cleanText.ts";
import { INK } from "./colours.ts";

/** One entry of a legend: what a mark stands for. */
export interface LegendItem {
  readonly mark: LegendMark;
  /** A colour, or the fill of a pattern. */
  readonly colour: string;
  readonly text: string;
}

type LegendMark =
  | "line"
  | "dashed"
  | "area"
  | "dot"
  | "hollowDot"
  | "down"
  | "up"
  | "hollowUp"
  | "hollowDown"
  | "ring"
  | "dashedRing";

const ROW = 20;
const SWATCH = 20;
const GAP = 18;
/** [px] of a character of 12 px in the mean; rather wide, so that nothing overlaps. */
const CHARACTER = 6.6;

/** The drawn legend and the height that it takes. */
export interface DrawnLegend {
  readonly svg: string;
  /** [px] */
  readonly height: number;
}

/**
 * Draws a legend in as many rows as it needs, from the top left.
 *
 * @param items what to explain
 * @param width [px] of the drawing
 * @returns elements for an `<svg>`
 */
export function drawLegend(items: readonly LegendItem[], width: number): DrawnLegend {
  let x = 0;
  let row = 0;
  const drawn = items.map(({ mark, colour, text }) => {
    const taken = SWATCH + cleanText(text).length * CHARACTER;
    if (x > 0 && x + taken > width) {
      x = 0;
      row += 1;
    }
    const at = `translate(${Math.round(x)},${row * ROW + ROW / 2})`;
    x += taken + GAP;
    return `<g transform="${at}">${swatch(mark, colour)}<text x="${SWATCH}" dy="0.35em" text-anchor="start" fill="${INK}">${escapeText(text)}</text></g>`;
  });
  return { svg: drawn.join(""), height: items.length === 0 ? 0 : (row + 1) * ROW + 6 };
}

function swatch(mark: LegendMark, colour: string): string {
  const outline = `fill="none" stroke="${colour}" stroke-width="1.8"`;
  switch (mark) {
    case "line":
      return `<line x2="14" stroke="${colour}" stroke-width="2.5"/>`;
    case "dashed":
      return `<line x2="14" stroke="${colour}" stroke-width="2" stroke-dasharray="4 3"/>`;
    case "area":
      return `<rect y="-6" width="14" height="12" fill="${colour}" stroke="${INK}" stroke-opacity="0.35"/>`;
    case "dot":
      return `<circle cx="7" r="4.5" fill="${colour}"/>`;
    case "hollowDot":
      return `<circle cx="7" r="4.5" ${outline}/>`;
    case "ring":
      return `<rect x="1" y="-6" width="12" height="12" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
    case "dashedRing":
      return `<rect x="1" y="-6" width="12" height="12" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="3 2"/>`;
    case "down":
      return `<path d="M1,-5h12l-6,10z" fill="${colour}"/>`;
    case "up":
      return `<path d="M1,5h12l-6,-10z" fill="${colour}"/>`;
    case "hollowUp":
      return `<path d="M1.5,4.5h11l-5.5,-9z" ${outline}/>`;
    case "hollowDown":
      return `<path d="M1.5,-4.5h11l-5.5,9z" ${outline}/>`;
  }
}
