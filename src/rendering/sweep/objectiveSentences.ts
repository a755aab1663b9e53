import type { Language } from "../../models/scenario/bilingual.ts";
import type { GridEffects, LevelEffect } from "../../planning/sweep/effects.ts";
import type { WordedContext } from "../context.ts";
import { isPosts, levelPhrase, levelText, variableWords } from "./naming.ts";
import type { SweepReport } from "./report.ts";
import { judgePoint, objectiveName, type PointVerdict, type Stretch, stretchOf } from "./verdict.ts";

type Verdicts = readonly (PointVerdict | undefined)[];

/**
 * Says where the objective is met: along the posts of a team, which somebody decides, or else along the strongest variable;
 * the others at the values of the scenario, and then the strongest of them at either end.
 *
 * @param effects of a grid
 * @param report of the sweep
 * @param context of the report
 * @returns one sentence or two; none without an objective
 */
export function objectiveSentences(
  effects: GridEffects,
  report: SweepReport,
  { language }: WordedContext,
): readonly string[] {
  const { answer, request } = report;
  const { levels, shares } = effects;
  if (answer.objective === undefined || shares === undefined) return [];
  const strongestFirst = levels
    .map((_, at) => at)
    .sort((a, b) => shares.variables[b]!.mean - shares.variables[a]!.mean);
  const along = strongestFirst.find((at) => isPosts(request.variables[at]!)) ?? shares.first;
  const others = levels.map((_, at) => at).filter((at) => at !== along);
  const [second] = strongestFirst.filter((at) => at !== along);
  const home = levels.map((each, at) => ownPlace(each, request.variables[at]!.base));
  const verdictsAt = (places: readonly number[]): Verdicts =>
    levels[along]!.map((_, place) => {
      const point = answer.points.find((each) =>
        each.places.every((own, at) => own === (at === along ? place : places[at])),
      );
      return point && judgePoint(point, answer, request);
    });
  const say = (subject: string, verdicts: Verdicts): string =>
    `${subject} ${whereMet(verdicts, levels[along]!, along, report, language)}`;
  const isFrench = language === "fr";
  const where = others.map((at) => valueWords(at, levels[at]![home[at]!]!, report, language));
  const condition = where.length === 0 ? "" : `${isFrench ? "avec" : "with"} ${listed(where, language)}, `;
  const first = `${capital(condition + say(objectiveName(answer, language), verdictsAt(home)))}.`;
  if (second === undefined) return [first];
  const ends = [0, levels[second]!.length - 1].filter((place) => place !== home[second]);
  const elsewhere = ends.map((place) => {
    const level = levelPhrase([levels[second]![place]!.level], request.variables[second]!, language);
    const words = say(isFrench ? "il" : "it", verdictsAt(home.with(second, place)));
    return isFrench ? `à ${level}, ${words}` : `at ${level}, ${words}`;
  });
  return elsewhere.length === 0 ? [first] : [first, `${capital(elsewhere.join(isFrench ? " ; " : "; "))}.`];
}

/** The place of the scenario's own value, else of the nearest number, else of the one in the middle. */
function ownPlace(levels: readonly LevelEffect[], base: number | string | undefined): number {
  const own = levels.findIndex(({ isBase }) => isBase);
  if (own >= 0) return own;
  if (typeof base !== "number" || levels.some(({ level }) => level.value === undefined))
    return Math.floor((levels.length - 1) / 2);
  const distances = levels.map(({ level }) => Math.abs(level.value! - base));
  return distances.indexOf(Math.min(...distances));
}

function valueWords(
  at: number,
  { level, isBase }: LevelEffect,
  { request }: SweepReport,
  language: Language,
): string {
  const variable = request.variables[at]!;
  const { base } = variable;
  const name = variableWords(variable, request, language);
  const own =
    typeof base === "number"
      ? levelText({ setting: String(base), value: base, factor: undefined }, variable, language)
      : base;
  const value = levelText(level, variable, language);
  if (language === "fr") {
    const said = isBase
      ? "valeur du scénario"
      : own === undefined
        ? ""
        : `le plus près des ${own} du scénario`;
    return `${name} à ${value}${said === "" ? "" : ` (${said})`}`;
  }
  const said = isBase ? "value of the scenario" : own === undefined ? "" : `nearest to its ${own}`;
  return `${name} at ${value}${said === "" ? "" : ` (${said})`}`;
}

function whereMet(
  verdicts: Verdicts,
  levels: readonly LevelEffect[],
  along: number,
  { request }: SweepReport,
  language: Language,
): string {
  const phrase = (...places: readonly number[]): string =>
    levelPhrase(
      places.map((place) => levels[place]!.level),
      request.variables[along]!,
      language,
    );
  const isOrdered = levels.every(({ level }) => level.value !== undefined);
  const found = stretchWords(stretchOf(verdicts, isOrdered), phrase, language);
  const open = verdicts.flatMap((verdict, place) => (verdict === "unclear" ? [place] : []));
  if (open.length === 0) return found;
  const [first, last] = [open[0]!, open.at(-1)!];
  const isRange = isOrdered && open.length > 2 && last - first + 1 === open.length;
  const range = isRange
    ? phrase(first, last)
    : listed(
        open.map((place) => phrase(place)),
        language,
      );
  return language === "fr" ? `${found} (indécis pour ${range})` : `${found} (undecided for ${range})`;
}

function stretchWords(
  stretch: Stretch,
  phrase: (...places: readonly number[]) => string,
  language: Language,
): string {
  const isFrench = language === "fr";
  switch (stretch.kind) {
    case "all":
      return isFrench ? "est atteint à toutes les valeurs essayées" : "is met at every value tried";
    case "none":
      return isFrench ? "n'est atteint à aucune des valeurs essayées" : "is met at none of the values tried";
    case "from":
      return isFrench
        ? `est atteint à partir de ${phrase(stretch.place)}`
        : `is met from ${phrase(stretch.place)} on`;
    case "upTo":
      return isFrench
        ? `est atteint jusqu'à ${phrase(stretch.place)}`
        : `is met up to ${phrase(stretch.place)}`;
    case "some": {
      const places = listed(
        stretch.places.map((place) => phrase(place)),
        language,
      );
      return isFrench ? `n'est atteint qu'à ${places}` : `is met only at ${places}`;
    }
  }
}

function listed(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join("");
  const and = language === "fr" ? "et" : "and";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
