import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { hasFlow } from "../applies.ts";
import { measureOf, sentence, type WordedContext } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText } from "../numbers.ts";
import { fillBoth } from "../words.ts";
import type { SweepReport } from "./report.ts";
import { objectiveName } from "./verdict.ts";

/**
 * Says what the answer rests on: the design, the runs, the measure, how verdicts are made, and what a sweep does not tell.
 *
 * @param report of the sweep
 * @param context of the report
 * @returns the lines of a list
 */
export function sweepBasis(report: SweepReport, context: WordedContext): readonly string[] {
  const { language, words } = context;
  const { answer } = report;
  const texts: readonly Bilingual[] = [
    designText(report, context),
    measureText(report, context),
    ...(answer.effects?.kind === "grid" && report.request.variables.length > 1 ? [SHARES] : []),
    ...(report.request.points.length > 1 ? [looksText(report)] : []),
    evidenceText(report),
  ];
  return texts.flatMap((text) => bullet(sentence(fillBoth(text, words)[language], language), context));
}

const SHARES: Bilingual = {
  fr: "Part de la variation : somme des carrés des moyennes de chaque valeur, toutes les valeurs comptant autant, hasard déduit ; intervalle à 95 % par jackknife. Elle dépend des bornes choisies : une variable essayée sur une plus large étendue compte davantage. Écart : avec la valeur du scénario, ou la première si elle n'y est pas, sur les mêmes {callers}.",
  en: "Share of the variation: sum of squares of the means at each value, every value counting the same, chance taken off; 95% interval by the jackknife. It depends on the ends chosen: a variable tried over a wider range counts for more. Difference: from the value of the scenario, or the first one where it is not among them, on the same {callers}.",
};

function designText({ request, isPartial, answer }: SweepReport, { version }: WordedContext): Bilingual {
  const { points, replications, seed, design, variables, loaded } = request;
  const who = hasFlow(loaded.scenario, "immediate") ? "{callers}" : "{mails}";
  const count = (language: keyof Bilingual): string => numberText(points.length, 0, language);
  const part: Bilingual = isPartial
    ? { fr: `, dont ${answer.points.length} faits`, en: `, ${answer.points.length} of them done` }
    : { fr: "", en: "" };
  const kind: Bilingual =
    design === "grid"
      ? {
          fr: `points (${variables.length > 1 ? "toutes les combinaisons" : "toutes les valeurs"})`,
          en: `points (every ${variables.length > 1 ? "combination" : "value"})`,
        }
      : {
          fr: "points tirés en hypercube latin (McKay, Beckman et Conover 1979)",
          en: "points drawn as a Latin hypercube (McKay, Beckman & Conover 1979)",
        };
  return {
    fr: `${count("fr")} ${kind.fr}${part.fr}, ${replications} répétitions chacun, avec les mêmes ${who} à tous les points ; graine ${seed} ; Plateau ${version}. Ne change que ce qui est dit ci-dessus ; tout le reste, règles de renfort comprises, est celui du fichier.`,
    en: `${count("en")} ${kind.en}${part.en}, ${replications} replications each, with the same ${who} at every point; seed ${seed}; Plateau ${version}. Only what is said above changes; everything else, the rules of reinforcement included, is as in the file.`,
  };
}

function measureText({ request, answer }: SweepReport, context: WordedContext): Bilingual {
  const { label, definition } = measureOf(context, request.measure);
  const aimed = (language: keyof Bilingual): string => {
    if (answer.objective === undefined) return "";
    const name = objectiveName(answer, language);
    const isEachPeriod = typeof answer.objective === "object";
    if (language === "fr") {
      const what = isEachPeriod
        ? "l'intervalle à 95 % (Wilson) de la part des périodes qui l'atteignent"
        : "l'intervalle à 95 % de la moyenne";
      return ` ${name.charAt(0).toUpperCase()}${name.slice(1)} est atteint quand ${what} est tout entier au-dessus, manqué quand il est tout entier au-dessous, indécis sinon.`;
    }
    const what = isEachPeriod
      ? "the 95% interval (Wilson) of the share of periods that reach it"
      : "the 95% interval of the mean";
    return ` ${name.charAt(0).toUpperCase()}${name.slice(1)} is met where ${what} lies wholly above, missed where it lies wholly below, else undecided.`;
  };
  return {
    fr: `${label.fr} : ${definition.fr}.${aimed("fr")}`,
    en: `${label.en}: ${definition.en}.${aimed("en")}`,
  };
}

function looksText({ request }: SweepReport): Bilingual {
  const { points, seed, loaded } = request;
  return {
    fr: `Les points sont jugés un à un. Qui choisit le meilleur de ${points.length} points, ou le premier qui atteint l'objectif, choisit un peu aussi la chance : son chiffre est optimiste. Avant de décider, refaites ce point avec une autre graine : plateau simulate ${loaded.file} --set … --seed ${seed + 1}.`,
    en: `Points are judged one by one. Whoever picks the best of ${points.length} points, or the first that meets the objective, also picks some luck: its figure is optimistic. Before deciding, run that point again with another seed: plateau simulate ${loaded.file} --set … --seed ${seed + 1}.`,
  };
}

function evidenceText({ request }: SweepReport): Bilingual {
  const { evidence, file } = request.loaded;
  const assumed = evidence.filter(({ kind }) => kind === "assumed").length;
  return {
    fr: `Les valeurs essayées sont des suppositions. Autres valeurs supposées dans le fichier : ${assumed} au plus ; plateau check ${file} les montre. Les intervalles disent le hasard des simulations, non l'incertitude de ces valeurs.`,
    en: `The values tried are suppositions. Other values assumed in the file: ${assumed} at most; plateau check ${file} shows them. The intervals tell the chance of simulation, not the uncertainty of these values.`,
  };
}
