import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import type {
  Schedule,
  ScheduledDay,
  ScheduledHalfHour,
  ScheduleRequest,
} from "../../planning/schedule/schedule.ts";
import { measureOf, type WordedContext } from "../context.ts";
import { WEEKDAY_NAMES } from "../dates.ts";
import { numberText, percentText } from "../numbers.ts";

/** What the words of `plateau schedule` are made of. */
export interface ScheduleReport {
  readonly request: ScheduleRequest;
  readonly loaded: LoadedScenario;
  readonly schedule: Schedule;
  readonly isPartial: boolean;
}

/** A half-hour in which people are missing, and how many at work. */
export interface Lack {
  readonly day: ScheduledDay;
  readonly halfHour: ScheduledHalfHour;
  readonly people: number;
}

/** The half-hours in which fewer people are at work than required, in order. */
export function lacksOf({ days }: Schedule): readonly Lack[] {
  return days.flatMap((day) =>
    day.halfHours.flatMap((halfHour) => {
      const people = halfHour.required - halfHour.present;
      return people > 1e-9 ? [{ day, halfHour, people }] : [];
    }),
  );
}

/** The measure that is aimed at, in the middle of a sentence. */
export function measureWords({ request }: ScheduleReport, context: WordedContext): string {
  const label = measureOf(context, request.measure).label[context.language];
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A share that was asked for: `90 %`, `92,5 %`. */
export function askedShare(share: number, { language }: WordedContext): string {
  return percentText(share, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1, language);
}

/** The name of a day in the middle of a sentence. */
export function dayName({ weekday }: ScheduledDay, { language }: Pick<WordedContext, "language">): string {
  return WEEKDAY_NAMES[language][weekday]!;
}

/** Hours: exact to the minute where two decimals say it, else a mean with one. */
export function hoursText(seconds: number, { language }: Pick<WordedContext, "language">): string {
  const hours = seconds / 3600;
  const exact = [0, 1, 2].find((decimals) => Math.abs(hours - Number(hours.toFixed(decimals))) < 1e-6);
  return numberText(hours, exact ?? 1, language);
}

/** The end of a word that is in the plural, as far as `s` makes it. */
export function plural(count: number, language: keyof Bilingual): string {
  return (language === "fr" ? count >= 2 : count !== 1) ? "s" : "";
}

/** Names one after the other: `lundi, mardi et jeudi`. */
export function listText(names: readonly string[], language: keyof Bilingual): string {
  const [last] = names.slice(-1);
  if (names.length < 2) return last ?? "";
  return `${names.slice(0, -1).join(", ")} ${language === "fr" ? "et" : "and"} ${last}`;
}
