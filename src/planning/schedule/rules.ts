import { compile } from "../../models/compile.ts";
import type { Scenario } from "../../models/scenario/schema.ts";

type Scheduling = NonNullable<Scenario["scheduling"]>;

/** What shifts may look like, and the rules of working time, each with a value. */
export type Rules = {
  readonly [Key in keyof Scheduling]-?: NonNullable<Scheduling[Key]>;
};

/** A rule, by its key in scenario files. */
export type RuleName = keyof Rules;

const HOUR = 3600;
const MINUTE = 60;

/** Where the file says nothing: 35 h a week and 11 h of rest are the law's, the others are assumed. */
const USUAL: Omit<Rules, "hours"> = {
  startsEvery: 30 * MINUTE,
  lengths: [6 * HOUR, 7 * HOUR, 7 * HOUR + 30 * MINUTE],
  breaks: [
    { lasts: 15 * MINUTE, within: { fromSeconds: 9.5 * HOUR, toSeconds: 11.5 * HOUR } },
    { lasts: 45 * MINUTE, within: { fromSeconds: 11.5 * HOUR, toSeconds: 14 * HOUR } },
    { lasts: 15 * MINUTE, within: { fromSeconds: 14 * HOUR, toSeconds: 16 * HOUR } },
  ],
  unpaidFrom: 30 * MINUTE,
  hoursPerWeek: 35 * HOUR,
  daysPerWeek: 5,
  rest: 11 * HOUR,
  spread: 1,
};

/**
 * The rules that a roster follows: those of the scenario, and what is usual where it has none.
 *
 * @param scenario with at least one immediate flow
 * @returns the rules, and the names of those that the scenario does not give
 */
export function rulesOf(scenario: Scenario): {
  readonly rules: Rules;
  readonly assumed: readonly RuleName[];
} {
  const given = scenario.scheduling ?? {};
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const rules: Rules = { hours: staffHours(scenario), ...USUAL, ...known };
  const names = Object.keys(rules) as RuleName[];
  return { rules, assumed: names.filter((name) => given[name] === undefined) };
}

/** From the first to the last moment of phone and of the shifts of those who are no reinforcement. */
function staffHours(scenario: Scenario): Rules["hours"] {
  const plan = compile(scenario);
  const shifts = plan.teams.filter(({ calledUp }) => calledUp === undefined).flatMap((team) => team.shifts);
  return {
    fromSeconds: Math.min(
      ...plan.immediate.map(({ openSeconds }) => openSeconds),
      ...shifts.map(({ fromSeconds }) => fromSeconds),
    ),
    toSeconds: Math.max(
      ...plan.immediate.map(({ closeSeconds }) => closeSeconds),
      ...shifts.map(({ toSeconds }) => toSeconds),
    ),
  };
}
