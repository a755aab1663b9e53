import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { DayFilm } from "../../planning/dayFilm.ts";
import { sentence } from "../context.ts";
import { timeText } from "../dates.ts";
import { numberText } from "../numbers.ts";
import { fill, wordsOf } from "../words.ts";

/** The states of people that a film tells apart, in the order of its picture. */
export const FILM_STATES = ["onCalls", "onMails", "paused", "idle"] as const;

/** What a film counts. */
export type FilmKind = "waiting" | (typeof FILM_STATES)[number];

/** For many, with the gaps of `fill`. */
const LABELS: Readonly<Record<FilmKind, Bilingual>> = {
  waiting: { fr: "{callers} en attente", en: "{callers} waiting" },
  onCalls: { fr: "sur un {call}", en: "on a {call}" },
  onMails: { fr: "sur un {mail}", en: "on a {mail}" },
  paused: { fr: "en pause ou en réunion", en: "on a break or in a meeting" },
  idle: { fr: "libres", en: "free" },
};

/** For one, where that is another word. */
const LABELS_OF_ONE: Partial<Record<FilmKind, Bilingual>> = {
  waiting: { fr: "{caller} en attente", en: "{caller} waiting" },
  idle: { fr: "libre", en: "free" },
};

/**
 * Names what a film counts.
 *
 * @param kind what is counted
 * @param scenario of the film, whose contacts have their nouns
 * @param language of the reader
 * @param count of them; many unless told
 */
export function filmLabel(kind: FilmKind, scenario: Scenario, language: Language, count = 2): string {
  const isOne = language === "fr" ? count < 2 : count === 1;
  const label = (isOne ? LABELS_OF_ONE[kind] : undefined) ?? LABELS[kind];
  return fill(label[language], wordsOf([scenario]), language);
}

/**
 * Says what happens at one moment of a film.
 *
 * @param film of a day
 * @param moment its number, from 0
 * @param scenario of the film
 * @param language of the reader
 * @returns as `10 h 47 : 23 appelants en attente, 31 sur un appel, …`
 */
export function momentText(film: DayFilm, moment: number, scenario: Scenario, language: Language): string {
  const counted = (kind: FilmKind): string => {
    const count = film.frames[moment]![kind];
    return `${numberText(count, 0, language)} ${filmLabel(kind, scenario, language, count)}`;
  };
  const time = timeText(film.frames[moment]!.time, language);
  const colon = language === "fr" ? " :" : ":";
  return sentence(
    `${time}${colon} ${["waiting" as const, ...FILM_STATES].map(counted).join(", ")}`,
    language,
  );
}

/** One half-hour of a film, in numbers for a table. */
export interface FilmHalfHour extends Readonly<Record<FilmKind, number>> {
  /** [s since midnight] */
  readonly fromSeconds: number;
  readonly longestLine: number;
}

const HALF_HOUR_SECONDS = 1800;

/** Sums a film up by half-hours, for who does not see it move: means over its moments, and the longest line. */
export function filmHalfHours({ frames }: DayFilm): readonly FilmHalfHour[] {
  const halfHours = [...new Set(frames.map(({ time }) => Math.floor(time / HALF_HOUR_SECONDS)))];
  return halfHours.map((halfHour) => {
    const within = frames.filter(({ time }) => Math.floor(time / HALF_HOUR_SECONDS) === halfHour);
    const mean = (kind: FilmKind): number =>
      within.reduce((sum, frame) => sum + frame[kind], 0) / within.length;
    return {
      fromSeconds: halfHour * HALF_HOUR_SECONDS,
      longestLine: Math.max(...within.map(({ waiting }) => waiting)),
      waiting: mean("waiting"),
      onCalls: mean("onCalls"),
      onMails: mean("onMails"),
      paused: mean("paused"),
      idle: mean("idle"),
    };
  });
}
