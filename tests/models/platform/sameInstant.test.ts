import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_REFUSED,
  STAFF_PRESENT,
  TEAM_CALLS_HANDLED,
  TEAM_MAILS_HANDLED,
  TEAM_OVERTIME,
} from "../../../src/models/measures/counters.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { at, type PlanOptions, planOf, type TeamOptions } from "../../support/plans.ts";
import { callsIn, secondsIn, teamsIn } from "../../support/readCounts.ts";

/** Present on the first two days and in a break until the end: who waits then is sent away at 17:00 sharp. */
const WATCHMAN: TeamOptions = {
  works: [1, 1, 0],
  mails: false,
  breaks: [{ lastsSeconds: at(9), fromSeconds: at(9), toSeconds: at(18) }],
};

/** Fifty callers expected in the last half-hour of each of the first two days. */
const CALLERS: PlanOptions = { days: 3, volume: [50, 50, 0] };
const LAST_HALF_HOUR = Float64Array.of(...new Array(15).fill(0), 1);
const [FIRST, SECOND] = callersByDay();

function callersByDay(): readonly [number, number] {
  const plan = planOf({ ...CALLERS, teams: [], calls: { halfHourShares: LAST_HALF_HOUR } });
  const counts = createPlatform(plan).run(1, 0);
  return [
    callsIn(plan, counts, CALL_FRESH, { openDay: 0 }),
    callsIn(plan, counts, CALL_FRESH, { openDay: 1 }),
  ];
}

/**
 * The third day: callers who were sent away at 17:00 call again at chosen instants, to the microsecond, and there are
 * no more places to wait than the larger of the two days needed.
 * @param again - seconds after 9:00 at which the callers of the first and of the second day call again
 */
function thirdDay(
  again: readonly [first: number, second: number],
  calls: NonNullable<PlanOptions["calls"]>,
  teams: readonly TeamOptions[],
  mails?: PlanOptions["mails"],
) {
  let drawn = 0;
  const quantile = () => (drawn++ < FIRST ? at(8) + again[0] : again[1]);
  const plan = planOf({
    ...CALLERS,
    mails,
    teams: [WATCHMAN, ...teams.map((team) => ({ works: [0, 0, 1], ...team }))],
    calls: {
      halfHourShares: LAST_HALF_HOUR,
      redial: { share: 1, delay: { ...constant(0), quantile }, attempts: 2 },
      waitingPlaces: Math.max(FIRST, SECOND),
      talk: constant(60),
      ...calls,
    },
  });
  const counts = createPlatform(plan).run(1, 0);
  const openDay = 2;
  expect(callsIn(plan, counts, CALL_PRESENTED, { openDay })).toBe(FIRST + SECOND);
  return {
    calls: (counter: number) => callsIn(plan, counts, counter, { openDay }),
    teams: (counter: number) => teams.map((_, i) => teamsIn(plan, counts, counter, { openDay, team: i + 1 })),
  };
}

/** All call at 9:10; so many find no place where nobody is free. */
const AT_ONCE = [600, 600] as const;
const TOO_MANY = Math.min(FIRST, SECOND);

describe("at the same instant", () => {
  it("nobody comes or goes: so many find no place", () => {
    const { calls } = thirdDay(AT_ONCE, {}, []);
    expect(TOO_MANY).toBeGreaterThan(30);
    expect([calls(CALL_REFUSED), calls(CALL_ABANDONED)]).toEqual([TOO_MANY, Math.max(FIRST, SECOND)]);
  });

  it("a release precedes a seize: who ends a contact as a call comes can take it", () => {
    // The only mail lasts from 9:00 to 9:10.
    const { calls, teams } = thirdDay(AT_ONCE, {}, [{}], { backlog: 1, handling: constant(600) });
    expect(teams(TEAM_MAILS_HANDLED)).toEqual([1]);
    expect(calls(CALL_REFUSED)).toBe(TOO_MANY - 1);
  });

  it("who begins the shift as a call comes can take it", () => {
    const { calls } = thirdDay(AT_ONCE, {}, [{ people: 3, hours: [at(9, 10), at(17)] }]);
    expect(calls(CALL_REFUSED)).toBe(TOO_MANY - 3);
  });

  it("who is back from a break as a call comes can take it", () => {
    const breaks = [{ lastsSeconds: 600, fromSeconds: at(9), toSeconds: at(9, 10) }];
    const { calls } = thirdDay(AT_ONCE, {}, [{ people: 3, breaks }]);
    expect(calls(CALL_REFUSED)).toBe(TOO_MANY - 3);
  });

  it("who goes home as a call comes does not take it", () => {
    const { calls } = thirdDay(AT_ONCE, {}, [{ people: 3, hours: [at(9), at(9, 10)] }]);
    expect([calls(CALL_REFUSED), calls(CALL_HANDLED)]).toEqual([TOO_MANY, 0]);
  });

  it("whoever is answered at the last instant of their patience is answered", () => {
    // A patience of an hour, from 9:10 on; people come at 10:10.
    const { calls } = thirdDay(AT_ONCE, { patience: constant(3600) }, [
      { people: 200, hours: [at(10, 10), at(17)] },
    ]);
    expect([calls(CALL_HANDLED), calls(CALL_ABANDONED)]).toEqual([FIRST + SECOND - TOO_MANY, 0]);
  });

  it("a call that comes as another hangs up finds the waiting place still taken", () => {
    const { calls } = thirdDay([600, 4200], { patience: constant(3600) }, []);
    expect(calls(CALL_REFUSED)).toBe(TOO_MANY);
    // A second later the places are free.
    expect(thirdDay([600, 4201], { patience: constant(3600) }, []).calls(CALL_REFUSED)).toBe(0);
  });

  it("who ends a contact takes the call that waits before who begins the shift", () => {
    // All but one are taken at 9:30 for ten minutes; the second team begins at 9:40.
    const waiting = Math.max(FIRST, SECOND);
    const { teams } = thirdDay(AT_ONCE, { talk: constant(600) }, [
      { people: waiting - 1, hours: [at(9, 30), at(17)] },
      { people: 5, hours: [at(9, 40), at(17)] },
    ]);
    expect(teams(TEAM_CALLS_HANDLED)).toEqual([waiting, 0]);
  });

  it("who is back from a break takes the call that waits before who begins the shift", () => {
    const breaks = [{ lastsSeconds: 1200, fromSeconds: at(9), toSeconds: at(9, 20) }];
    const { teams } = thirdDay(AT_ONCE, {}, [
      { people: 200, breaks },
      { people: 5, hours: [at(9, 20), at(17)] },
    ]);
    expect(teams(TEAM_CALLS_HANDLED)).toEqual([Math.max(FIRST, SECOND), 0]);
  });

  it("who ends a contact as the shift ends goes home", () => {
    // Mails of half an hour from 9:00 on: sixteen fill the shift.
    const plan = planOf({ volume: 0, mails: { backlog: 100, handling: constant(1800) } });
    const counts = createPlatform(plan).run(1, 0);
    expect(teamsIn(plan, counts, TEAM_MAILS_HANDLED)).toBe(16);
    expect(teamsIn(plan, counts, TEAM_OVERTIME)).toBe(0);
    expect(secondsIn(plan, counts, STAFF_PRESENT)).toBe(8 * 3600);
  });

  it("who ends a contact as the shift ends goes home, though somebody beside goes on", () => {
    const plan = planOf({
      volume: 0,
      mails: { backlog: 100, handling: constant(1800) },
      teams: [{ people: 2 }, { people: 2, hours: [at(9), at(18)] }],
    });
    const counts = createPlatform(plan).run(1, 0);
    const byTeam = (counter: number) => [0, 1].map((team) => teamsIn(plan, counts, counter, { team }));
    expect(byTeam(TEAM_MAILS_HANDLED)).toEqual([32, 36]);
    expect(byTeam(TEAM_OVERTIME)).toEqual([0, 0]);
  });

  it("who goes home as the last contact ends leaves callers to a relief of that instant", () => {
    // After closing: mails until noon sharp, and the second team from noon on. The calls of 9:00 wait for it.
    const plan = planOf({
      phone: [at(9), at(9) + 0.001],
      volume: 50,
      mails: { backlog: 1, handling: constant(at(12) - at(8)) },
      teams: [{ hours: [at(8), at(12)] }, { people: 200, hours: [at(12), at(17)] }],
    });
    const counts = createPlatform(plan).run(1, 0);
    expect(callsIn(plan, counts, CALL_HANDLED)).toBe(callsIn(plan, counts, CALL_FRESH));
    expect(teamsIn(plan, counts, TEAM_OVERTIME, { team: 0 })).toBe(0);
  });

  it("who ends a break as the shift ends goes home", () => {
    // Mails come during the break, the last thing of the day.
    const breaks = [{ lastsSeconds: 1800, fromSeconds: at(16, 30), toSeconds: at(17) }];
    const mails = { volume: 20, fromSeconds: at(16, 40), toSeconds: at(16, 50) };
    const plan = planOf({ volume: 0, mails, teams: [{ breaks }] });
    const counts = createPlatform(plan).run(1, 0);
    expect(teamsIn(plan, counts, TEAM_MAILS_HANDLED)).toBe(0);
    expect(teamsIn(plan, counts, TEAM_OVERTIME)).toBe(0);
  });

  it("whom others may help from now on is still there, though their patience ends", () => {
    const { calls } = thirdDay(AT_ONCE, { patience: constant(3600) }, [
      { people: 200, skills: [{ overflowAfterSeconds: 3600 }] },
    ]);
    expect([calls(CALL_HANDLED), calls(CALL_ABANDONED)]).toEqual([FIRST + SECOND - TOO_MANY, 0]);
  });

  it("a rule sees who waits before calls of that instant come, and those it calls at once can take them", () => {
    const looksAt = (clock: number) => ({
      people: 200,
      calledUp: {
        forecastAbove: Number.POSITIVE_INFINITY,
        callsPerPosition: "all" as const,
        upToPositions: 500,
        filesLost: 0,
        documentsLost: 0,
        duringDay: {
          fromSeconds: clock,
          toSeconds: clock,
          everySeconds: 60,
          queueAbove: 0,
          handlingRateBelow: 0,
          positions: 200,
          leadSeconds: 0,
          minimumStaySeconds: 0,
          returnAtQueue: 0,
        },
      },
    });
    // At 9:10 nobody waits yet; a second later all places are taken, and all who wait are served.
    expect(thirdDay(AT_ONCE, {}, [looksAt(at(9, 10))]).calls(CALL_HANDLED)).toBe(0);
    expect(thirdDay(AT_ONCE, {}, [looksAt(at(9, 10, 1))]).calls(CALL_HANDLED)).toBe(
      FIRST + SECOND - TOO_MANY,
    );
  });

  it("the end of a cut comes before a call of that instant, and its beginning too", () => {
    const cut = (from: number, to: number) => ({ cuts: [undefined, undefined, Float64Array.of(from, to)] });
    const team = [{ people: 200 }];
    expect(thirdDay(AT_ONCE, cut(at(9), at(9, 10)), team).calls(CALL_REFUSED)).toBe(0);
    expect(thirdDay(AT_ONCE, cut(at(9, 10), at(9, 11)), team).calls(CALL_REFUSED)).toBe(FIRST + SECOND);
  });
});
