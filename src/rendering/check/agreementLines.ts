import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { Comparison } from "../../planning/comparisons.ts";
import type { ScenarioResult } from "../../planning/simulate.ts";
import { chanceSentences } from "../chances.ts";
import { measureOf, type ReportContext } from "../context.ts";
import { estimateText, NO_VALUE, valueText } from "../estimates.ts";
import { isPlausible, judgeComparison, judgeObjective, type ObjectiveVerdict } from "../verdicts.ts";
import { wordMeasure, wordsOfSlice } from "../words.ts";
import { flowTitle } from "./flowTitle.ts";
import type { Writer } from "./write.ts";
import { decimalsOf } from "./write.ts";

/**
 * Says in words which published figures the short run agrees with, and names those that do not close.
 *
 * @param result of the short run
 * @param context of the report, with the catalogue as it is
 * @param writer of the page
 * @returns sentences
 */
export function agreementLines(
  result: ScenarioResult,
  context: ReportContext,
  writer: Writer,
): readonly string[] {
  const { say, number, list } = writer;
  const results = result.closure.comparisons.filter(({ as }) => as === "result");
  const judged = results.filter((each) => agrees(each, context) !== undefined);
  const wrong = judged.filter((each) => agrees(each, context) === false);
  const missed = result.closure.comparisons.filter(
    (each) => each.chance === undefined && ["missed", "missedOnce"].includes(judgeComparison(each) ?? ""),
  );
  const names = (comparisons: readonly Comparison[]): string =>
    list(comparisons.map((each) => comparisonText(each, result, context)));
  const objective = objectiveLines(result, context, writer);
  if (result.closure.comparisons.length === 0 && objective.length === 0) {
    return [
      say(
        "Le fichier ne donne aucun chiffre publié ni objectif : il n'y a rien à recouper.",
        "The file gives no published figure and no objective: there is nothing to hold against.",
      ),
    ];
  }
  return [
    ...objective,
    ...(judged.length > 0
      ? [
          wrong.length === 0
            ? say(
                `Aucun des chiffres publiés qui se comparent (${number(judged.length)}) ne contredit la simulation : une période simulée peut donner chacun d'eux.`,
                `The published figures (${number(judged.length)}) are all such as one simulated period may give.`,
              )
            : say(
                `Chiffres publiés hors de ce qu'une période simulée donne 95 fois sur 100 (${number(wrong.length)} sur ${number(judged.length)}) : ${names(wrong)}.`,
                `Published figures outside what a simulated period gives 95 times in 100 (${number(wrong.length)} of ${number(judged.length)}): ${names(wrong)}.`,
              ),
        ]
      : []),
    ...(missed.length > 0
      ? [
          say(
            `Objectifs que la simulation n'atteint pas : ${names(missed)}.`,
            `Objectives that the simulation does not meet: ${names(missed)}.`,
          ),
        ]
      : []),
  ];
}

const VERDICTS: Readonly<Record<ObjectiveVerdict, Bilingual>> = {
  met: { fr: "il est atteint", en: "it is met" },
  metOnce: { fr: "il est atteint", en: "it is met" },
  missed: { fr: "il n'est pas atteint", en: "it is not met" },
  missedOnce: { fr: "il n'est pas atteint", en: "it is not met" },
  unclear: { fr: "on ne peut pas dire s'il est atteint", en: "whether it is met cannot be told" },
};

/** The objective of the whole, and every one that asks for a probability; the others of flows are among the comparisons. */
function objectiveLines(
  result: ScenarioResult,
  context: ReportContext,
  { say, share, language }: Writer,
): readonly string[] {
  const { handlingRate: objective } = result.scenario.objectives;
  const { handlingRate: rate } = result.figures;
  const likely = chanceSentences(result, language);
  if (typeof objective !== "number" || rate === undefined) return likely;
  const got = estimateText(rate, measureOf(context, "handlingRate").unit, language);
  const verdict = VERDICTS[judgeObjective(rate, objective)][language];
  return [
    say(
      `Objectif : ${share(objective)} des {calls} présenté{e}s traité{e}s ; simulé ${got} : ${verdict}.`,
      `Objective: ${share(objective)} of the {calls} presented are handled; simulated ${got}: ${verdict}.`,
    ),
    ...likely,
  ];
}

/** Whether a published result is one that a single period may give; undefined where nothing can be said. */
export function agrees(comparison: Comparison, context: ReportContext): boolean | undefined {
  const { unit } = measureOf(context, comparison.measure);
  const shown = unit === "share" ? comparison.value * 100 : comparison.value;
  const rounding = 0.5 / 10 ** decimalsOf(shown, 2) / (unit === "share" ? 100 : 1);
  return isPlausible(comparison, rounding);
}

function comparisonText(
  { slice, measure: id, value, simulated, as }: Comparison,
  { scenario }: ScenarioResult,
  context: ReportContext,
): string {
  const { language } = context;
  const { label, unit } = wordMeasure(measureOf(context, id), wordsOfSlice(slice, scenario));
  const given = valueText(value, unit, decimalsOf(unit === "share" ? value * 100 : value, 2), language);
  const got = simulated === undefined ? NO_VALUE : estimateText(simulated, unit, language);
  const flow = slice.kind === "flow" ? `${flowTitle(slice.key, scenario, context)}, ` : "";
  const name = label[language].charAt(0).toLowerCase() + label[language].slice(1);
  return language === "fr"
    ? `${flow}${name} (${as === "objective" ? "objectif" : "publié"} ${given}, simulé ${got})`
    : `${flow}${name} (${as === "objective" ? "objective" : "published"} ${given}, simulated ${got})`;
}
