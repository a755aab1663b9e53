import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createHighsSolver } from "../../../src/cli/highsSolver.ts";
import { canBeCovered, coverWithMissing, weekCovers } from "../../../src/planning/schedule/cover.ts";
import type { DayShifts } from "../../../src/planning/schedule/coverProgramme.ts";
import { fewestAtWork, shiftsOfDay } from "../../../src/planning/schedule/roster.ts";
import type { Solver } from "../../../src/planning/schedule/solver.ts";
import type { Template } from "../../../src/planning/schedule/templates.ts";
import { cheapestRoster } from "../../../src/planning/schedule/weekRoster.ts";
import { HOUR, needs, RULES, template } from "./smallWeek.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

const MINUTE = 60;
const HALF = HOUR / 2;

/** Nine to half past ten: the two halves of an hour, an hour that pauses a quarter, and all of it. */
const TEMPLATES: readonly Template[] = [
  template(9, 10),
  template(9.5, 10.5),
  template(9, 10.5, [{ lastsSeconds: 15 * MINUTE, starts: [9.25 * HOUR, 9.5 * HOUR, 10 * HOUR] }]),
];

/** Every way to place up to so many people, one by one, over the templates and their breaks. */
function everyDay(templates: readonly Template[], most: number): readonly DayShifts[] {
  const choices = templates.flatMap(({ breaks: [own] }, i) =>
    own === undefined ? [{ i, at: -1 }] : own.starts.map((_, at) => ({ i, at })),
  );
  const empty: DayShifts = {
    counts: templates.map(() => 0),
    breaks: templates.map(({ breaks }) => breaks.map(({ starts }) => starts.map(() => 0))),
  };
  const grow = (day: DayShifts, from: number, left: number): readonly DayShifts[] => [
    day,
    ...(left === 0
      ? []
      : choices.slice(from).flatMap(({ i, at }, place) => {
          const counts = day.counts.with(i, day.counts[i]! + 1);
          const breaks = day.breaks.map((own, k) =>
            k !== i ? own : own.map((starts) => starts.map((count, s) => count + (s === at ? 1 : 0))),
          );
          return grow({ counts, breaks }, from + place, left - 1);
        })),
  ];
  return grow(empty, 0, most);
}

const paidOf = ({ counts }: DayShifts): number =>
  counts.reduce((sum, count, i) => sum + count * TEMPLATES[i]!.paidSeconds, 0);
const peopleOf = ({ counts }: DayShifts): number => counts.reduce((a, b) => a + b, 0);
const atWorkOn = (day: DayShifts): readonly number[] => {
  const shifts = shiftsOfDay(day, TEMPLATES).flat();
  return needs(0, 0, 0).map(({ fromSeconds }) => fewestAtWork(shifts, fromSeconds, HALF));
};
const quartersOf = (day: DayShifts): readonly number[] => {
  const shifts = shiftsOfDay(day, TEMPLATES).flat();
  return [0, 1, 2, 3, 4, 5].map((i) => fewestAtWork(shifts, 9 * HOUR + i * 15 * MINUTE, 15 * MINUTE));
};
const lackOf = (atWork: readonly number[], people: readonly number[]): readonly number[] =>
  people.map((count, i) => Math.max(0, count - atWork[i]!));

describe("a day of three half-hours", () => {
  const all = everyDay(TEMPLATES, 6).map((day) => ({
    day,
    atWork: atWorkOn(day),
    quarters: quartersOf(day),
  }));

  it("has the fewest people, and among these the least paid time, that an exhaustive search finds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), (people) => {
        const asked = needs(...people);
        const feasible = all.flatMap(({ day, atWork }) =>
          lackOf(atWork, people).every((lack) => lack === 0) ? [day] : [],
        );
        const fewest = Math.min(...feasible.map(peopleOf));
        const cheapest = Math.min(...feasible.filter((day) => peopleOf(day) <= fewest).map(paidOf));
        const covers = weekCovers([asked], { templates: TEMPLATES, rules: RULES, solver });
        const made = covers.withPeople(fewest)!;
        expect(covers.leastPeople).toBe(fewest);
        expect(made.paidSeconds).toBe(cheapest);
        expect(made.gap).toBe(0);
        expect(lackOf(atWorkOn(made.days[0]!), people)).toEqual([0, 0, 0]);
        if (fewest > 0) expect(covers.withPeople(fewest - 1)).toBeUndefined();
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it("misses as little as an exhaustive search finds when there are too few people", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (people, posts) => {
          const asked = needs(...people);
          // What is missing weighs as its square, quarter of an hour by quarter of an hour.
          const weigh = (atWork: readonly number[]): number =>
            atWork.reduce((sum, count, i) => sum + Math.max(0, people[Math.floor(i / 2)]! - count) ** 2, 0);
          const possible = all.filter(({ day }) => peopleOf(day) <= posts);
          const least = Math.min(...possible.map(({ quarters }) => weigh(quarters)));
          const made = coverWithMissing([asked], posts, { templates: TEMPLATES, rules: RULES, solver })!;
          expect(weigh(quartersOf(made.days[0]!))).toBe(least);
          expect(peopleOf(made.days[0]!)).toBeLessThanOrEqual(posts);
          expect(made.paidSeconds).toBe(
            Math.min(
              ...possible.flatMap(({ day, quarters }) => (weigh(quarters) === least ? paidOf(day) : [])),
            ),
          );
        },
      ),
      { numRuns: 15, seed: 8 },
    );
  });
});

describe("a week", () => {
  it("takes more people where those of the busiest day may not work the hours of all days", () => {
    // Two people at once on five days of an hour, and nobody may work more than three hours a week: 10 hours ÷ 3 are 4 people.
    const rules = { ...RULES, hoursPerWeek: 3 * HOUR };
    const days = Array.from({ length: 5 }, () => needs(2, 2));
    const context = { templates: [template(9, 10)], rules, solver };
    const made = cheapestRoster(days, [0, 1, 2, 3, 4], context)!;
    expect([made.people, made.leastPeople, made.left]).toEqual([4, 4, 0]);
    const covers = weekCovers(days, context);
    expect([covers.withPeople(3), covers.isTooFew(3), covers.isTooFew(4)]).toEqual([undefined, true, false]);
  });

  it("takes more people where nobody may work every day: two on six days, three days each, are four", () => {
    const rules = { ...RULES, daysPerWeek: 3 };
    const days = Array.from({ length: 6 }, () => needs(2, 2));
    const context = { templates: [template(9, 10)], rules, solver };
    const made = cheapestRoster(days, [0, 1, 2, 3, 4, 5], context)!;
    expect([made.people, made.leastPeople]).toEqual([4, 4]);
    expect(weekCovers(days, context).withPeople(3)).toBeUndefined();
  });

  it("leaves half-hours outside all shifts, or within a break that all have, to be named", () => {
    const pausing = template(9, 11, [{ lastsSeconds: HALF, starts: [10 * HOUR] }]);
    expect(canBeCovered(9.5 * HOUR, [pausing])).toBe(true);
    expect(canBeCovered(10 * HOUR, [pausing])).toBe(false);
    expect(canBeCovered(11 * HOUR, [pausing])).toBe(false);
  });
});

describe("breaks", () => {
  it("that follow each other leave an hour between, whoever takes them", () => {
    const long: Template = template(9, 13, [
      { lastsSeconds: 15 * MINUTE, starts: [9.5, 10, 10.5].map((hour) => hour * HOUR) },
      { lastsSeconds: HALF, starts: [10.5, 11, 11.5, 12].map((hour) => hour * HOUR) },
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }), (people) => {
        const made = weekCovers([needs(...people)], { templates: [long], rules: RULES, solver });
        const cover = made.withPeople(made.leastPeople)!;
        for (const { breaks } of shiftsOfDay(cover.days[0]!, [long]).flat()) {
          const [first, second] = breaks;
          expect(second!.fromSeconds - first!.fromSeconds - first!.lastsSeconds).toBeGreaterThanOrEqual(HOUR);
        }
      }),
      { numRuns: 8, seed: 9 },
    );
  });
});
