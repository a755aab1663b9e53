import { describe, expect, it } from "vitest";
import { exponential } from "../../src/engine/random/index.ts";
import { erlangB } from "../../src/models/theory/index.ts";
import { at } from "../support/plans.ts";
import { estimateOver, expectTrue, floorPlan, liveDays, SEED } from "./floorDays.ts";

describe("a loss system (case 6)", () => {
  const queue = {
    arrivalsPerSecond: 10 / 180,
    serviceSeconds: 180,
    patienceSeconds: Number.POSITIVE_INFINITY,
    thresholdSeconds: 20,
  };
  /** Refused share of the warm hours, with so many people and limits. */
  const refusedShare = (people: number, calls: Parameters<typeof floorPlan>[4]) =>
    estimateOver(
      liveDays(
        floorPlan(queue, 300, [at(1), at(21)], [{ people, hours: [at(1), at(24)] }], calls),
        [10, 40],
        SEED,
      ),
      (day) => day.refused,
      (day) => day.presented,
    );

  it.each([
    [16, 0.022302],
    [17, 0.012949],
  ])("refuses by Erlang's B with %i people and no place to wait", (people, printed) => {
    expect(erlangB(10, people)).toBeCloseTo(printed, 6);
    expectTrue(refusedShare(people, { waitingPlaces: 0 }), erlangB(10, people));
  });

  it("refuses by Erlang's B as well where the telephone lines are as many as the people", () => {
    expectTrue(refusedShare(16, { lines: 16 }), erlangB(10, 16));
  });

  it("refuses by Erlang's B of the lines, whatever the people do once the line is free", () => {
    // Sixty people have somebody free for every talk; their after-call work holds no line.
    const refused = refusedShare(60, { lines: 16, wrapUp: exponential(300) });
    expectTrue(refused, erlangB(10, 16));
  });

  it("holds a line in the greeting too: its length adds to the load, and whoever leaves in it holds it no longer", () => {
    // A minute of greeting for all, and 180 s of talk for 7 in 10; Erlang's B knows only the mean (Sevastyanov 1957).
    const greeting = { lastsSeconds: 60, servedShare: 0.2, leavesShare: 0.1 };
    const load = queue.arrivalsPerSecond * (60 + 0.7 * 180);
    expectTrue(refusedShare(60, { lines: 12, greeting }), erlangB(load, 12));
  });
});
