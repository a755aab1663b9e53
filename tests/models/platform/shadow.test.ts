import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  constant,
  createPiecewiseArrivals,
  createStreams,
  exponential,
  logNormal,
} from "../../../src/engine/random/index.ts";
import { createRedials } from "../../../src/models/demand/redials.ts";
import {
  CALL_ABANDONED,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_HANDLED_WITHIN,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_TALK,
  CALL_WAIT_ABANDONED,
  CALL_WAIT_HANDLED,
} from "../../../src/models/measures/counters.ts";
import { HALF_HOUR_SECONDS, type Plan } from "../../../src/models/plan.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { at, planOf } from "../../support/plans.ts";
import { callsIn } from "../../support/readCounts.ts";

/**
 * A second floor, written as slowly as it reads: callers are objects, the future is a list that is searched whole. It
 * knows one day of calls: arrivals by caisse, patience, waiting places, redials, and one team without breaks.
 */
interface Caller {
  readonly caisse: number;
  readonly patience: number;
  readonly talk: number;
  readonly redial: number;
  failed: number;
  presentedAt: number;
}

interface Happening {
  readonly time: number;
  readonly what: "leave" | "free" | "call" | "hangUp";
  readonly caller?: Caller;
}

const COUNTED = [
  CALL_FRESH,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_ABANDONED,
  CALL_HANDLED,
  CALL_HANDLED_WITHIN,
  CALL_WAIT_HANDLED,
  CALL_WAIT_ABANDONED,
  CALL_TALK,
];

function slowDay(plan: Plan, seed: number): Map<string, number> {
  const counts = new Map<string, number>();
  const flow = plan.immediate[0]!;
  const { patience, talk, openSeconds, waitingPlaces } = flow;
  const redials = flow.redial && createRedials(plan, flow);
  const people = plan.teams[0]!.people;
  const shiftEnd = plan.teams[0]!.shifts[0]!.toSeconds;
  const add = (counter: number, { caisse, presentedAt }: Caller, value = 1): void => {
    const halfHour = Math.floor((presentedAt - plan.grid.fromSeconds) / HALF_HOUR_SECONDS);
    const key = `${counter} ${caisse} ${halfHour}`;
    counts.set(key, (counts.get(key) ?? 0) + value);
  };
  const future: Happening[] = plan.caisses.flatMap((_, caisse) => callersOf(plan, seed, caisse));
  future.push({ time: shiftEnd, what: "leave" });
  const line: Caller[] = [];
  let busy = 0;
  let gone = false;

  function serve(caller: Caller, now: number): void {
    const wait = now - caller.presentedAt;
    const seconds = talk.quantile(caller.talk);
    busy += 1;
    add(CALL_HANDLED, caller);
    if (wait <= flow.answerWithinSeconds) add(CALL_HANDLED_WITHIN, caller);
    add(CALL_WAIT_HANDLED, caller, wait);
    add(CALL_TALK, caller, seconds);
    future.push({ time: now + seconds, what: "free" });
  }

  function fail(caller: Caller, now: number, refused: boolean): void {
    caller.failed += 1;
    if (!redials?.callsAgain(caller.redial, caller.failed, refused)) return;
    const time = redials.nextAttempt(caller.redial, caller.failed, now);
    // One day only: what would come after closing does not come.
    if (time < Number.POSITIVE_INFINITY) future.push({ time, what: "call", caller });
  }

  function hangUp(caller: Caller, now: number): void {
    line.splice(line.indexOf(caller), 1);
    add(CALL_ABANDONED, caller);
    add(CALL_WAIT_ABANDONED, caller, now - caller.presentedAt);
    fail(caller, now, false);
  }

  while (future.length > 0) {
    const first = future.reduce((soonest, next) => (next.time < soonest.time ? next : soonest));
    future.splice(future.indexOf(first), 1);
    const { time, what, caller } = first;
    if (what === "call") {
      caller!.presentedAt = time;
      if (caller!.failed === 0) add(CALL_FRESH, caller!);
      add(CALL_PRESENTED, caller!);
      if (!gone && time >= openSeconds && busy < people) serve(caller!, time);
      else if (line.length < waitingPlaces) {
        line.push(caller!);
        if (patience)
          future.push({ time: time + patience.quantile(caller!.patience), what: "hangUp", caller: caller! });
      } else {
        add(CALL_REFUSED, caller!);
        fail(caller!, time, true);
      }
    } else if (what === "hangUp") {
      if (line.includes(caller!) && caller!.presentedAt <= time) hangUp(caller!, time);
    } else {
      if (what === "free") busy -= 1;
      else gone = true;
      if (what === "free" && !gone && line.length > 0) serve(line.shift()!, time);
      while (gone && busy === 0 && line.length > 0) hangUp(line[0]!, time);
    }
  }
  return counts;
}

/** The callers of a caisse, from the streams that DESIGN.md ("Chance") promises by name. */
function callersOf(plan: Plan, seed: number, caisse: number): Happening[] {
  const { name, openSeconds, closeSeconds, shapes, volumes } = plan.immediate[0]!;
  const halfHourShares = shapes[0]!;
  const streams = createStreams(seed, 0);
  const where = [plan.days[0]!.date, name, plan.caisses[caisse]!] as const;
  const ends = Float64Array.from({ length: halfHourShares.length + 1 }, (_, i) =>
    Math.min(openSeconds + i * HALF_HOUR_SECONDS, closeSeconds),
  );
  const rates = halfHourShares.map((share, i) => (volumes[caisse]! * share) / (ends[i + 1]! - ends[i]!));
  const gap = exponential(1);
  const chance = streams("arrivals", ...where);
  const arrivals = createPiecewiseArrivals(ends, rates, () => gap.quantile(chance()));
  const traits = (["patience", "talk", "redial"] as const).map((trait) => streams(trait, ...where));
  const callers: Happening[] = [];
  arrivals.reset();
  for (let time = arrivals.next(); time < Number.POSITIVE_INFINITY; time = arrivals.next()) {
    const [patience, talk, redial] = traits.map((trait) => trait());
    const caller = {
      caisse,
      patience: patience!,
      talk: talk!,
      redial: redial!,
      failed: 0,
      presentedAt: time,
    };
    callers.push({ time, what: "call", caller });
  }
  return callers;
}

const duration = fc.integer({ min: 10, max: 900 });
const law = fc.oneof(
  duration.map(constant),
  duration.map(exponential),
  duration.map((mean) => logNormal(mean, 1.3)),
);
const anyFloor = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    volume: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 3 }),
    shares: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    talk: law,
    patience: fc.option(law, { nil: undefined }),
    waitingPlaces: fc.oneof(fc.nat(8), fc.constant(Number.POSITIVE_INFINITY)),
    redial: fc.option(
      fc.record({
        share: fc.constantFrom(0.3, 0.7, 1),
        afterRefusal: fc.constantFrom(0, 0.6, 1),
        nextDayShare: fc.constantFrom(0, 0.4),
        delay: duration.map(exponential),
        attempts: fc.integer({ min: 1, max: 5 }),
      }),
      { nil: undefined },
    ),
    shiftMinutes: fc.integer({ min: 180, max: 300 }),
  })
  .map(({ people, volume, shares, shiftMinutes, ...calls }) => {
    const sum = shares.reduce((total, share) => total + share, 0);
    return planOf({
      caisses: ["a", "b", "c"].slice(0, volume.length),
      volume,
      phone: [at(9), at(12)],
      teams: [{ people, hours: [at(9), at(9, shiftMinutes)] }],
      calls: {
        ...calls,
        halfHourShares: Float64Array.from(shares, (share) => (sum > 0 ? share / sum : 0)),
      },
    });
  });

describe("a day of calls against a slow second floor", () => {
  it("counts the same in every half-hour and caisse, whatever the laws and limits", () => {
    fc.assert(
      fc.property(anyFloor, fc.nat(1000), (plan, seed) => {
        const counts = createPlatform(plan).run(seed, 0);
        const expected = slowDay(plan, seed);
        for (const counter of COUNTED) {
          plan.caisses.forEach((_, caisse) => {
            for (let halfHour = 0; halfHour < plan.grid.halfHours; halfHour++) {
              const where = { caisse, halfHours: [halfHour, halfHour + 1] as const };
              const key = `${counter} ${caisse} ${halfHour}`;
              const difference = callsIn(plan, counts, counter, where) - (expected.get(key) ?? 0);
              // Sums of seconds in another order differ by rounding; everything counted is equal.
              expect(Math.abs(difference), key).toBeLessThan(1e-6);
            }
          });
        }
      }),
      { numRuns: 400 },
    );
  });
});
