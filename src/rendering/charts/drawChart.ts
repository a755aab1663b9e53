import { type PlotOptions, plot } from "@observablehq/plot";
import { escapeText } from "../cleanText.ts";
import type { ChartContext } from "./chart.ts";
import { INK, SHORT, WHITE } from "./colours.ts";
import { drawLegend, type LegendItem } from "./legend.ts";

/** One plot of a chart; several stand under each other. */
export interface Panel {
  /** [px] */
  readonly height: number;
  readonly options: PlotOptions;
}

export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly legend: readonly LegendItem[];
  readonly panels: readonly Panel[];
}

const FONT_SIZE = 12;

/**
 * Draws a chart as one `<svg>` that scales down with its column, named and described for readers who do not see it.
 *
 * @param drawing what to draw
 * @param context document, width and what ends the ids
 * @returns the element as text
 */
export function drawChart(
  { id, title, description, legend, panels }: Drawing,
  context: ChartContext,
): string {
  const { width } = context;
  const name = id + (context.idSuffix ?? "");
  const key = drawLegend(legend, width);
  let y = key.height;
  const drawn = panels.map(({ height, options }) => {
    const group = `<g transform="translate(0,${y})">${drawPanel(height, options, context)}</g>`;
    y += height;
    return group;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" style="max-width:100%;height:auto" role="img" aria-labelledby="${name}-title ${name}-text" font-size="${FONT_SIZE}" font-family="inherit" text-anchor="middle" fill="${INK}">`,
    `<title id="${name}-title">${escapeText(title)}</title>`,
    `<desc id="${name}-text">${escapeText(description)}</desc>`,
    `<defs>${hatch(hatchId(id, context))}</defs>`,
    key.svg,
    ...drawn,
    "</svg>",
  ].join("");
}

/** The id of the hatching of a chart, to be filled with as `url(#…)`. */
export function hatchId(id: string, { idSuffix = "" }: ChartContext): string {
  return `${id}${idSuffix}-hatch`;
}

function hatch(id: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${WHITE}"/><rect width="2.4" height="6" fill="${SHORT}"/></pattern>`;
}

/** Plot names its groups after its marks, in English; no assistive technology may read that. Tags hold no text. */
const LABEL_OF_GROUP = /(<g\b[^>]*?) aria-label="[^"]*"/g;

/** NOTE: Plot wraps its marks in an element and a style sheet of its own; the page has its own for all charts. */
function drawPanel(height: number, options: PlotOptions, context: ChartContext): string {
  const element: { readonly outerHTML: string } = plot({
    ...options,
    width: context.width,
    height,
    document: context.document as NonNullable<PlotOptions["document"]>,
  });
  const text = element.outerHTML;
  return text
    .slice(text.indexOf("</style>") + "</style>".length, text.lastIndexOf("</svg>"))
    .replace(LABEL_OF_GROUP, "$1");
}
