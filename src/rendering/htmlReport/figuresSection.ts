import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../../planning/simulate.ts";
import type { ReportContext, WordedContext } from "../context.ts";
import { FLOWS_TITLE, flowColumns } from "../flowTables.ts";
import { subjectFigures } from "../scenarioFigures.ts";
import { sliceColumns } from "../sliceTables.ts";
import type { FlexibleColumn } from "../table.ts";
import { dataTable } from "./dataTable.ts";
import { html, type Markup } from "./markup.ts";
import type { Section } from "./page.ts";

const MEASURE: Bilingual = { fr: "Mesure", en: "Measure" };
const VALUE: Bilingual = { fr: "Valeur", en: "Value" };

/**
 * Shows every measure of a scenario by subjects, and how flows, caisses, months and half-hours differ.
 *
 * @param result of one scenario
 * @param title of the section
 * @param context of the report
 * @param given the same with the catalogue as it is
 * @returns the section
 */
export function figuresSection(
  result: ScenarioResult,
  title: string,
  context: WordedContext,
  given: ReportContext,
): Section {
  const { language } = context;
  const subjects = subjectFigures(result, context).map(
    ({ title: subject, rows }) =>
      html`<section><h3>${subject}</h3>${dataTable({
        caption: subject,
        isCaptionHidden: true,
        headers: [MEASURE[language], VALUE[language]],
        rows: rows.map(({ label, value }) => [label, value]),
      })}</section>`,
  );
  const flows = flowColumns(result, given).map(({ keys, extras }) =>
    breakdown(FLOWS_TITLE[language], [...keys, ...extras]),
  );
  const slices = sliceColumns(result, context).map(({ title: name, keys, extras }) =>
    breakdown(name, [...keys, ...extras]),
  );
  return {
    id: "figures",
    title,
    body: html`<div class="columns">${subjects}</div>${flows}${slices}`,
  };
}

function breakdown(title: string, columns: readonly FlexibleColumn[]): Markup {
  const rows = columns[0]!.cells.map((_, row) => columns.map(({ cells }) => cells[row]!));
  return html`<h3>${title}</h3>${dataTable({
    caption: title,
    isCaptionHidden: true,
    headers: columns.map(({ header }) => header),
    rows,
  })}`;
}
