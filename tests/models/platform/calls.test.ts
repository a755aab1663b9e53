import { describe, expect, it } from "vitest";
import { constant, exponential } from "../../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_ABANDONED_WITHIN,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_HANDLED_AT_ONCE,
  CALL_HANDLED_WITHIN,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_TALK,
  CALL_WAIT_ABANDONED,
  CALL_WAIT_HANDLED,
  CALL_WRAP_UP,
  STAFF_ON_CALLS,
  TEAM_CALLS_HANDLED,
} from "../../../src/models/measures/counters.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { at, inTurn, type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, secondsIn, teamsIn, type Where } from "../../support/readCounts.ts";

/**
 * Arrivals are Poisson, so a test that must know when calls come opens the phone for a millisecond: some fifty callers
 * at 9:00, whose number the run tells. Times are then known to a millisecond for each call.
 */
const BURST: PlanOptions = { phone: [at(9), at(9) + 0.001], volume: 50 };
/** All callers come between 9:00 and 9:30, on a phone that is open to 17:00. */
const EARLY = { halfHourShares: Float64Array.of(1, ...new Array(15).fill(0)) };
const REFUSED_ALWAYS = { ...EARLY, waitingPlaces: 0 };

function run(options: PlanOptions, seed = 1) {
  const plan = planOf(options);
  const counts = createPlatform(plan).run(seed, 0);
  return {
    calls: (counter: number, where?: Where) => callsIn(plan, counts, counter, where),
    seconds: (counter: number, where?: Where) => secondsIn(plan, counts, counter, where),
    teams: (counter: number, where?: Where) => teamsIn(plan, counts, counter, where),
    redialsPending: counts.redialsPending,
  };
}

describe("calls that come at once", () => {
  it("are served one after the other by one person, first come first served", () => {
    const { calls, seconds, teams } = run({ ...BURST, answerWithinSeconds: 200 });
    const callers = calls(CALL_FRESH);
    expect(callers).toBeGreaterThan(30);
    expect(calls(CALL_PRESENTED)).toBe(callers);
    expect(calls(CALL_HANDLED)).toBe(callers);
    expect(teams(TEAM_CALLS_HANDLED)).toBe(callers);
    expect(calls(CALL_HANDLED_AT_ONCE)).toBe(1);
    expect(calls(CALL_HANDLED_WITHIN)).toBe(2);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo((180 * callers * (callers - 1)) / 2, 0);
    expect(calls(CALL_TALK)).toBe(180 * callers);
    expect(seconds(STAFF_ON_CALLS)).toBeCloseTo(180 * callers, 6);
  });

  it("keep the person for talk and after-call work", () => {
    const { calls, seconds } = run({ ...BURST, calls: { wrapUp: constant(20) } });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo((200 * callers * (callers - 1)) / 2, 0);
    expect(calls(CALL_WRAP_UP)).toBe(20 * callers);
    expect(seconds(STAFF_ON_CALLS)).toBeCloseTo(200 * callers, 6);
  });

  it("are refused when people and waiting places are taken", () => {
    const { calls } = run({ ...BURST, teams: [{ people: 3 }], calls: { waitingPlaces: 4 } });
    expect(calls(CALL_HANDLED)).toBe(7);
    expect(calls(CALL_REFUSED)).toBe(calls(CALL_PRESENTED) - 7);
    expect(calls(CALL_ABANDONED)).toBe(0);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(3 * 180 + 360, 1);
  });

  it("hang up when their patience ends, those served before it not", () => {
    const options = { ...BURST, calls: { patience: constant(400) } };
    const { calls } = run(options);
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_HANDLED)).toBe(3);
    expect(calls(CALL_ABANDONED)).toBe(callers - 3);
    expect(calls(CALL_ABANDONED_WITHIN)).toBe(0);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(400 * (callers - 3), 4);
    expect(run({ ...options, answerWithinSeconds: 401 }).calls(CALL_ABANDONED_WITHIN)).toBe(callers - 3);
  });

  it("hang up at once without any patience", () => {
    const { calls } = run({ ...BURST, calls: { patience: constant(0) } });
    expect([calls(CALL_HANDLED), calls(CALL_ABANDONED)]).toEqual([1, calls(CALL_FRESH) - 1]);
    expect(calls(CALL_WAIT_ABANDONED)).toBe(0);
  });

  it("hang up each in their own time, so that places become free for others", () => {
    // The first is served, the next two wait 60 s and 500 s; the one with 500 s is served after 180 s.
    const { calls } = run({ ...BURST, calls: { patience: inTurn([60, 500]), waitingPlaces: 2 } });
    expect(calls(CALL_HANDLED)).toBe(2);
    expect(calls(CALL_ABANDONED)).toBe(1);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(60, 6);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(180, 2);
  });

  it("take the time of whoever answers: a recruit is slower", () => {
    const { calls } = run({ ...BURST, teams: [{ handleTime: 1.5 }], calls: { wrapUp: constant(20) } });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_TALK)).toBe(270 * callers);
    expect(calls(CALL_WRAP_UP)).toBe(30 * callers);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo((300 * callers * (callers - 1)) / 2, 0);
  });

  it("are one pooled line for all caisses", () => {
    const { calls } = run({ ...BURST, caisses: ["north", "south"], calls: { waitingPlaces: 9 } });
    const handled = [0, 1].map((caisse) => calls(CALL_HANDLED, { caisse }));
    expect(handled[0]! + handled[1]!).toBe(10);
    // Interleaved arrivals: both are served, and in total not one more.
    expect(Math.min(...handled)).toBeGreaterThan(0);
  });
});

describe("waits of handled calls", () => {
  it("are kept by caisse, whatever caisse the others are of", () => {
    const plan = planOf({ ...BURST, caisses: ["north", "south"], volume: [40, 10] });
    const counts = createPlatform(plan).run(1, 0);
    const handled = [0, 1].map((caisse) => callsIn(plan, counts, CALL_HANDLED, { caisse }));
    expect(counts.waits.map(({ count }) => count)).toEqual(handled);
    expect(handled[0]).toBeGreaterThan(handled[1]!);
    // One after the other by 180 s, the last after all others.
    const callers = handled[0]! + handled[1]!;
    const longest = Math.max(...counts.waits.map((waits) => waits.quantile(1)!));
    expect(Math.abs(longest / (180 * (callers - 1)) - 1)).toBeLessThan(0.01);
  });
});

describe("whoever answers", () => {
  it("has been idle longest: two people take turns when calls are few", () => {
    const { teams } = run({ volume: 60, calls: { talk: constant(0.001) }, teams: [{}, {}] });
    const [first, second] = [0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }));
    expect(first! + second!).toBeGreaterThan(30);
    expect(Math.abs(first! - second!)).toBeLessThanOrEqual(1);
  });

  it("takes the call that waits as soon as the shift begins", () => {
    const { calls } = run({ ...BURST, teams: [{ people: 2, hours: [at(10), at(17)] }] });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_HANDLED_AT_ONCE)).toBe(0);
    // Two at a time from 10:00 on: 0, 0, 180, 180, …
    const steps = Array.from({ length: callers }, (_, i) => 180 * Math.floor(i / 2));
    const waits = steps.reduce((sum, wait) => sum + wait, 3600 * callers);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(waits, 0);
  });
});

describe("closing", () => {
  it("lets no new call in, and whoever waits is served", () => {
    const { calls } = run({ volume: 60, phone: [at(9), at(10)], calls: { talk: constant(240) } });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_FRESH, { halfHours: [2, 16] })).toBe(0);
    expect(calls(CALL_HANDLED)).toBe(callers);
    // One person needs four hours for sixty calls: most are served after closing.
    expect(calls(CALL_WAIT_HANDLED) / callers).toBeGreaterThan(3600);
  });

  it("lets whoever waits hang up in their own time", () => {
    const { calls } = run({
      volume: 60,
      phone: [at(9), at(10)],
      calls: { talk: constant(4 * 3600), patience: constant(1800) },
    });
    expect(calls(CALL_HANDLED)).toBe(1);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(1800 * (calls(CALL_FRESH) - 1), 4);
  });

  it("sends whoever waits away when the last person leaves", () => {
    const options = {
      ...BURST,
      calls: { talk: constant(1800) },
      teams: [{ hours: [at(9), at(10)] as const }],
    };
    const { calls } = run(options);
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_HANDLED)).toBe(2);
    expect(calls(CALL_ABANDONED)).toBe(callers - 2);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(3600 * (callers - 2), 0);
  });

  it("lets callers wait as long as somebody finishes a last call after the shift", () => {
    const options = {
      ...BURST,
      calls: { talk: constant(5400) },
      teams: [{ hours: [at(9), at(10)] as const }],
    };
    const { calls } = run(options);
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_HANDLED)).toBe(1);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(5400 * (callers - 1), 0);
  });

  it("waits for a relief that begins as the last person leaves", () => {
    const teams = [{ hours: [at(9), at(12)] as const }, { hours: [at(12), at(17)] as const }];
    const { calls } = run({ ...BURST, calls: { talk: constant(4 * 3600) }, teams });
    expect(calls(CALL_HANDLED)).toBe(3);
    // At 9:00, at 12:00 by the relief, and at 16:00 by the relief again; the first person has gone home.
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(3 * 3600 + 7 * 3600, 1);
  });

  it("keeps callers waiting while people only return: who left before closing was not the last", () => {
    const teams = [{ hours: [at(9), at(10)] as const }, { hours: [at(14), at(17)] as const }];
    const { calls } = run({ calls: { ...EARLY, talk: constant(180) }, volume: 50, teams });
    expect(calls(CALL_HANDLED)).toBe(calls(CALL_FRESH));
    expect(calls(CALL_ABANDONED)).toBe(0);
  });
});

describe("a platform without anybody", () => {
  it("answers nothing: callers hang up in their own time", () => {
    const { calls } = run({ teams: [], calls: { patience: constant(60) } });
    expect([calls(CALL_HANDLED), calls(CALL_ABANDONED)]).toEqual([0, calls(CALL_FRESH)]);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(60 * calls(CALL_FRESH), 4);
  });

  it("keeps callers of endless patience at least until closing, whatever else happens in the day", () => {
    const options = { teams: [], volume: 20, calls: EARLY };
    const alone = run(options);
    const callers = alone.calls(CALL_FRESH);
    const waits = alone.calls(CALL_WAIT_ABANDONED);
    expect(alone.calls(CALL_ABANDONED)).toBe(callers);
    expect(waits).toBeGreaterThanOrEqual(callers * 7.5 * 3600);
    expect(waits).toBeLessThanOrEqual(callers * 15 * 3600);
    expect(run({ ...options, mails: { volume: 50 } }).calls(CALL_WAIT_ABANDONED)).toBe(waits);
  });

  it("has its callers try again on the next day, from its opening on", () => {
    const redial = { share: 1, delay: constant(60), attempts: 3 };
    const { calls, redialsPending } = run({
      days: 2,
      teams: [],
      volume: [20, 0],
      calls: { ...EARLY, redial },
    });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_PRESENTED, { openDay: 1 })).toBe(callers);
    // A minute after opening on the second day; they wait to its end, and would try again.
    expect(calls(CALL_WAIT_ABANDONED, { openDay: 1 })).toBeGreaterThanOrEqual(callers * (8 * 3600 - 61));
    expect(redialsPending).toBe(callers);
  });

  it("is never refused by a limit that it does not reach", () => {
    const { calls } = run({ teams: [], volume: 20, calls: { ...EARLY, waitingPlaces: 3 } });
    expect(calls(CALL_REFUSED)).toBe(calls(CALL_FRESH) - 3);
  });
});

describe("calling again", () => {
  it("makes of every refused caller as many calls as the limit allows", () => {
    const redial = { share: 1, delay: constant(600), attempts: 4 };
    const { calls, redialsPending } = run({ teams: [], calls: { ...REFUSED_ALWAYS, redial } });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_PRESENTED)).toBe(4 * callers);
    expect(calls(CALL_REFUSED)).toBe(4 * callers);
    expect(redialsPending).toBe(0);
    // 9:00–9:30 and then every ten minutes: the last come between 9:30 and 10:00.
    expect(calls(CALL_PRESENTED, { halfHours: [2, 16] })).toBe(0);
    expect(calls(CALL_FRESH, { halfHours: [1, 16] })).toBe(0);
    const bySlot = [0, 1].map((i) => calls(CALL_PRESENTED, { halfHours: [i, i + 1] }));
    expect(bySlot[0]! + bySlot[1]!).toBe(4 * callers);
    expect(bySlot[1]).toBeGreaterThanOrEqual(callers);
  });

  it("follows after hanging up as after being refused", () => {
    const redial = { share: 1, delay: constant(600), attempts: 2 };
    const { calls } = run({ teams: [], calls: { ...EARLY, patience: constant(30), redial } });
    expect(calls(CALL_PRESENTED)).toBe(2 * calls(CALL_FRESH));
    expect(calls(CALL_ABANDONED)).toBe(2 * calls(CALL_FRESH));
  });

  it("counts its delay in opening time, over a closed day, and is pending after the last", () => {
    const redial = { share: 1, delay: constant(8 * 3600), attempts: 3 };
    const { calls, redialsPending } = run({
      days: 3,
      closed: [1],
      teams: [],
      volume: [100, 0],
      calls: { ...REFUSED_ALWAYS, redial },
    });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_PRESENTED, { openDay: 0 })).toBe(callers);
    expect(calls(CALL_PRESENTED, { openDay: 1, halfHours: [0, 1] })).toBe(callers);
    expect(calls(CALL_PRESENTED)).toBe(2 * callers);
    expect(redialsPending).toBe(callers);
  });

  it("ends when the caller is served, who is then counted once among callers", () => {
    const redial = { share: 1, delay: constant(3600), attempts: 9 };
    const { calls, redialsPending } = run({
      teams: [{ people: 300, hours: [at(9, 45), at(17)] }],
      calls: { ...REFUSED_ALWAYS, redial },
    });
    const callers = calls(CALL_FRESH);
    expect([calls(CALL_PRESENTED), calls(CALL_HANDLED), calls(CALL_REFUSED)]).toEqual([
      2 * callers,
      callers,
      callers,
    ]);
    expect(redialsPending).toBe(0);
  });

  it("keeps the caller's talk time, drawn at birth", () => {
    const calls = { ...REFUSED_ALWAYS, talk: exponential(180), wrapUp: exponential(60) };
    const redial = { share: 1, delay: constant(3600), attempts: 9 };
    const atOnce = run({ teams: [{ people: 300 }], calls });
    const later = run({
      teams: [{ people: 300, hours: [at(9, 45), at(17)] }],
      calls: { ...calls, redial },
    });
    expect(later.calls(CALL_HANDLED)).toBe(atOnce.calls(CALL_HANDLED));
    expect(later.calls(CALL_TALK)).toBeCloseTo(atOnce.calls(CALL_TALK), 6);
    expect(later.calls(CALL_WRAP_UP)).toBeCloseTo(atOnce.calls(CALL_WRAP_UP), 6);
  });

  it("keeps the caller's patience, drawn at birth", () => {
    const redial = { share: 1, delay: constant(8 * 3600), attempts: 2 };
    const { calls } = run({
      days: 2,
      teams: [],
      volume: [100, 0],
      calls: { ...EARLY, patience: exponential(120), redial },
    });
    const [first, second] = [0, 1].map((openDay) => calls(CALL_WAIT_ABANDONED, { openDay }));
    expect(calls(CALL_PRESENTED, { openDay: 1 })).toBe(calls(CALL_FRESH));
    expect(second).toBeCloseTo(first!, 6);
  });

  it("happens to the share asked for, attempt after attempt", () => {
    const redial = { share: 0.5, delay: constant(60), attempts: 3 };
    const { calls } = run({ teams: [], volume: 100_000, calls: { ...REFUSED_ALWAYS, redial } });
    const callers = calls(CALL_FRESH);
    // 1 + 1/2 + 1/4 attempts; their number has variance 11/16 (1 w.p. 1/2, 2 w.p. 1/4, 3 w.p. 1/4).
    const standardError = Math.sqrt(11 / 16 / callers);
    expect(Math.abs(calls(CALL_PRESENTED) / callers - 1.75)).toBeLessThanOrEqual(4 * standardError);
  });
});

describe("a day without a call", () => {
  it("counts zeros, and people who were present", () => {
    const { calls, seconds } = run({ volume: 0 });
    for (let counter = CALL_FRESH; counter <= CALL_WRAP_UP; counter++) expect(calls(counter)).toBe(0);
    expect(seconds(STAFF_ON_CALLS)).toBe(0);
  });
});
