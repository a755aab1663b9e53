import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import type { WordedContext } from "../context.ts";
import { changeNote, type StudyTitle, studyColumns } from "../studyColumns.ts";
import { dataTable } from "./dataTable.ts";
import { html, type Markup } from "./markup.ts";
import type { Section } from "./page.ts";

const TITLE: Bilingual = { fr: "Les scénarios comparés", en: "The scenarios compared" };
const CAPTION: Bilingual = {
  fr: "Moyenne ± demi-intervalle de confiance",
  en: "Mean ± half-width of the confidence interval",
};
const SCENARIO: Bilingual = { fr: "Scénario", en: "Scenario" };
const MORE: Bilingual = {
  fr: "Toutes les autres mesures de chaque scénario, avec leurs intervalles, sont dans les fichiers joints au rapport.",
  en: "All other measures of each scenario, with their intervals, are in the files that come with the report.",
};

/** As many as a page has room for. */
const MOST_COLUMNS = 6;

/**
 * Shows the scenarios of a study under each other, with their differences from the baseline.
 *
 * @param result of at least two scenarios
 * @param context of the report
 * @returns the section
 */
export function scenariosSection(result: SimulationResult, context: WordedContext): Section {
  const { language } = context;
  const { keys, extras, titles } = studyColumns(result, context);
  const columns = [...keys, ...extras].slice(0, MOST_COLUMNS);
  const note = changeNote(result, context);
  const table = dataTable({
    caption: CAPTION[language],
    headers: [SCENARIO[language], ...columns.map(({ header }) => header)],
    kind: "scenarios",
    rows: titles.map((title, row) => [rowName(title), ...columns.map(({ cells }) => cells[row]!)]),
  });
  const body = html`${table}${note === undefined ? undefined : html`<p class="note">${note}</p>`}<p class="note">${MORE[language]}</p>`;
  return { id: "scenarios", title: TITLE[language], body };
}

const MARKS = { higher: "▲", lower: "▼", unclear: "", identical: "=", single: "" } as const;

function rowName({ title, verdict, words }: StudyTitle): Markup {
  const mark = verdict === undefined ? "" : MARKS[verdict];
  const tone = verdict === "higher" ? "good" : verdict === "lower" ? "bad" : "";
  const sign = mark === "" ? undefined : html`<span class="${tone}" aria-hidden="true">${mark}</span> `;
  return html`${title}<span class="verdict">${sign}${words}</span>`;
}
