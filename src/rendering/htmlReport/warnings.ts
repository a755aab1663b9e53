import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { Exploration } from "../../planning/report/exploration.ts";
import type { ScenarioResult, SimulationResult } from "../../planning/simulate.ts";
import { shareAimedAt } from "../aims.ts";
import { assumptionName } from "../assumptionNames.ts";
import { interruptionSentence } from "../basis.ts";
import { objectivePercent } from "../chances.ts";
import { quotedName, type ReportContext, sentence, titleOf } from "../context.ts";
import { publishedRows } from "../publishedTable.ts";
import { judgeObjective } from "../verdicts.ts";

/** Fewer leave intervals that are wide, and themselves uncertain. */
const FEW_REPLICATIONS = 10;
const UNLIKELY: Bilingual = { fr: "peu plausible", en: "unlikely" };

/**
 * Gathers what a reader must know before relying on the figures.
 *
 * @param result of the run
 * @param exploration of the baseline, if there is one
 * @param context of the report, with the catalogue as it is
 * @returns one sentence for each warning
 */
export function warnings(
  result: SimulationResult,
  exploration: Exploration | undefined,
  context: ReportContext,
): readonly string[] {
  const { language } = context;
  const baseline = result.scenarios[result.baseline]!;
  const interruption = interruptionSentence(result, context);
  const texts = [
    ...fewReplications(result),
    ...notCompared(result, language),
    ...unlikelyFigures(baseline, context),
    ...withoutOrigin(result, language),
    ...fragileVerdict(baseline, exploration, language),
  ];
  return [
    ...(interruption === undefined ? [] : [interruption]),
    ...texts.map((text) => sentence(text[language], language)),
  ];
}

function fewReplications({ scenarios }: SimulationResult): readonly Bilingual[] {
  const least = Math.min(...scenarios.map(({ replications }) => replications));
  if (least === 1)
    return [
      {
        fr: "Une seule répétition : les chiffres n'ont pas d'intervalle, et aucun écart ne peut être dit réel.",
        en: "A single replication: the figures have no interval, and no difference can be said to be real.",
      },
    ];
  if (least >= FEW_REPLICATIONS) return [];
  return [
    {
      fr: `${least} répétitions seulement : les intervalles sont larges et eux-mêmes incertains ; 20 ou davantage donnent une réponse plus sûre (--replications).`,
      en: `Only ${least} replications: the intervals are wide and uncertain themselves; 20 or more give a surer answer (--replications).`,
    },
  ];
}

function notCompared(result: SimulationResult, language: ReportContext["language"]): readonly Bilingual[] {
  const names = result.scenarios
    .filter(({ differences }, index) => index !== result.baseline && differences === undefined)
    .map((scenario) => quotedName(titleOf(scenario, result, language), language));
  if (names.length === 0) return [];
  const list = names.join(", ");
  return [
    {
      fr: `Non comparé${names.length > 1 ? "s" : ""} à la référence, car la période ou les flux sont autres : ${list}.`,
      en: `Not compared with the baseline, since the period or the flows are others: ${list}.`,
    },
  ];
}

function unlikelyFigures(baseline: ScenarioResult, context: ReportContext): readonly Bilingual[] {
  return publishedRows(baseline, context)
    .filter(({ verdict }) => verdict === UNLIKELY[context.language])
    .map(({ label, published, simulated }) => ({
      fr: `Le simulé s'écarte du publié : ${label}, ${simulated} pour ${published} publiés.`,
      en: `Simulated and published differ: ${label}, ${simulated} for ${published} published.`,
    }));
}

function withoutOrigin(result: SimulationResult, language: ReportContext["language"]): readonly Bilingual[] {
  return result.scenarios
    .filter(({ unstated }) => unstated.length > 0)
    .map((scenario) => {
      const count = scenario.unstated.length;
      const title = quotedName(titleOf(scenario, result, language), language);
      return {
        fr: `${count} quantité${count > 1 ? "s" : ""} de ${title} ${count > 1 ? "sont" : "est"} sans provenance.`,
        en: `${count} ${count > 1 ? "quantities" : "quantity"} of ${title} ${count > 1 ? "have" : "has"} no stated origin.`,
      };
    });
}

/** An objective that one assumption alone, within its range, would turn. */
function fragileVerdict(
  { scenario, figures }: ScenarioResult,
  exploration: Exploration | undefined,
  language: ReportContext["language"],
): readonly Bilingual[] {
  const objective = scenario.objectives.handlingRate;
  const share = shareAimedAt(objective);
  const rate = figures.handlingRate;
  // Of a probability, the mean rate decides nothing.
  if (typeof objective === "object" || share === undefined || rate === undefined) return [];
  const verdict = judgeObjective(rate, share);
  if (verdict !== "met" && verdict !== "missed") return [];
  const turning = (exploration?.sensitivities ?? []).flatMap(({ path, low, high }) =>
    [low, high]
      .filter(({ difference }) => rate.mean + difference.mean >= share !== (verdict === "met"))
      .map(({ value }) => `${assumptionName(path, scenario, language)} = ${value}`),
  );
  if (turning.length === 0) return [];
  const list = turning.join(language === "fr" ? " ; " : "; ");
  return [
    {
      fr: `Le verdict sur l'objectif de ${objectivePercent(share, "fr")} tient à des hypothèses : dans sa plage, chacune des valeurs suivantes suffirait à elle seule à l'inverser en moyenne : ${list}.`,
      en: `The verdict on the objective of ${objectivePercent(share, "en")} hangs on assumptions: within its range, each of these values alone would turn it in the mean: ${list}.`,
    },
  ];
}
