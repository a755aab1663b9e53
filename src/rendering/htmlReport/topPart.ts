import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import { answerSentences } from "../answer.ts";
import { applies } from "../applies.ts";
import { interruptionSentence } from "../basis.ts";
import { measureOf, titleOf, type WordedContext } from "../context.ts";
import { dateText } from "../dates.ts";
import { estimateText } from "../estimates.ts";
import { headlineOf } from "../headline.ts";
import { html, type Markup } from "./markup.ts";

const REPORT: Bilingual = { fr: "Rapport de simulation", en: "Simulation report" };

/** After the headline. */
const TILES: readonly MeasureId[] = [
  "callersServedRate",
  "callsPresented",
  "meanWaitSeconds",
  "mailsHandled",
  "mailBacklogEnd",
  "peakDays",
];

/**
 * Writes what stands above everything: what the report is about, the answer, and the figures that go with it.
 *
 * @param result of the run
 * @param warnings how many there are
 * @param context of the report
 * @returns markup
 */
export function topPart(result: SimulationResult, warnings: number, context: WordedContext): Markup {
  const { language } = context;
  const { scenario } = result.scenarios[result.baseline]!;
  const sentences = answerSentences(result, language).map((text) => html`<p>${text}</p>`);
  const interruption = interruptionSentence(result, context);
  return html`<p class="kicker">${REPORT[language]} — ${periodText(scenario.horizon, language)}</p>
<h1>${reportTitle(result, context)}</h1>
<div class="answer">${sentences}</div>
${interruption === undefined ? undefined : html`<p class="alert" role="note">${interruption}</p>`}
${tiles(result, context)}
${warnings === 0 ? undefined : html`<p class="note"><a href="#warnings">${warningsText(warnings, language)}</a></p>`}`;
}

/** The title of the study, else of the only scenario. */
export function reportTitle(result: SimulationResult, { title, language }: WordedContext): string {
  return title?.[language] ?? titleOf(result.scenarios[result.baseline]!, result, language);
}

function periodText(
  { from, to }: { readonly from: string; readonly to: string },
  language: WordedContext["language"],
): string {
  const [first, last] = [dateText(from, language), dateText(to, language)];
  if (from === to) return language === "fr" ? `journée du ${first}` : first;
  return language === "fr" ? `du ${first} au ${last}` : `${first} to ${last}`;
}

function warningsText(count: number, language: WordedContext["language"]): string {
  const many = count > 1 ? "s" : "";
  return language === "fr"
    ? `${count} avertissement${many} à lire avant de décider`
    : `${count} warning${many} to read before deciding`;
}

function tiles(result: SimulationResult, context: WordedContext): Markup {
  const { language } = context;
  const { scenario, figures } = result.scenarios[result.baseline]!;
  const ids = [headlineOf(scenario).measure, ...TILES];
  const shown = ids.flatMap((id) => {
    const measure = measureOf(context, id);
    const figure = figures[id];
    if (figure === undefined || !applies(measure, scenario, figures)) return [];
    return [
      html`<div><dt>${measure.label[language]}</dt><dd>${estimateText(figure, measure.unit, language)}</dd></div>`,
    ];
  });
  return html`<dl class="tiles">${shown}</dl>`;
}
