import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { CompareResult } from "../../planning/compare.ts";
import { hasFlow } from "../applies.ts";
import { sentence, titleOf, type WordedContext } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText, percentText } from "../numbers.ts";
import { pointWord } from "../rateSentence.ts";
import { scenarioDifferences } from "../scenarioDifferences.ts";
import { fillBoth } from "../words.ts";
import { guaranteeText } from "./compareWords.ts";

/**
 * Says what a comparison rests on: runs, why they ended, what the verdicts promise, assumptions that the variants touch, and
 * what a comparison does not tell.
 *
 * @param result of the comparison
 * @param isShortened whether some table has no room for intervals
 * @param context of the report
 * @returns the lines of a list
 */
export function compareBasis(
  result: CompareResult,
  isShortened: boolean,
  context: WordedContext,
): readonly string[] {
  const { language, words } = context;
  const texts: Bilingual[] = [
    runText(result, context),
    endText(result, context),
    levelText(result),
    ...(result.selected ? [selectionText(result)] : []),
    ...(isShortened
      ? [
          {
            fr: "Les colonnes sans ± donnent la moyenne seule, faute de place ; --format csv et --format json donnent tous les intervalles.",
            en: "Columns without ± give the mean alone, for want of room; --format csv and --format json give every interval.",
          },
        ]
      : []),
    ...assumptionTexts(result),
    {
      fr: "« Réelle » veut dire : dans le modèle, avec ses hypothèses. Qu'une différence survive à d'autres valeurs supposées, la comparaison ne le dit pas ; --set permet de l'essayer dans tous les fichiers à la fois.",
      en: "“Real” means: in the model, under its assumptions. Whether a difference survives other assumed values, the comparison does not tell; --set tries them in every file at once.",
    },
  ];
  return texts.flatMap((text) => bullet(sentence(fillBoth(text, words)[language], language), context));
}

function runText(result: CompareResult, { version }: WordedContext): Bilingual {
  const counts = [...new Set(result.scenarios.map(({ replications }) => replications))];
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const hasCallers = result.scenarios.some(({ scenario }) => hasFlow(scenario, "immediate"));
  const who = hasCallers ? "{callers}" : "{mails}";
  return {
    fr: `${least === most ? most : `${least} à ${most}`} répétitions par scénario, avec les mêmes ${who} dans tous ; graine ${result.seed} ; Plateau ${version}.`,
    en: `${least === most ? most : `${least} to ${most}`} replications of each scenario, with the same ${who} in all; seed ${result.seed}; Plateau ${version}.`,
  };
}

function endText(result: CompareResult, { interruptedOf, language }: WordedContext): Bilingual {
  if (interruptedOf !== undefined) {
    const done = result.scenarios[0]!.replications;
    return {
      fr: `Résultat partiel : calcul interrompu après ${done} répétitions de chaque scénario, sur ${interruptedOf} au plus.`,
      en: `Partial result: interrupted after ${done} replications of each scenario, of at most ${interruptedOf}.`,
    };
  }
  const budget = result.looks.at(-1)!;
  if (result.isDecided) {
    return {
      fr: "Le calcul s'est arrêté parce que tout est décidé.",
      en: "The run ended because everything is decided.",
    };
  }
  const open = result.variants
    .filter(({ verdict }) => verdict?.sign === "none" && !verdict.isSmall)
    .map(({ scenario }) => titleOf(result.scenarios[scenario]!, result, language));
  const which: Bilingual =
    open.length === 0
      ? { fr: "le meilleur n'est pas trouvé", en: "the best is not found" }
      : { fr: `reste indécis : ${open.join(", ")}`, en: `still undecided: ${open.join(", ")}` };
  return {
    fr: `Le calcul s'est arrêté parce que les ${budget} répétitions permises sont faites ; ${which.fr}. --most-replications en permet davantage.`,
    en: `The run ended because the ${budget} replications allowed are done; ${which.en}. --most-replications allows more.`,
  };
}

function levelText(result: CompareResult): Bilingual {
  const { looks, level, confidence, indifference, variants } = result;
  const when = (language: Language): string =>
    `${looks.slice(0, -1).join(", ")}${looks.length > 1 ? (language === "fr" ? " et " : " and ") : ""}${looks.at(-1)}`;
  const points = (language: Language): string =>
    `${numberText(indifference * 100, 2, language).replace(/0$/, "")} ${pointWord(indifference, language)}`;
  const of = (language: Language): string => percentText(level, 2, language);
  const isWidened = looks.length * variants.length > 1;
  const reason: Bilingual = isWidened
    ? {
        fr: ` Le taux est regardé après ${when("fr")} répétitions${variants.length > 1 ? `, pour ${variants.length} variantes` : ""} : à ${of("fr")}, tous les jugements sur lui valent ensemble avec ${guaranteeText(confidence, "fr")} (Bonferroni).`,
        en: ` The rate is looked at after ${when("en")} replications${variants.length > 1 ? `, for ${variants.length} variants` : ""}: at ${of("en")} all verdicts on it hold together with ${guaranteeText(confidence, "en")} (Bonferroni).`,
      }
    : { fr: "", en: "" };
  return {
    fr: `Intervalles à ${of("fr")} ; une hausse ou une baisse est réelle quand celui de l'écart ne contient pas zéro, et ne compte pas quand il reste à moins de ${points("fr")} de zéro.${reason.fr} Les autres mesures sont jugées une à une.`,
    en: `Intervals at ${of("en")}; a rise or fall is real when that of the difference does not contain zero, and does not matter when it stays within ${points("en")} of zero.${reason.en} The other measures are judged one by one.`,
  };
}

function selectionText({ scenarios }: CompareResult): Bilingual {
  const first = Math.min(10, ...scenarios.map(({ replications }) => replications));
  return {
    fr: `Le meilleur est choisi par la procédure KN (Kim & Nelson 2001), variances prises sur les ${first} premières répétitions : elle suppose des répétitions indépendantes et à peu près normales. Qui est écarté n'est plus simulé quand son écart avec la base est décidé ; son taux est celui de ses répétitions, son écart celui des répétitions communes.`,
    en: `The best is chosen by procedure KN (Kim & Nelson 2001), with variances from the first ${first} replications: it takes replications as independent and about normal. Who is dropped is simulated no more once the difference from the base is decided; its rate is over its own replications, its difference over those in common.`,
  };
}

/** What the variants change and nobody published; the rest of the base is for `plateau check`. */
function assumptionTexts(result: CompareResult): readonly Bilingual[] {
  const base = result.scenarios[0]!;
  const entries = new Map<string, Bilingual>();
  for (const variant of result.scenarios.slice(1)) {
    for (const { path } of scenarioDifferences(base, variant)) {
      const entry = variant.evidence.find((each) => each.path === path);
      if (entry !== undefined && entry.kind !== "published") {
        const fr = entry.kind === "assumed" ? "supposé" : "estimé";
        const value = `${path} = ${entry.writtenValue}`;
        entries.set(value, {
          fr: `${value}, ${fr} : ${entry.text.fr}`,
          en: `${value}, ${entry.kind}: ${entry.text.en}`,
        });
      }
      if (variant.unstated.some((each) => each === path || each.startsWith(`${path}.`))) {
        entries.set(path, {
          fr: `${path} : le fichier de la variante ne dit pas d'où vient la valeur.`,
          en: `${path}: the file of the variant does not say where the value comes from.`,
        });
      }
    }
  }
  const assumed = base.evidence.filter(({ kind }) => kind === "assumed").length;
  return [
    ...entries.values(),
    {
      fr: `Valeurs supposées sur lesquelles repose la base : ${assumed}, les mêmes dans les variantes sauf ce qui change ci-dessus ; plateau check ${base.file} les montre.`,
      en: `Assumed values that the base rests on: ${assumed}, the same in the variants but for what changes above; plateau check ${base.file} shows them.`,
    },
  ];
}
