import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { Chart, ChartContext } from "../charts/chart.ts";
import { dataTable } from "./dataTable.ts";
import { html, type Markup, trusted } from "./markup.ts";

const DATA: Bilingual = { fr: "Les données du graphique", en: "The data of the chart" };

/** [px] For screens and paper, and for a phone. */
const WIDE = 860;
const NARROW = 350;

/**
 * Draws a chart twice, for wide and for narrow columns, with its data below; the page shows the one that fits.
 *
 * @param draw draws it for a context
 * @param context without a width
 * @returns nothing where there is nothing to draw
 */
export function chartFigure(
  draw: (context: ChartContext) => Chart | undefined,
  context: Omit<ChartContext, "width" | "idSuffix">,
): readonly Markup[] {
  const wide = draw({ ...context, width: WIDE });
  const narrow = draw({ ...context, width: NARROW, idSuffix: "-narrow" });
  return wide && narrow ? [figure(wide, narrow, context.language)] : [];
}

function figure(wide: Chart, narrow: Chart, language: Language): Markup {
  const { id, title, note, table } = wide;
  return html`<figure id="chart-${id}"><h3>${title}</h3>
<div class="wide">${trusted(wide.svg)}</div><div class="narrow">${trusted(narrow.svg)}</div>
${note === undefined ? undefined : html`<figcaption>${note}</figcaption>`}
<details><summary>${DATA[language]}</summary>${dataTable({ caption: title, headers: table.headers, rows: table.rows })}</details>
</figure>
`;
}
