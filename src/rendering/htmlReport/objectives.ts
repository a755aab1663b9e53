import type { ScenarioResult, SimulationResult } from "../../planning/simulate.ts";
import { aimOfHeadline, judgeAim } from "../aims.ts";
import { chanceWords, objectivePercent } from "../chances.ts";
import { flowTitle } from "../check/flowTitle.ts";
import { measureOf, type ReportContext, sentence, titleOf } from "../context.ts";
import { decimalsOf, estimateText, valueText } from "../estimates.ts";
import { headlineOf } from "../headline.ts";
import { percentText } from "../numbers.ts";
import { isCeiling, judgeComparison, type ObjectiveVerdict } from "../verdicts.ts";
import { wordMeasure, wordsOf, wordsOfSlice } from "../words.ts";

/** One objective of a scenario, and whether it is met. */
export interface ObjectiveRow {
  readonly scenario: string;
  /** What it is about. */
  readonly measure: string;
  readonly asked: string;
  readonly simulated: string;
  readonly verdict: ObjectiveVerdict;
  /** Where a probability is asked: how many periods reach it. */
  readonly chance: string | undefined;
}

/**
 * Gathers the objectives that the scenarios set: of the whole, then of their flows. What was published as an objective of
 * the real platform is none of these.
 *
 * @param result of the run
 * @param context of the report, with the catalogue as it is
 * @returns one row for each objective and scenario, scenario by scenario
 */
export function objectiveRows(result: SimulationResult, context: ReportContext): readonly ObjectiveRow[] {
  return result.scenarios.flatMap((scenario) => [
    ...wholeRow(scenario, result, context),
    ...flowRows(scenario, result, context),
  ]);
}

function wholeRow(
  scenario: ScenarioResult,
  result: SimulationResult,
  context: ReportContext,
): readonly ObjectiveRow[] {
  const { language } = context;
  if (scenario.scenario.objectives.handlingRate === undefined) return [];
  const headline = headlineOf(scenario.scenario);
  const aimed = aimOfHeadline(scenario, headline);
  const figure = scenario.figures[headline.measure];
  if (headline.measure !== "handlingRate" || aimed === undefined || figure === undefined) return [];
  const measure = wordMeasure(measureOf(context, "handlingRate"), wordsOf([scenario.scenario]));
  const probability = aimed.chance && percentText(aimed.chance.probability, 0, language);
  const among = language === "fr" ? "probabilité" : "probability";
  return [
    {
      scenario: titleOf(scenario, result, language),
      measure: measure.label[language],
      asked: `≥ ${objectivePercent(aimed.share, language)}${probability === undefined ? "" : `, ${among} ${probability}`}`,
      simulated: estimateText(figure, "share", language),
      verdict: judgeAim(figure, aimed),
      chance: aimed.chance && chanceSentence(aimed.chance, language),
    },
  ];
}

function chanceSentence(chance: Parameters<typeof chanceWords>[0], language: "fr" | "en"): string {
  const words = chanceWords(chance)[language];
  return sentence(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`, language);
}

function flowRows(
  scenario: ScenarioResult,
  result: SimulationResult,
  context: ReportContext,
): readonly ObjectiveRow[] {
  const { language } = context;
  const isSeveral = Object.keys(scenario.scenario.demand).length > 1;
  return scenario.closure.comparisons.flatMap((comparison) => {
    const { slice, simulated, value, chance } = comparison;
    const verdict = judgeComparison(comparison);
    if (slice.kind !== "flow" || verdict === undefined || simulated === undefined) return [];
    const words = wordsOfSlice(slice, scenario.scenario);
    const measure = wordMeasure(measureOf(context, comparison.measure), words);
    const name = flowTitle(slice.key, scenario.scenario, context);
    const asked =
      measure.unit === "share"
        ? objectivePercent(value, language)
        : valueText(
            value,
            measure.unit,
            Number.isInteger(value) ? 0 : decimalsOf(simulated, measure.unit),
            language,
          );
    return [
      {
        scenario: titleOf(scenario, result, language),
        measure: isSeveral ? `${name} — ${measure.label[language]}` : measure.label[language],
        asked: `${isCeiling(comparison.measure) ? "≤" : "≥"} ${asked}`,
        simulated: estimateText(simulated, measure.unit, language),
        verdict,
        chance: chance && chanceSentence(chance, language),
      },
    ];
  });
}
