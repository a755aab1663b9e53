import { datePartsOf, dayNumber, dayNumberOf, weekdayIndex } from "../../calendar/civilDate.ts";
import { frenchHolidays } from "../../calendar/frenchHolidays.ts";
import { openDays } from "../../calendar/openDays.ts";
import { type Bilingual, same } from "../bilingual.ts";
import { type Scenario, WEEKDAYS } from "../schema.ts";
import { dateOfHorizon, type Finding, notBefore } from "./finding.ts";

const LONGEST_YEARS = 10;

/**
 * Checks that the horizon runs forward, for at most ten years.
 *
 * @param horizon first and last date
 * @returns what is wrong; when empty, days may be counted in it
 */
export function horizonFindings({ from, to }: Scenario["horizon"]): readonly Finding[] {
  if (to < from) return [{ path: ["horizon", "to"], expected: notBefore(from), received: same(to) }];
  const { year, month, day } = datePartsOf(dayNumber(from));
  if (dayNumber(to) < dayNumberOf({ year: year + LONGEST_YEARS, month, day })) return [];
  const expected = {
    fr: `un horizon de ${LONGEST_YEARS} ans au plus depuis le ${from}`,
    en: `a horizon of at most ${LONGEST_YEARS} years from ${from}`,
  };
  return [{ path: ["horizon", "to"], expected, received: same(to) }];
}

/**
 * Checks that the phone is answered on one day at least, and that closed dates lie in the horizon.
 *
 * @param opening weekdays, holidays, closed dates
 * @param horizon first and last date, in order
 * @returns what is wrong
 */
export function openingFindings(
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly Finding[] {
  const outside = opening.closed.flatMap((date, place): Finding[] => {
    if (date >= horizon.from && date <= horizon.to) return [];
    return [{ path: ["opening", "closed", place], expected: dateOfHorizon(horizon), received: same(date) }];
  });
  return openDays(opening, horizon).length > 0 ? outside : [...outside, noOpenDay(opening, horizon)];
}

function noOpenDay(opening: Scenario["opening"], horizon: Scenario["horizon"]): Finding {
  const holidays = opening.holidays === "france" ? holidaysOnOpeningDays(opening, horizon) : [];
  return {
    path: ["horizon"],
    expected: { fr: "un jour ouvert au moins", en: "at least one open day" },
    received: {
      fr: `seulement des jours fermés ou fériés, du ${horizon.from} au ${horizon.to}`,
      en: `only closed days and public holidays, ${horizon.from} to ${horizon.to}`,
    },
    hint: holidays[0],
  };
}

function holidaysOnOpeningDays(
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly Bilingual[] {
  const { year } = datePartsOf(dayNumber(horizon.from));
  return frenchHolidays(year)
    .filter(({ date }) => date >= horizon.from && date <= horizon.to)
    .filter(({ date }) => opening.days.some((day) => day === WEEKDAYS[weekdayIndex(date)]))
    .map(({ date, fr, en }) => ({ fr: `${date} : ${fr}`, en: `${date} is ${en}` }));
}
