import { same } from "../bilingual.ts";
import { type ClockRange, writeClockRange } from "../quantities/clockRange.ts";
import type { Scenario } from "../schema.ts";
import type { Path } from "../written.ts";
import { dateOfHorizon, type Finding } from "./finding.ts";

type Teams = Scenario["teams"];

/**
 * Checks that each activity says when it takes place in one way, weekdays or dates, and on dates of the horizon.
 *
 * @param activities by name
 * @param horizon first and last date, in order; undefined when it is wrong itself
 * @returns what is wrong
 */
export function activityDayFindings(
  activities: Scenario["activities"],
  horizon: Scenario["horizon"] | undefined,
): readonly Finding[] {
  return Object.entries(activities).flatMap(([name, { weekdays, dates }]): Finding[] => {
    const path = ["activities", name];
    if ((weekdays === undefined) === (dates === undefined)) {
      const received =
        dates === undefined
          ? { fr: "ni l'un ni l'autre", en: "neither" }
          : { fr: "les deux", en: "both of them" };
      return [{ path, expected: { fr: "weekdays ou dates", en: "either weekdays or dates" }, received }];
    }
    if (horizon === undefined) return [];
    return (dates ?? []).flatMap((date, place) =>
      date >= horizon.from && date <= horizon.to
        ? []
        : [{ path: [...path, "dates", place], expected: dateOfHorizon(horizon), received: same(date) }],
    );
  });
}

/**
 * Checks that the hours of a rule meet the shift of somebody whom it is about; outside all shifts it would do nothing.
 *
 * @param path of the hours
 * @param hours of the rule
 * @param teams those that it is about
 * @param shifts by name; those that do not exist are passed over
 * @returns what is wrong
 */
export function idleHoursFindings(
  path: Path,
  hours: ClockRange,
  teams: readonly Teams[string][],
  shifts: Scenario["shifts"],
): readonly Finding[] {
  const names = teams.flatMap(({ shift }) => (typeof shift === "string" ? [shift] : Object.keys(shift)));
  const worked = names.flatMap((name) => (Object.hasOwn(shifts, name) ? [shifts[name]!.hours] : []));
  const meets = worked.some(
    ({ fromSeconds, toSeconds }) => hours.fromSeconds < toSeconds && fromSeconds < hours.toSeconds,
  );
  if (worked.length === 0 || meets) return [];
  const list = [...new Set(worked.map(writeClockRange))].join(", ");
  const expected = {
    fr: `des heures pendant lesquelles quelqu'un travaille (${list})`,
    en: `hours in which somebody works (${list})`,
  };
  return [{ path, expected, received: same(writeClockRange(hours)) }];
}
