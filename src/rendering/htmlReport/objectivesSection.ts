import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import type { ReportContext } from "../context.ts";
import type { ObjectiveVerdict } from "../verdicts.ts";
import { dataTable } from "./dataTable.ts";
import { html, type Markup } from "./markup.ts";
import { type ObjectiveRow, objectiveRows } from "./objectives.ts";
import type { Section } from "./page.ts";

const TITLE: Bilingual = { fr: "Les objectifs", en: "Objectives" };
const CAPTION: Bilingual = { fr: "Objectifs des scénarios", en: "Objectives of the scenarios" };
const NONE: Bilingual = { fr: "Le scénario ne fixe aucun objectif.", en: "The scenario sets no objective." };
const NOTE: Bilingual = {
  fr: "Atteint ou non atteint : tout l'intervalle à 95 % de la moyenne est du même côté de l'objectif ; indécis : l'objectif est dans l'intervalle.",
  en: "Met or not met: the whole 95% interval of the mean is on one side of the objective; undecided: the objective lies within the interval.",
};

type Column = Exclude<keyof ObjectiveRow, "chance">;

const HEADERS: Readonly<Record<Column, Bilingual>> = {
  scenario: { fr: "Scénario", en: "Scenario" },
  measure: { fr: "Mesure", en: "Measure" },
  asked: { fr: "Objectif", en: "Objective" },
  simulated: { fr: "Simulé", en: "Simulated" },
  verdict: { fr: "Verdict", en: "Verdict" },
};

/** A mark, a word and a colour, so that none of them is needed. */
const VERDICTS: Readonly<
  Record<ObjectiveVerdict, { readonly mark: string; readonly tone: string; readonly word: Bilingual }>
> = {
  met: { mark: "✓", tone: "good", word: { fr: "atteint", en: "met" } },
  missed: { mark: "✗", tone: "bad", word: { fr: "non atteint", en: "not met" } },
  unclear: { mark: "?", tone: "", word: { fr: "indécis", en: "undecided" } },
  metOnce: {
    mark: "✓",
    tone: "",
    word: { fr: "atteint dans la seule répétition", en: "met in the only replication" },
  },
  missedOnce: {
    mark: "✗",
    tone: "",
    word: { fr: "non atteint dans la seule répétition", en: "not met in the only replication" },
  },
};

/**
 * Says which objectives are met.
 *
 * @param result of the run
 * @param context of the report, with the catalogue as it is
 * @returns the section
 */
export function objectivesSection(result: SimulationResult, context: ReportContext): Section {
  const { language } = context;
  const rows = objectiveRows(result, context);
  const isSeveral = result.scenarios.length > 1;
  const [first] = rows;
  // What all scenarios have in common is said once.
  const isShared =
    isSeveral && rows.every(({ measure, asked }) => measure === first?.measure && asked === first.asked);
  const shown: readonly Column[] = [
    ...(isSeveral ? (["scenario"] as const) : []),
    ...(isShared ? [] : (["measure", "asked"] as const)),
    "simulated",
    "verdict",
  ];
  const cells = rows.map((row) =>
    shown.map((column) => (column === "verdict" ? verdictMark(row.verdict, language) : row[column])),
  );
  const chances = rows.flatMap(({ scenario, chance }) =>
    chance === undefined ? [] : [html`<li>${isSeveral ? `${scenario} — ` : ""}${chance}</li>`],
  );
  const body =
    rows.length === 0
      ? html`<p>${NONE[language]}</p>`
      : html`${dataTable({
          caption: isShared && first ? `${first.measure} ${first.asked}` : CAPTION[language],
          isCaptionHidden: !isShared,
          headers: shown.map((column) => HEADERS[column][language]),
          rows: cells,
          wordColumns: shown.flatMap((column, i) => (["measure", "verdict"].includes(column) ? [i] : [])),
        })}${chances.length > 0 ? html`<ul class="plain">${chances}</ul>` : undefined}<p class="note">${NOTE[language]}</p>`;
  return { id: "objectives", title: TITLE[language], body };
}

function verdictMark(verdict: ObjectiveVerdict, language: ReportContext["language"]): Markup {
  const { mark, tone, word } = VERDICTS[verdict];
  return html`<span class="${tone}"><span class="mark" aria-hidden="true">${mark}</span>${word[language]}</span>`;
}
