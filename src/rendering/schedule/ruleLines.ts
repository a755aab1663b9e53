import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { RuleName, Rules } from "../../planning/schedule/rules.ts";
import { sentence, type WordedContext } from "../context.ts";
import { bullet } from "../headings.ts";
import { delayText } from "../numbers.ts";
import { clockText } from "../staff/halfHourTable.ts";
import { hoursText, listText, type ScheduleReport } from "./report.ts";

/**
 * Writes the rules that the roster keeps, with those that the file does not give; and how evenly the week is shared out.
 *
 * @param report request and answer
 * @param context of the report
 * @returns entries of a list
 */
export function ruleLines({ schedule }: ScheduleReport, context: WordedContext): readonly string[] {
  const { language } = context;
  const { rules, assumed, leftOut, spreads, isFair, isUnfairProven, left } = schedule;
  const isFrench = language === "fr";
  const names = Object.keys(WORDS) as RuleName[];
  const given = names.filter((name) => !assumed.includes(name));
  const ofFile = given.map((name) => WORDS[name](rules, context)[language]);
  const ofOurs = names
    .filter((name) => assumed.includes(name))
    .map((name) => WORDS[name](rules, context)[language]);
  const texts: string[] = [];
  if (ofFile.length > 0)
    texts.push(isFrench ? `Du fichier : ${ofFile.join(" ; ")}.` : `From the file: ${ofFile.join("; ")}.`);
  if (ofOurs.length > 0) {
    texts.push(
      isFrench
        ? `Supposé, le fichier ne le disant pas (section scheduling) : ${ofOurs.join(" ; ")}.`
        : `Assumed, since the file does not say (section scheduling): ${ofOurs.join("; ")}.`,
    );
  }
  texts.push(
    isFrench
      ? "Toujours : un horaire par jour au plus, 10 h payées par jour au plus, une pause de 20 min au moins avant 6 h de suite, une heure au moins entre deux pauses ; les horaires des équipes du fichier sont possibles eux aussi."
      : "Always: one shift a day at most, 10 h paid a day at most, a break of at least 20 min before 6 h in a row, an hour at least between two breaks; the shifts of the file's teams are possible too.",
  );
  if (leftOut.length > 0) {
    texts.push(
      isFrench
        ? `Écartés, parce qu'ils ne suivent pas ces règles : ${listText(leftOut, language)}.`
        : `Left out, since they do not keep these rules: ${listText(leftOut, language)}.`,
    );
  }
  if (spreads !== undefined) texts.push(spreadText(spreads, context));
  if (!isFair && !isUnfairProven) {
    texts.push(
      isFrench
        ? "L'écart voulu entre personnes (scheduling.spread) n'est pas tenu : aucun partage qui le tienne n'a été trouvé dans les limites du calcul ; il peut en exister un."
        : "The spread between people (scheduling.spread) is not kept: no way of sharing these shifts out that keeps it was found within the limits of the calculation; there may be one.",
    );
  }
  if (!isFair && isUnfairProven) {
    texts.push(
      isFrench
        ? "L'écart voulu entre personnes (scheduling.spread) n'est pas tenu : aucun partage de ces horaires ne le permet."
        : "The spread between people (scheduling.spread) is not kept: no way of sharing these shifts out allows it.",
    );
  }
  if (left > 0) {
    texts.push(
      isFrench
        ? `${left} horaires prévus n'ont pu être donnés à personne dans ces règles ; ils ne sont pas comptés.`
        : `${left} shifts could be given to nobody within these rules; they are not counted.`,
    );
  }
  return texts.flatMap((text) => bullet(sentence(text, language), context));
}

function spreadText(
  { paidSeconds, days, early, late }: NonNullable<ScheduleReport["schedule"]["spreads"]>,
  context: WordedContext,
): string {
  const hours = range(hoursText(paidSeconds.least, context), hoursText(paidSeconds.most, context), context);
  const count = ({ least, most }: typeof days): string => range(String(least), String(most), context);
  return context.language === "fr"
    ? `Par personne et par semaine : ${hours} h planifiées, ${count(days)} jours, ${count(early)} débuts et ${count(late)} fins à moins d'une heure des extrêmes de la semaine.`
    : `By person and week: ${hours} h scheduled, ${count(days)} days, ${count(early)} beginnings and ${count(late)} ends within an hour of the extremes of the week.`;
}

function range(least: string, most: string, { language }: WordedContext): string {
  return least === most ? least : `${least} ${language === "fr" ? "à" : "to"} ${most}`;
}

type Word = (rules: Rules, context: WordedContext) => Bilingual;

const both = (write: (language: keyof Bilingual) => Bilingual): Bilingual => ({
  fr: write("fr").fr,
  en: write("en").en,
});

/** Each rule in a few words. */
const WORDS: Readonly<Record<RuleName, Word>> = {
  hours: ({ hours: { fromSeconds, toSeconds } }) =>
    both((language) => {
      const [from, to] = [clockText(fromSeconds, language), clockText(toSeconds, language)];
      return { fr: `horaires entre ${from} et ${to}`, en: `shifts between ${from} and ${to}` };
    }),
  startsEvery: ({ startsEvery }) =>
    both((language) => {
      const every = delayText(startsEvery, language);
      return { fr: `début toutes les ${every}`, en: `beginning every ${every}` };
    }),
  lengths: ({ lengths }) =>
    both((language) => {
      const list = lengths.map((length) => delayText(length, language));
      return {
        fr: `durées payées de ${listText(list, "fr")}`,
        en: `paid lengths of ${listText(list, "en")}`,
      };
    }),
  breaks: ({ breaks }) =>
    both((language) => {
      const list = breaks.map(
        ({ lasts, within }) =>
          `${delayText(lasts, language)} (${clockText(within.fromSeconds, language)} – ${clockText(within.toSeconds, language)})`,
      );
      if (list.length === 0) return { fr: "aucune pause", en: "no breaks" };
      return { fr: `pauses de ${listText(list, "fr")}`, en: `breaks of ${listText(list, "en")}` };
    }),
  unpaidFrom: ({ unpaidFrom }) =>
    both((language) => {
      const length = delayText(unpaidFrom, language);
      return {
        fr: `pauses non payées à partir de ${length}`,
        en: `breaks of ${length} or more not paid`,
      };
    }),
  hoursPerWeek: ({ hoursPerWeek }) =>
    both((language) => {
      const length = delayText(hoursPerWeek, language);
      return { fr: `contrat de ${length} par semaine`, en: `contract of ${length} a week` };
    }),
  daysPerWeek: ({ daysPerWeek }) => ({
    fr: `${daysPerWeek} jours par semaine au plus`,
    en: `${daysPerWeek} days a week at most`,
  }),
  rest: ({ rest }) =>
    both((language) => {
      const length = delayText(rest, language);
      return { fr: `repos de ${length} entre deux jours`, en: `rest of ${length} between two days` };
    }),
  spread: ({ spread }) => ({
    fr: `débuts tôt et fins tardives : au plus ${spread} d'écart entre deux personnes`,
    en: `early beginnings and late ends: at most ${spread} more for one person than for another`,
  }),
};
