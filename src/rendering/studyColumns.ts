import type { Estimate } from "../engine/statistics/intervals.ts";
import type { MeasureId, Wording } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import { aimOfHeadline, judgeAim } from "./aims.ts";
import { applies, hasFlow } from "./applies.ts";
import { measureOf, sentence, titleOf, type WordedContext } from "./context.ts";
import {
  decimalsOf,
  differenceText,
  estimateText,
  NO_VALUE,
  sharedDecimals,
  valueText,
} from "./estimates.ts";
import { figureOf, reasonOf } from "./figures.ts";
import { type Headline, headlineOf } from "./headline.ts";
import type { FlexibleColumn } from "./table.ts";
import { DIFFERENCE_WORDS, type DifferenceVerdict, judgeDifference } from "./verdicts.ts";
import { fill, fillBoth } from "./words.ts";

type Columns = readonly (readonly [MeasureId, Wording])[];

/** The columns after the headline and its difference, the most important first. */
const KEYS: Columns = [
  ["callersServedRate", { fr: "{Callers} servi{ce}s", en: "{Callers} served" }],
  ["mailsHandled", { fr: "{Mails} traité{me}s", en: "{Mails} handled" }],
  ["mailBacklogEnd", { fr: "{Mails} en stock", en: "{Mail} backlog" }],
  ["peakDays", { fr: "Jours de pointe", en: "Peak days" }],
];

/** What a wider page adds. */
const EXTRAS: Columns = [
  ["callsPresented", { fr: "{Calls} présenté{e}s", en: "{Calls} presented" }],
  ["meanWaitSeconds", { fr: "Attente moyenne", en: "Mean wait" }],
  ["occupancy", { fr: "Temps occupé", en: "Time busy" }],
  [
    "callsPerPositionDay",
    { fr: "{Calls} par\u00a0pos. et\u00a0jour", en: "{Calls} per\u00a0pos. and\u00a0day" },
  ],
  [
    "mailsPerPositionDay",
    { fr: "{Mails} par\u00a0pos. et\u00a0jour", en: "{Mails} per\u00a0pos. and\u00a0day" },
  ],
  ["reinforcementPositionDays", { fr: "Renforts, pos.\u00a0×\u00a0j", en: "Reinf., pos.\u00a0×\u00a0d" }],
  ["filesLost", { fr: "Dossiers perdus", en: "Files lost" }],
];

const NOT_COMPARABLE: Bilingual = {
  fr: "autre période ou autres flux : non comparé",
  en: "another period or other flows: not compared",
};
const NO_RATE: Bilingual = {
  fr: "rien à compter : écart non calculé",
  en: "no change to give, for want of anything to count",
};

/** A column of the scenarios, and the measure that it shows; the change of the headline is none by itself. */
export interface StudyColumn extends FlexibleColumn {
  readonly id: MeasureId | undefined;
}

/** A scenario and what its difference from the baseline says. */
export interface StudyTitle {
  readonly title: string;
  readonly isBaseline: boolean;
  /** Undefined where there is nothing to judge. */
  readonly verdict: DifferenceVerdict | undefined;
  /** The verdict in words, or why there is none; for the baseline that it is the baseline. */
  readonly words: string;
}

/** Scenarios under each other. */
export interface StudyColumns {
  /** The headline, its change, then the rest by importance. */
  readonly keys: readonly StudyColumn[];
  /** What a wide page adds. */
  readonly extras: readonly StudyColumn[];
  readonly titles: readonly StudyTitle[];
}

/**
 * Lays out the scenarios of a study under each other.
 *
 * @param result of at least two scenarios
 * @param context of the report
 * @returns columns with a cell for each scenario, and the scenarios
 */
export function studyColumns(result: SimulationResult, context: WordedContext): StudyColumns {
  const { language, words } = context;
  const headline = headlineOf(result.scenarios[result.baseline]!.scenario);
  const column = (id: MeasureId, header: Wording): StudyColumn => ({
    id,
    ...measureColumn(result, id, fill(header[language], words, language), headline, context),
  });
  const isShown = ([id]: Columns[number]): boolean =>
    result.scenarios.some(({ scenario, figures }) => applies(measureOf(context, id), scenario, figures));
  return {
    keys: [
      column(headline.measure, headline.header),
      { id: undefined, ...differenceColumn(result, headline, context) },
      ...KEYS.filter(isShown).map(([id, header]) => column(id, header)),
    ],
    extras: EXTRAS.filter(isShown).map(([id, header]) => column(id, header)),
    titles: result.scenarios.map((scenario) => titleOfRow(scenario, result, headline, context)),
  };
}

function measureColumn(
  result: SimulationResult,
  id: MeasureId,
  header: string,
  headline: Headline,
  context: WordedContext,
): FlexibleColumn {
  const { language, palette, words } = context;
  const measure = measureOf(context, id);
  const figures = result.scenarios.map((scenario) => figureOf(scenario.figures, measure));
  // A day has other magnitudes than a year, and would impose its decimals on it.
  const shared = sharedDecimals(
    figures.filter((_, row) => hasPeriodOf(result.scenarios[row]!, result)),
    measure.unit,
  );
  const isHeadline = id === headline.measure;
  // The rate itself says why it is missing; the others would only repeat it.
  const missing = ({ figures: all }: ScenarioResult): string =>
    isHeadline ? reasonOf(measure, all, words)[language] : NO_VALUE;
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
    style: isHeadline
      ? (text, row) => (isMet(result.scenarios[row]!, headline) ? palette.good(text) : text)
      : undefined,
  };
}

function hasPeriodOf({ scenario }: ScenarioResult, { scenarios, baseline }: SimulationResult): boolean {
  const { horizon } = scenarios[baseline]!.scenario;
  return scenario.horizon.from === horizon.from && scenario.horizon.to === horizon.to;
}

function isMet(result: ScenarioResult, headline: Headline): boolean {
  const aimed = aimOfHeadline(result, headline);
  const rate = result.figures[headline.measure];
  return aimed !== undefined && rate !== undefined && judgeAim(rate, aimed) === "met";
}

function differenceColumn(
  result: SimulationResult,
  { measure }: Headline,
  { language }: WordedContext,
): FlexibleColumn {
  const differences = result.scenarios.map(({ differences: each }) => each?.[measure]);
  const decimals = sharedDecimals(differences, "share");
  const cells = differences.map((difference) =>
    difference ? differenceText(difference, "share", language, decimals) : NO_VALUE,
  );
  const header = language === "fr" ? "Écart en points" : "Change in points";
  return { header, align: "right", cells, short: cells };
}

function titleOfRow(
  scenario: ScenarioResult,
  result: SimulationResult,
  { measure }: Headline,
  { language }: WordedContext,
): StudyTitle {
  const title = titleOf(scenario, result, language);
  const { differences } = scenario;
  if (scenario === result.scenarios[result.baseline]) {
    const words = language === "fr" ? "référence" : "baseline";
    return { title, isBaseline: true, verdict: undefined, words };
  }
  const difference = differences?.[measure];
  const verdict = difference && judgeDifference(difference);
  const why = differences === undefined ? NOT_COMPARABLE : NO_RATE;
  const words = sentence((verdict ? DIFFERENCE_WORDS[verdict] : why)[language], language);
  return { title, isBaseline: false, verdict, words };
}

/**
 * Says what the column of changes is and when a change is clear.
 *
 * @param result of a study
 * @param context of the report
 * @returns a note; undefined where nothing is compared
 */
export function changeNote(
  result: SimulationResult,
  { language, words }: Pick<WordedContext, "language" | "words">,
): string | undefined {
  const { scenario } = result.scenarios[result.baseline]!;
  const { measure, of } = headlineOf(scenario);
  const count = result.scenarios.filter(({ differences }) => differences?.[measure] !== undefined).length;
  if (count === 0) return undefined;
  const rate = fillBoth(of, words);
  const who = hasFlow(scenario, "immediate") ? "{callers}" : "{mails}";
  const same = fillBoth({ fr: `les mêmes ${who}`, en: `the same ${who}` }, words);
  const text: Bilingual = {
    fr: `L'écart est celui ${rate.fr}, en points, calculé sur ${same.fr}. Il est net quand son intervalle à 95 % ne contient pas zéro${count > 1 ? ` ; là où un scénario ne change rien, chacun de ces ${count} jugements dit pourtant « net » une fois sur vingt` : ""}.`,
    en: `The change is that ${rate.en}, in points, on ${same.en}. It is clear when its 95% interval does not contain zero${count > 1 ? `; where a scenario changes nothing, each of these ${count} verdicts says “clearly” all the same one time in twenty` : ""}.`,
  };
  return sentence(text[language], language);
}
