import type { Language } from "../../models/scenario/bilingual.ts";
import type { DurationLaw, Scenario } from "../../models/scenario/schema.ts";
import { clockText } from "../clock.ts";
import { dateText } from "../dates.ts";
import { delayText, numberText, percentText } from "../numbers.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { fill, type Words } from "../words.ts";

/** Hours of a day, as the schema gives them. */
export type Hours = NonNullable<Scenario["opening"]["phone"]>;

/** A noun that is counted: one of it, and several. */
export interface Counted {
  readonly fr: readonly [one: string, many: string];
  readonly en: readonly [one: string, many: string];
}

export const OPEN_DAYS: Counted = { fr: ["jour ouvré", "jours ouvrés"], en: ["open day", "open days"] };
export const WORKING_DAYS: Counted = {
  fr: ["jour travaillé", "jours travaillés"],
  en: ["working day", "working days"],
};

/** Writes the values of one scenario for one reader. */
export interface Writer {
  readonly language: Language;
  /** The French or the English text; gaps such as `{calls}` are filled with the nouns. */
  say(fr: string, en: string, words?: Words): string;
  /** With as many decimals as the value needs, three at most. */
  number(value: number): string;
  /** A number with its noun, in the singular up to 1 in English and below 2 in French. */
  counted(value: number, noun: Counted): string;
  /** A share 0–1 in per cent, one decimal where it needs one. */
  share(value: number): string;
  /** A duration [s] as it was chosen. */
  delay(seconds: number): string;
  /** A mean duration with its law, in words. */
  law(law: DurationLaw): string;
  /** A total of hours worked [h]. */
  hoursOfWork(hours: number): string;
  hours(hours: Hours): string;
  /** An ISO date in words. */
  date(iso: string): string;
  /** Names in a row, the last after "and". */
  list(items: readonly string[]): string;
  weekdays(days: readonly string[]): string;
}

const WEEKDAYS_FR: Readonly<Record<string, string>> = {
  monday: "lundi",
  tuesday: "mardi",
  wednesday: "mercredi",
  thursday: "jeudi",
  friday: "vendredi",
  saturday: "samedi",
  sunday: "dimanche",
};
const WEEK = Object.keys(WEEKDAYS_FR);

/** Above this spread (standard deviation ÷ mean) some take several times as long as most. */
const WIDE_SPREAD = 0.75;

/**
 * Creates the writer of a page.
 *
 * @param language of the reader
 * @param words nouns of the whole, where a sentence is told no others
 * @returns functions that write one value each
 */
export function createWriter(language: Language, words: Words): Writer {
  const french = language === "fr";
  const pick = (fr: string, en: string): string => (french ? fr : en);
  const number = (value: number): string => numberText(value, decimalsOf(value, 3), language);
  const writer: Writer = {
    language,
    say: (fr, en, own = words) => fill(pick(fr, en), own, language),
    number,
    counted(value, noun) {
      const isOne = french ? value < 2 : value === 1;
      return `${number(value)}${NO_BREAK_SPACE}${noun[language][isOne ? 0 : 1]}`;
    },
    share: (value) => percentText(value, decimalsOf(value * 100, 1), language),
    delay: (seconds) => delayText(seconds, language),
    law: (law) => lawText(law, writer),
    hoursOfWork: (hours) => `${number(Math.round(hours))}${NO_BREAK_SPACE}h`,
    hours: ({ fromSeconds, toSeconds }) =>
      pick(
        `de ${clockText(fromSeconds, language)} à ${clockText(toSeconds, language)}`,
        `from ${clockText(fromSeconds, language)} to ${clockText(toSeconds, language)}`,
      ),
    date: (iso) => dateText(iso, language),
    list(items) {
      const and = pick(" et ", " and ");
      return items.length < 2 ? (items[0] ?? "") : items.slice(0, -1).join(", ") + and + items.at(-1)!;
    },
    weekdays: (days) => weekdayText(days, writer),
  };
  return writer;
}

/**
 * Counts the decimals that a value was given with.
 *
 * @param value any number
 * @param most decimals to look at
 * @returns as many as it needs, `most` where that is not enough
 */
export function decimalsOf(value: number, most: number): number {
  const places = Array.from({ length: most + 1 }, (_, i) => i);
  return places.find((each) => Math.abs(value - Number(value.toFixed(each))) < 1e-9) ?? most;
}

/** Days in a row read as "from Monday to Friday". */
function weekdayText(days: readonly string[], { language, say, list }: Writer): string {
  const name = (day: string): string =>
    language === "fr" ? WEEKDAYS_FR[day]! : day.charAt(0).toUpperCase() + day.slice(1);
  const places = days.map((day) => WEEK.indexOf(day)).sort((a, b) => a - b);
  const sorted = places.map((place) => name(WEEK[place]!));
  const [first, last] = [sorted[0] ?? "", sorted.at(-1) ?? ""];
  const isRow = places.length > 2 && places.at(-1)! - places[0]! === places.length - 1;
  if (isRow) return say(`du ${first} au ${last}`, `from ${first} to ${last}`);
  return say(list(sorted.map((day) => `le ${day}`)), `on ${list(sorted)}`);
}

/** Planners think in how much people differ, not in names of laws. */
function lawText(law: DurationLaw, { language, say }: Writer): string {
  const mean = delayText(law.mean, language);
  const inMean = say(`${mean} en moyenne`, `${mean} on average`);
  switch (law.law) {
    case "constant":
      return say(`${mean} toujours`, `always ${mean}`);
    case "exponential":
      return say(
        `${inMean}, souvent bien moins, parfois bien plus`,
        `${inMean}, often much less, sometimes much more`,
      );
    case "lognormal":
    case "gamma":
      return law.cv > WIDE_SPREAD
        ? say(`${inMean}, quelques-uns bien davantage`, `${inMean}, a few of them much more`)
        : say(`${inMean}, avec des écarts modérés`, `${inMean}, with moderate differences`);
    case "weibull":
      return say(`${inMean}`, `${inMean}`);
  }
}
