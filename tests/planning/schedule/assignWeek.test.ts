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

/** Whether two people can work all shifts of a week, at most two a day, rested and within the spread. */
function someSharingIsFair(
  shifts: readonly (readonly RosterShift[])[],
  spread: number,
  rest: number,
): boolean {
  const all = shifts.flat();
  const first = Math.min(...all.map(({ fromSeconds }) => fromSeconds));
  const last = Math.max(...all.map(({ toSeconds }) => toSeconds));
  const count = (week: Week, isOne: (shift: RosterShift) => boolean): number =>
    week.filter((each) => each !== undefined && isOne(each)).length;
  const isRested = (week: Week): boolean =>
    week.every((today, i) => {
      const before = week[i - 1];
      if (today === undefined || before === undefined) return true;
      return today.fromSeconds + 24 * HOUR - before.toSeconds >= rest;
    });
  return Array.from({ length: 2 ** shifts.length }, (_, code) => code).some((code) => {
    const of = (person: number): Week => shifts.map((ofDay, day) => ofDay[((code >> day) + person) % 2]);
    const [one, other] = [of(0), of(1)];
    const isWithin = (isOne: (shift: RosterShift) => boolean): boolean =>
      Math.abs(count(one, isOne) - count(other, isOne)) <= spread;
    return (
      isRested(one) &&
      isRested(other) &&
      isWithin(({ fromSeconds }) => fromSeconds < first + HOUR) &&
      isWithin(({ toSeconds }) => toSeconds > last - HOUR)
    );
  });
}

type Week = readonly (RosterShift | undefined)[];

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
    expect([made.isFair, made.isUnfairProven]).toEqual([false, true]);
    // A solver that gives up proves nothing.
    let solves = 0;
    const tired: Solver = {
      solve: (programme, effort) => {
        solves += 1;
        return solves === 1 ? { kind: "limit" } : solver.solve(programme, effort);
      },
    };
    const task = { shifts, offsets: [0, 1, 2], people: 2, rules, mayLeave: false };
    const given = assignWeek({ ...task, solver: tired })!;
    expect([given.isFair, given.isUnfairProven]).toEqual([false, false]);
  });

  it("find a sharing that the spread allows, away from the most even one too", () => {
    // After 21:00 nobody is back at 7:00, with 11 h of rest: one has both early shifts and the other both late ones, or one
    // goes from early to late and the other may not go from late to early.
    const day = [shift(7, 13), shift(15, 21)];
    const task = { shifts: [day, day], offsets: [0, 1], people: 2, solver, mayLeave: false };
    for (const mayLeave of [false, true]) {
      const made = assignWeek({ ...task, mayLeave, rules: { ...RULES, spread: 2 } })!;
      expect([made.isFair, made.isUnfairProven, made.left]).toEqual([true, false, 0]);
      expect(spreadsOf(made.roster).early).toEqual({ least: 0, most: 2 });
    }
    const strict = assignWeek({ ...task, rules: RULES })!;
    expect([strict.isFair, strict.isUnfairProven]).toEqual([false, true]);
    // Two weeks that nothing but another window shares out fairly: without any, the solver happens on unfair ones.
    const [early, late, middle] = [shift(7, 13), shift(15, 21), shift(10, 16)];
    const weeks = [
      [[middle, late], [late, early], [early], [late]],
      [[late, middle], [early, late], [early, middle], [early]],
    ];
    for (const shifts of weeks) {
      const made = assignWeek({ ...task, shifts, offsets: [0, 1, 2, 3], rules: { ...RULES, spread: 2 } })!;
      expect([made.isFair, made.left]).toEqual([true, 0]);
    }
  });

  it("are fair wherever a sharing is, by brute force on small weeks", () => {
    const kinds = [shift(7, 13), shift(15, 21), shift(10, 16)];
    const day = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (shifts, spread) => {
          const rules = { ...RULES, spread };
          const offsets = shifts.map((_, i) => i);
          const made = assignWeek({ shifts, offsets, people: 2, rules, solver, mayLeave: false });
          const isPossible = someSharingIsFair(shifts, spread, rules.rest);
          expect(made?.isFair ?? false).toBe(isPossible);
          if (made !== undefined) expect(made.isUnfairProven).toBe(!isPossible);
        },
      ),
      { numRuns: 60, seed: 8 },
    );
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
