import { addDays, daysBetween, monthIndex, weekdayIndex } from "../../calendar/civilDate.ts";
import { openDays } from "../../calendar/openDays.ts";
import { type Bilingual, both, same } from "../bilingual.ts";
import { writeShare } from "../quantities/share.ts";
import { MONTHS, type Scenario, WEEKDAYS } from "../schema.ts";
import type { Path } from "../written.ts";
import { dateOfHorizon, type Finding } from "./finding.ts";

const SUM_TOLERANCE = 0.001;
const HALF_HOUR_SECONDS = 1800;

type Calls = Scenario["demand"]["calls"];

/**
 * Checks that the shares of the caisses sum to 1, to within 0.1 %.
 *
 * @param caisses share of each
 * @returns what is wrong
 */
export function caisseFindings(caisses: Calls["caisses"]): readonly Finding[] {
  const sum = Object.values(caisses).reduce((total, share) => total + share, 0);
  // A sum of 0.999 exactly may come out a little below.
  if (Math.abs(sum - 1) <= SUM_TOLERANCE + 1e-9) return [];
  return [
    {
      path: ["demand", "calls", "caisses"],
      expected: { fr: "des parts dont la somme est 100 %", en: "shares that sum to 100 %" },
      received: both((_, language) => writeShare(sum, language)),
    },
  ];
}

/**
 * Checks that there is an index for each half-hour of the phone hours, and that calls may come in one of them.
 *
 * @param halfHours one index for each half-hour; empty for a flat day
 * @param phone hours on the phone; a last half-hour cut short counts
 * @returns what is wrong
 */
export function halfHourFindings(
  halfHours: Calls["halfHours"],
  phone: Scenario["opening"]["phone"],
): readonly Finding[] {
  const path = ["demand", "calls", "halfHours"];
  const needed = Math.ceil((phone.toSeconds - phone.fromSeconds) / HALF_HOUR_SECONDS);
  if (halfHours.length === 0) return [];
  if (halfHours.length === needed) return halfHours.every((index) => index === 0) ? [allZero(path)] : [];
  return [
    {
      path,
      expected: {
        fr: `${needed} indices, un par demi-heure d'ouverture`,
        en: `${needed} indexes, one for each half-hour of the phone hours`,
      },
      received: same(String(halfHours.length)),
      hint:
        halfHours.length > needed
          ? {
              fr: "dans une liste, 1,2 fait deux valeurs : écrivez 1.2",
              en: "in a list 1,2 is two values: write 1.2",
            }
          : undefined,
    },
  ];
}

function allZero(path: Path): Finding {
  const expected: Bilingual = { fr: "un indice positif au moins", en: "at least one index above 0" };
  return { path, expected, received: { fr: "seulement des zéros", en: "only zeros" } };
}

/**
 * Checks that the dates of special days lie in the horizon and that the indexes leave a day for the calls to come on.
 *
 * @param calls months, weekdays and special days; a month or weekday without an index has 1
 * @param opening decides which days are open
 * @param horizon first and last date, in order
 * @returns what is wrong
 */
export function callDayFindings(
  calls: Pick<Calls, "months" | "weekdays" | "specialDays">,
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly Finding[] {
  const silent = new Set<string>();
  const findings: Finding[] = [];
  for (const [name, { dates, factor }] of Object.entries(calls.specialDays)) {
    for (const [place, date] of dates.entries()) {
      if (factor === 0) silent.add(date);
      if (date >= horizon.from && date <= horizon.to) continue;
      const path = ["demand", "calls", "specialDays", name, "dates", place];
      findings.push({ path, expected: dateOfHorizon(horizon), received: same(date) });
    }
  }
  const days = openDays(opening, horizon);
  const someDay = days.some((date) => indexOf(calls, date) > 0 && !silent.has(date));
  return days.length === 0 || someDay ? findings : [...findings, allZero(["demand", "calls"])];
}

/**
 * Checks that the indexes leave a day for the mails to come on.
 *
 * @param mails months and weekdays
 * @param horizon first and last date, in order
 * @returns what is wrong
 */
export function mailDayFindings(
  mails: Pick<NonNullable<Scenario["demand"]["mails"]>, "months" | "weekdays">,
  horizon: Scenario["horizon"],
): readonly Finding[] {
  const days = daysBetween(horizon.from, horizon.to) + 1;
  for (let day = 0; day < days; day++) {
    if (indexOf(mails, addDays(horizon.from, day)) > 0) return [];
  }
  return [allZero(["demand", "mails"])];
}

function indexOf({ months, weekdays }: Pick<Calls, "months" | "weekdays">, date: string): number {
  return (months[MONTHS[monthIndex(date)]!] ?? 1) * (weekdays[WEEKDAYS[weekdayIndex(date)]!] ?? 1);
}
