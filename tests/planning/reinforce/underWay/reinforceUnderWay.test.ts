import { describe, expect, it } from "vitest";
import type { DayState } from "../../../../src/models/state/dayState.ts";
import { createReinforceQuestion } from "../../../../src/planning/reinforce/reinforce.ts";
import { type Hours, reservesOf, withPositions } from "../../../../src/planning/reinforce/reserves.ts";
import { createSimulatedDays } from "../../../../src/planning/reinforce/simulatedDays.ts";
import { restOfDay } from "../../../../src/planning/reinforce/underWay/restOfDay.ts";
import { createLocalRunner } from "../../../../src/planning/runner.ts";
import { threeHalfHours, tuesday } from "../smallDay.ts";

const DAYS = 40;
const NINE = 9 * 3600;
const MOMENT = { nowSeconds: NINE + 600, arriveSeconds: NINE + 1200 };
/** When somebody may come and go: the first is when those called up can be there. */
const BORDERS = [NINE + 1200, NINE + 1800, NINE + 3600, NINE + 5400];
const STATE: DayState = {
  presented: 6,
  handled: 5,
  abandoned: 0,
  refused: 0,
  waiting: 1,
  present: 2,
  calledUp: 0,
};

function dayTakenUp(state: Partial<DayState> = {}, forecast = 60) {
  return restOfDay(tuesday(threeHalfHours(), forecast), { ...STATE, ...state }, MOMENT, 7);
}

type Day = ReturnType<typeof dayTakenUp>;

function ask(day: Day, target: number, confidence: number) {
  return createReinforceQuestion({ day, target, confidence, seed: 7, replications: DAYS }).ask(
    createLocalRunner([]),
    () => {},
  );
}

/** Share of all days of a plan that reach the target: no search, no early stop. */
async function shareReached(day: Day, positions: number, target: number, hours: Hours): Promise<number> {
  const plan = withPositions(day.scenario, reservesOf(day.scenario), positions, hours);
  const days = createSimulatedDays(plan, createLocalRunner([]), 7, () => {}, day.soFar);
  await days.runTo(DAYS);
  return days.reached(target) / DAYS;
}

const between = (from: number, to: number): Hours => ({
  fromSeconds: BORDERS[from]!,
  toSeconds: BORDERS[to]!,
});

describe("the fewest further positions of a day that is taken up", () => {
  it.each([
    { target: 0.8, confidence: 0.8, calledUp: 0 },
    { target: 0.85, confidence: 0.7, calledUp: 1 },
  ])(
    "agree with an exhaustive search over numbers and hours: %o",
    async ({ target, confidence, calledUp }) => {
      const day = dayTakenUp({ calledUp });
      const result = await ask(day, target, confidence);
      const enough: number[] = [];
      for (let positions = 0; positions <= 6 - calledUp; positions++)
        if ((await shareReached(day, positions, target, between(0, 3))) >= confidence) enough.push(positions);
      expect(enough[0]).toBeGreaterThan(0);
      expect(result.enough).toBe(enough[0]);
      const fits: Hours[] = [];
      for (let from = 0; from < 3; from++) {
        for (let to = from + 1; to <= 3; to++) {
          const hours = between(from, to);
          if ((await shareReached(day, enough[0]!, target, hours)) >= confidence) fits.push(hours);
        }
      }
      const lengthOf = (hours: Hours): number => hours.toSeconds - hours.fromSeconds;
      expect(lengthOf(result.hours!)).toBe(Math.min(...fits.map(lengthOf)));
      expect(fits).toContainEqual({
        fromSeconds: result.hours!.fromSeconds,
        toSeconds: result.hours!.toSeconds,
      });
    },
  );

  it("cost files in proportion to the hours that are left", async () => {
    const { curve } = await ask(dayTakenUp(), 0.8, 0.8);
    for (const { positions, figures } of curve.slice(1))
      expect(figures.filesLost!.mean).toBeCloseTo((30 * positions * (5400 - 1200)) / 5400, 6);
  });

  it("are out of reach when the morning has lost too many, however many come", async () => {
    const day = dayTakenUp({ presented: 60, handled: 20, abandoned: 39 });
    const { enough, outlook } = await ask(day, 0.9, 0.8);
    expect(enough).toBeUndefined();
    expect(outlook!.ceiling).toBeLessThan(0.9);
  });

  it("are none when enough are there", async () => {
    const { enough, curve, rule } = await ask(dayTakenUp({ calledUp: 6 }), 0.5, 0.8);
    expect(enough).toBe(0);
    expect(curve.map(({ positions }) => positions)).toEqual([0]);
    // The rule of the file speaks on the evening before.
    expect(rule).toBeUndefined();
  });
});
