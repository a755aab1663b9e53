import type { Estimate } from "../engine/statistics/intervals.ts";
import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import { measureOf, type ReportContext, sentence, titleOf } from "./context.ts";
import {
  decimalsOf,
  differenceText,
  estimateText,
  NO_VALUE,
  sharedDecimals,
  valueText,
} from "./estimates.ts";
import { figureOf, reasonOf } from "./figures.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "./table.ts";
import { wrap } from "./textLayout.ts";
import { DIFFERENCE_WORDS, judgeDifference, judgeObjective } from "./verdicts.ts";

/** The columns after the handling rate and its difference, the most important first. */
const KEYS = [
  ["callersServedRate", { fr: "Appelants servis", en: "Callers served" }],
  ["mailsHandled", { fr: "Courriels traités", en: "Mails handled" }],
  ["mailBacklogEnd", { fr: "Courriels en stock", en: "Mail backlog" }],
  ["peakDays", { fr: "Jours de pointe", en: "Peak days" }],
] as const satisfies readonly (readonly [MeasureId, Bilingual])[];

/** What a wider page adds. */
const EXTRAS = [
  ["callsPresented", { fr: "Appels présentés", en: "Calls presented" }],
  ["meanWaitSeconds", { fr: "Attente moyenne", en: "Mean wait" }],
  ["occupancy", { fr: "Temps occupé", en: "Time busy" }],
  [
    "callsPerPositionDay",
    { fr: "Appels par\u00a0pos. et\u00a0jour", en: "Calls per\u00a0pos. and\u00a0day" },
  ],
  [
    "mailsPerPositionDay",
    { fr: "Courriels par\u00a0pos. et\u00a0jour", en: "Mails per\u00a0pos. and\u00a0day" },
  ],
  ["reinforcementPositionDays", { fr: "Renforts, pos.\u00a0×\u00a0j", en: "Reinf., pos.\u00a0×\u00a0d" }],
  ["filesLost", { fr: "Dossiers perdus", en: "Files lost" }],
] as const satisfies readonly (readonly [MeasureId, Bilingual])[];

const INDENT = "  ";

const OTHER_PERIOD: Bilingual = {
  fr: "autre période que la référence : sans écart",
  en: "another period than the baseline: no change to give",
};
const NO_RATE: Bilingual = { fr: "sans écart, faute d'appels", en: "no change to give, for want of calls" };

/**
 * Writes the scenarios of a study one under the other: title and verdict on a line of their own, figures below.
 *
 * @param result of at least two scenarios
 * @param context of the report
 * @returns the lines, and the measures among them
 */
export function studyTable(
  result: SimulationResult,
  context: ReportContext,
): { readonly lines: readonly string[]; readonly shown: readonly MeasureId[] } {
  const { language, width } = context;
  const columns = new Map<MeasureId, FlexibleColumn>();
  const column = (id: MeasureId, header: Bilingual): FlexibleColumn => {
    const made = measureColumn(result, id, header[language], context);
    columns.set(id, made);
    return made;
  };
  const keys = [
    column("handlingRate", { fr: "Taux d'appels traités", en: "Handling rate" }),
    differenceColumn(result, context),
    ...KEYS.map(([id, header]) => column(id, header)),
  ];
  const extras = EXTRAS.map(([id, header]) => column(id, header));
  const fitted = fitColumns(keys, extras, width - INDENT.length);
  const titles = result.scenarios.map((scenario) => titleLines(scenario, result, context));
  const headers = fitted.columns.map(({ header }) => header);
  return {
    lines: [...tableLines(fitted.columns, INDENT, titles), ...notes(result, fitted.isShortened, context)],
    shown: [...columns].filter(([, { header }]) => headers.includes(header)).map(([id]) => id),
  };
}

function measureColumn(
  result: SimulationResult,
  id: MeasureId,
  header: string,
  context: ReportContext,
): FlexibleColumn {
  const { language, palette } = context;
  const measure = measureOf(context, id);
  const figures = result.scenarios.map((scenario) => figureOf(scenario.figures, measure));
  // A day has other magnitudes than a year, and would impose its decimals on it.
  const shared = sharedDecimals(
    figures.filter((_, row) => hasPeriodOf(result.scenarios[row]!, result)),
    measure.unit,
  );
  // The rate itself says why it is missing; the others would only repeat it.
  const missing = ({ figures: all }: ScenarioResult): string =>
    id === "handlingRate" ? reasonOf(measure, all)[language] : NO_VALUE;
  const cells = (write: (estimate: Estimate, decimals: number) => string): string[] =>
    figures.map((estimate, row) => {
      const scenario = result.scenarios[row]!;
      if (estimate === undefined) return missing(scenario);
      return write(estimate, hasPeriodOf(scenario, result) ? shared : decimalsOf(estimate, measure.unit));
    });
  return {
    header,
    align: "right",
    cells: cells((estimate, decimals) => estimateText(estimate, measure.unit, language, decimals)),
    short: cells((estimate, decimals) => valueText(estimate.mean, measure.unit, decimals, language)),
    style:
      id === "handlingRate"
        ? (text, row) => (isMet(result.scenarios[row]!) ? palette.good(text) : text)
        : undefined,
  };
}

function hasPeriodOf({ scenario }: ScenarioResult, { scenarios, baseline }: SimulationResult): boolean {
  const { horizon } = scenarios[baseline]!.scenario;
  return scenario.horizon.from === horizon.from && scenario.horizon.to === horizon.to;
}

function isMet({ scenario, figures }: ScenarioResult): boolean {
  const { handlingRate: objective } = scenario.objectives;
  return (
    objective !== undefined &&
    figures.handlingRate !== undefined &&
    judgeObjective(figures.handlingRate, objective) === "met"
  );
}

function differenceColumn(result: SimulationResult, { language }: ReportContext): FlexibleColumn {
  const differences = result.scenarios.map(({ differences: each }) => each?.handlingRate);
  const decimals = sharedDecimals(differences, "share");
  const cells = differences.map((difference) =>
    difference ? differenceText(difference, "share", language, decimals) : NO_VALUE,
  );
  const header = language === "fr" ? "Écart en points" : "Change in points";
  return { header, align: "right", cells, short: cells };
}

function titleLines(
  scenario: ScenarioResult,
  result: SimulationResult,
  { language, width, palette }: ReportContext,
): readonly string[] {
  const title = titleOf(scenario, result, language);
  const { differences } = scenario;
  const isBaseline = scenario === result.scenarios[result.baseline];
  if (isBaseline) {
    const text = `${title} (${language === "fr" ? "référence" : "baseline"})`;
    return wrap(text, width).map(palette.strong);
  }
  const difference = differences?.handlingRate;
  const verdict = difference && judgeDifference(difference);
  const why = differences === undefined ? OTHER_PERIOD : NO_RATE;
  const words = sentence((verdict ? DIFFERENCE_WORDS[verdict] : why)[language], language);
  const style = verdict === "higher" ? palette.good : verdict === "lower" ? palette.bad : palette.faint;
  const lines = wrap(`${title} — ${words}`, width);
  const isOneLine = lines.length === 1;
  // A verdict that a line break tears apart is left uncoloured.
  return isOneLine ? [`${palette.strong(title)} — ${style(words)}`] : lines.map(palette.strong);
}

function notes(result: SimulationResult, isShortened: boolean, context: ReportContext): readonly string[] {
  const { language, width, palette } = context;
  const count = result.scenarios.filter(({ differences }) => differences?.handlingRate !== undefined).length;
  const texts: Bilingual[] = [];
  if (count > 0) {
    texts.push({
      fr: `L'écart est celui du taux d'appels traités, en points, calculé sur les mêmes appelants. Il est net quand son intervalle à 95 % ne contient pas zéro${count > 1 ? ` ; pris un à un, ces ${count} jugements se trompent une fois sur vingt` : ""}.`,
      en: `The change is that of the handling rate, in points, on the same callers. It is clear when its 95% interval does not contain zero${count > 1 ? `; taken one by one, these ${count} verdicts are wrong one time in twenty` : ""}.`,
    });
  }
  if (isShortened) {
    texts.push({
      fr: "Les colonnes sans ± donnent la moyenne seule ; --format csv et --format json donnent tous les intervalles.",
      en: "Columns without ± give the mean alone; --format csv and --format json give every interval.",
    });
  }
  return ["", ...texts.flatMap((text) => wrap(sentence(text[language], language), width)).map(palette.faint)];
}
