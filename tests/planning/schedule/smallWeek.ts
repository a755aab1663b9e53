import type { HalfHourCover } from "../../../src/planning/schedule/coverProgramme.ts";
import type { Rules } from "../../../src/planning/schedule/rules.ts";
import type { Template } from "../../../src/planning/schedule/templates.ts";

export const HOUR = 3600;
const HALF = HOUR / 2;

/** Rules that nothing small runs into. */
export const RULES: Rules = {
  hours: { fromSeconds: 9 * HOUR, toSeconds: 17 * HOUR },
  startsEvery: HALF,
  lengths: [HOUR],
  breaks: [],
  unpaidFrom: HALF,
  hoursPerWeek: 35 * HOUR,
  daysPerWeek: 5,
  rest: 11 * HOUR,
  spread: 1,
};

/** Needs from nine o'clock on, half-hour by half-hour. */
export function needs(...people: readonly number[]): readonly HalfHourCover[] {
  return people.map((count, i) => ({ fromSeconds: 9 * HOUR + i * HALF, people: count }));
}

/** A shift from one moment to another, in hours, without breaks unless told. */
export function template(from: number, to: number, breaks: Template["breaks"] = []): Template {
  return {
    fromSeconds: from * HOUR,
    toSeconds: to * HOUR,
    paidSeconds: (to - from) * HOUR,
    breaks,
    shift: undefined,
  };
}
