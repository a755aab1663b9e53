import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createHighsSolver } from "../../../src/cli/highsSolver.ts";
import { assignWeek } from "../../../src/planning/schedule/assignWeek.ts";
import { paidSecondsOf, type RosterShift } from "../../../src/planning/schedule/roster.ts";
import type { Solver } from "../../../src/planning/schedule/solver.ts";
import { spreadsOf } from "../../../src/planning/schedule/spreads.ts";
import { HOUR, RULES } from "./smallWeek.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

const shift = (from: number, to: number): RosterShift => ({
  fromSeconds: from * HOUR,
  toSeconds: to * HOUR,
  paidSeconds: (to - from) * HOUR,
  breaks: [],
});
const EARLY = shift(8, 14);
const LATE = shift(14, 20);
const LONG = shift(10, 17);

describe("the people of a week", () => {
  it("work every shift exactly once, within all rules, on generated weeks", () => {
    const day = fc.array(fc.constantFrom(EARLY, LATE, LONG), { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 4, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom({ hours: 20, days: 5 }, { hours: 40, days: 3 }),
        (shifts, people, { hours, days }) => {
          const rules = { ...RULES, rest: 13 * HOUR, hoursPerWeek: hours * HOUR, daysPerWeek: days };
          const task = { shifts, offsets: shifts.map((_, i) => i), people, rules, solver };
          const assigned = assignWeek({ ...task, mayLeave: true })!;
          shifts.forEach((ofDay, place) => {
            const worked = assigned.roster.flatMap(({ days }) => days[place] ?? []);
            expect(worked.length).toBeLessThanOrEqual(ofDay.length);
            for (const each of [EARLY, LATE, LONG])
              expect(worked.filter((one) => one === each).length).toBeLessThanOrEqual(
                ofDay.filter((one) => one === each).length,
              );
          });
          expect(assigned.roster.flatMap(({ days }) => days.filter(Boolean)).length + assigned.left).toBe(
            shifts.flat().length,
          );
          for (const person of assigned.roster) {
            expect(paidSecondsOf(person)).toBeLessThanOrEqual(rules.hoursPerWeek);
            expect(person.days.filter(Boolean).length).toBeLessThanOrEqual(rules.daysPerWeek);
            person.days.forEach((today, i) => {
              const before = person.days[i - 1];
              if (today === undefined || before === undefined) return;
              expect(today.fromSeconds + 24 * HOUR - before.toSeconds).toBeGreaterThanOrEqual(rules.rest);
            });
          }
          if (assigned.isFair && assigned.left === 0 && shifts.flat().length > 0) {
            const { early, late } = spreadsOf(assigned.roster);
            expect(early.most - early.least).toBeLessThanOrEqual(rules.spread);
            expect(late.most - late.least).toBeLessThanOrEqual(rules.spread);
          }
        },
      ),
      { numRuns: 20, seed: 5 },
    );
  });

  it("cannot go from a late shift to an early one the next day, but can after a day between", () => {
    const task = { people: 1, rules: RULES, solver, mayLeave: false };
    // From 20:00 to 8:00 are 12 hours; 13 are asked.
    const rules = { ...RULES, rest: 13 * HOUR };
    const shifts = [[LATE], [EARLY]];
    expect(assignWeek({ ...task, rules, shifts, offsets: [0, 1] })).toBeUndefined();
    expect(assignWeek({ ...task, rules, shifts, offsets: [0, 2] })?.left).toBe(0);
    expect(assignWeek({ ...task, shifts, offsets: [0, 1] })?.left).toBe(0);
  });

  it("share late shifts: four of them among four people are one each, though others would do", () => {
    const shifts = [
      [LATE, EARLY],
      [LATE, EARLY],
      [LATE, EARLY],
      [LATE, EARLY],
    ];
    const offsets = [0, 1, 2, 3];
    const made = assignWeek({ shifts, offsets, people: 4, rules: RULES, solver, mayLeave: false })!;
    expect(made.isFair).toBe(true);
    expect(spreadsOf(made.roster).late).toEqual({ least: 1, most: 1 });
    expect(spreadsOf(made.roster).paidSeconds).toEqual({ least: 12 * HOUR, most: 12 * HOUR });
  });

  it("says so when late shifts cannot be shared out, and still gives them to somebody", () => {
    // One person may work three days of late shifts; a second one works nothing else, for want of rest.
    const rules = { ...RULES, daysPerWeek: 3, hoursPerWeek: 18 * HOUR, rest: 14 * HOUR };
    const shifts = [
      [LATE, EARLY],
      [LATE, EARLY],
      [LATE, EARLY],
    ];
    const made = assignWeek({ shifts, offsets: [0, 1, 2], people: 2, rules, solver, mayLeave: false })!;
    expect(made.left).toBe(0);
    expect(made.isFair).toBe(false);
  });

  it("have their days off: of six days that one person might work, three allowed leave three", () => {
    const rules = { ...RULES, hoursPerWeek: 40 * HOUR, daysPerWeek: 3 };
    const shifts = Array.from({ length: 6 }, () => [EARLY]);
    const offsets = [0, 1, 2, 3, 4, 5];
    const made = assignWeek({ shifts, offsets, people: 1, rules, solver, mayLeave: true })!;
    expect(made.left).toBe(3);
    expect(assignWeek({ shifts, offsets, people: 1, rules, solver, mayLeave: false })).toBeUndefined();
  });

  it("leave no more shifts than they must: seven hours of work in a week of six leave one", () => {
    const rules = { ...RULES, hoursPerWeek: 6 * HOUR };
    const shifts = [[EARLY], [EARLY]];
    const made = assignWeek({ shifts, offsets: [0, 1], people: 1, rules, solver, mayLeave: true })!;
    expect(made.left).toBe(1);
  });
});
