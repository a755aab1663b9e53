import type { Wording } from "../../models/measures/catalogue.ts";
import type { Language } from "../../models/scenario/bilingual.ts";
import type { SweepRequest } from "../../planning/sweep/answer.ts";
import type { Level, Variable } from "../../planning/sweep/variable.ts";
import { measureOf, quotedName, type WordedContext } from "../context.ts";
import { delayText, numberText, percentText } from "../numbers.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { fill, wordsOfSlice } from "../words.ts";

/** A name with its French article, which an elided one leaves out. */
interface Name extends Wording {
  readonly article: "le " | "la " | "l'" | "les ";
}

/** What planners vary, in their words; other paths stand as they are. */
const OF_FLOW: Readonly<Record<string, Name>> = {
  volume: { article: "le ", fr: "volume {de calls}", en: "{call} volume" },
  "talk.mean": { article: "le ", fr: "temps de {talk} moyen", en: "mean talk time" },
  "wrapUp.mean": { article: "le ", fr: "travail moyen après {call}", en: "mean after-call work" },
  "handling.mean": {
    article: "le ",
    fr: "temps de traitement moyen {de calls}",
    en: "mean handle time of {calls}",
  },
  "patience.mean": { article: "la ", fr: "patience moyenne", en: "mean patience" },
  "redial.share": {
    article: "la ",
    fr: "part des {callers} qui recommencent",
    en: "share of {callers} who redial",
  },
};
const OF_TEAM: Readonly<Record<string, Name>> = {
  posts: { article: "le ", fr: "nombre de postes de {team}", en: "number of posts of {team}" },
  absence: { article: "l'", fr: "absence dans {team}", en: "absence in {team}" },
  trainingDays: { article: "les ", fr: "jours de formation de {team}", en: "training days of {team}" },
};
const POSTS_NOUN = {
  fr: { one: "poste", many: "postes" },
  en: { one: "post", many: "posts" },
} as const;
/** The number of posts of a team. */
const POSTS = /^teams\.[^.]+\.posts$/;

/** @returns whether a variable is the number of posts of a team: what a planner decides */
export function isPosts({ path }: Pick<Variable, "path">): boolean {
  return POSTS.test(path);
}

/**
 * Names a variable on a line of its own.
 *
 * @param variable of the sweep
 * @param request with the scenario
 * @param language of the reader
 * @returns as `nombre de postes de « Équipe SUDO »`; the path where there are no words for it, or where two would be called
 *   the same
 */
export function variableName(
  variable: Pick<Variable, "path">,
  request: SweepRequest,
  language: Language,
): string {
  return nameOf(variable, request, language)?.text ?? variable.path;
}

/**
 * Names a variable in the middle of a sentence.
 *
 * @returns as `le volume d'appels`; the path between quotation marks where there are no words for it
 */
export function variableWords(
  variable: Pick<Variable, "path">,
  request: SweepRequest,
  language: Language,
): string {
  const name = nameOf(variable, request, language);
  if (name === undefined) return quotedName(variable.path, language);
  return language === "fr" ? `${name.article}${name.text}` : `the ${name.text}`;
}

function nameOf({ path }: Pick<Variable, "path">, request: SweepRequest, language: Language) {
  const name = wordsFor(path, request, language);
  const isShared = request.variables.some(
    (other) => other.path !== path && wordsFor(other.path, request, language)?.text === name?.text,
  );
  return isShared ? undefined : name;
}

function wordsFor(path: string, { loaded: { scenario } }: SweepRequest, language: Language) {
  const [part, key = "", ...rest] = path.split(".");
  const ofTeam = part === "teams" && scenario.teams[key] !== undefined ? OF_TEAM[rest.join(".")] : undefined;
  if (ofTeam !== undefined) {
    const title = quotedName(scenario.teams[key]!.title?.[language] ?? key, language);
    return { article: ofTeam.article, text: ofTeam[language].replace("{team}", title) };
  }
  const ofFlow =
    part === "demand" && scenario.demand[key] !== undefined ? OF_FLOW[rest.join(".")] : undefined;
  if (ofFlow === undefined) return undefined;
  const words = wordsOfSlice({ kind: "flow", key }, scenario);
  return { article: ofFlow.article, text: fill(ofFlow[language], words, language) };
}

/**
 * Writes a value of a variable.
 *
 * @param level one of its values
 * @param variable that it is of
 * @param language of the reader
 * @returns as `38`, `3 min 20 s`, `30 %`, `×1,1`; a word as it was written
 */
export function levelText(
  { setting, value, factor }: Level,
  { kind }: Pick<Variable, "kind">,
  language: Language,
): string {
  if (factor !== undefined) return `×${exactText(factor, language)}`;
  if (value === undefined) return setting;
  switch (kind) {
    case "duration":
      // Nobody decides upon tenths of a second in a minute.
      return delayText(value >= 60 ? Math.round(value) : Math.round(value * 10) / 10, language);
    case "share":
      return percentText(value, decimalsNeeded(value * 100, 1), language);
    case "factor":
      return `×${exactText(value, language)}`;
    default:
      return exactText(value, language);
  }
}

/**
 * Writes a value, or the first and last of several, with what it counts, for a sentence.
 *
 * @param levels one or two values of a variable
 * @returns as `38 postes` or `36 à 38 postes`; without a noun for anything but posts
 */
export function levelPhrase(levels: readonly Level[], variable: Variable, language: Language): string {
  const texts = levels.map((level) => levelText(level, variable, language));
  const text = texts.join(language === "fr" ? " à " : " to ");
  if (!isPosts(variable) || levels[0]?.factor !== undefined) return text;
  const last = levels.at(-1)?.value ?? 0;
  const isOne = language === "fr" ? last < 2 : last === 1;
  return `${text}${NO_BREAK_SPACE}${POSTS_NOUN[language][isOne ? "one" : "many"]}`;
}

/** The measure between quotation marks: `« Taux d'appels traités »`. */
export function measureName({ measure }: SweepRequest, context: WordedContext): string {
  return quotedName(measureOf(context, measure).label[context.language], context.language);
}

function exactText(value: number, language: Language): string {
  return numberText(value, decimalsNeeded(value, 3), language);
}

/** As many decimals as the value has, up to some. */
function decimalsNeeded(value: number, most: number): number {
  let decimals = 0;
  while (
    decimals < most &&
    Math.abs(value - Number(value.toFixed(decimals))) > 1e-6 * Math.max(1, Math.abs(value))
  )
    decimals += 1;
  return decimals;
}
