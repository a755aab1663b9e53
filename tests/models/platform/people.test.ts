import { describe, expect, it } from "vitest";
import { constant, exponential } from "../../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_TALK,
  STAFF_ON_CALLS,
  STAFF_PRESENT,
  TEAM_CALLED_UP,
  TEAM_CALLED_UP_SECONDS,
  TEAM_CALLS_HANDLED,
  TEAM_DOCUMENTS_LOST,
  TEAM_FILES_LOST,
  TEAM_OVERTIME,
  TEAM_POSITIONS,
  TEAM_TRAINING,
} from "../../../src/models/measures/counters.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { at, type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, frozen, secondsIn, teamsIn, type Where } from "../../support/readCounts.ts";

/** Some fifty callers at 9:00, for whom there is no waiting place: each person has one call, from 9:00 on. */
const ONE_CALL_EACH: PlanOptions = { phone: [at(9), at(9) + 0.001], volume: 50 };

function run(options: PlanOptions, seed = 1) {
  const plan = planOf(options);
  const counts = createPlatform(plan).run(seed, 0);
  const halfHourAt = (clock: number) => Math.floor((clock - plan.grid.fromSeconds) / 1800);
  return {
    plan,
    calls: (counter: number, where?: Where) => callsIn(plan, counts, counter, where),
    teams: (counter: number, where?: Where) => teamsIn(plan, counts, counter, where),
    seconds: (counter: number, where?: Where) => secondsIn(plan, counts, counter, where),
    /** Time present [s] between two half-hours of the first open day. */
    present: (from: number, to: number) =>
      secondsIn(plan, counts, STAFF_PRESENT, { openDay: 0, halfHours: [halfHourAt(from), halfHourAt(to)] }),
  };
}

/** One call that lasts from 9:00 to a clock time. */
const callUntil = (end: number) => ({ waitingPlaces: 0, talk: constant(end - at(9)) });

const LUNCH = { lastsSeconds: 1800, fromSeconds: at(12), toSeconds: at(12, 30) };

describe("a break", () => {
  it("of an idle person begins at once and keeps its length", () => {
    const { present } = run({ volume: 0, teams: [{ breaks: [LUNCH] }] });
    expect(present(at(12), at(12, 30))).toBe(0);
    expect(present(at(9), at(17))).toBe(7.5 * 3600);
  });

  it("begins after the contact in hand and keeps its length", () => {
    const { present } = run({ ...ONE_CALL_EACH, calls: callUntil(at(12, 15)), teams: [{ breaks: [LUNCH] }] });
    expect(present(at(12), at(12, 30))).toBeCloseTo(900, 2);
    expect(present(at(12, 30), at(13))).toBeCloseTo(900, 2);
    expect(present(at(13), at(13, 30))).toBe(1800);
    expect(present(at(9), at(17))).toBeCloseTo(7.5 * 3600, 6);
  });

  it("that could not begin before the shift ends is cut at its end", () => {
    const { present, teams } = run({
      ...ONE_CALL_EACH,
      calls: callUntil(at(16, 50)),
      teams: [{ breaks: [LUNCH] }],
    });
    expect(present(at(9), at(17))).toBeCloseTo(7 * 3600 + 50 * 60, 2);
    expect(teams(TEAM_OVERTIME)).toBe(0);
  });

  it("is dropped when the contact in hand outlasts the shift", () => {
    const { present, teams } = run({
      ...ONE_CALL_EACH,
      calls: callUntil(at(18)),
      teams: [{ breaks: [LUNCH] }],
    });
    expect(present(at(9), at(17))).toBeCloseTo(8 * 3600, 2);
    expect(teams(TEAM_OVERTIME)).toBeCloseTo(3600, 2);
  });

  it("that was dropped does not lengthen the one of the next day", () => {
    const { seconds } = run({
      ...ONE_CALL_EACH,
      days: 2,
      volume: [50, 0],
      calls: callUntil(at(18)),
      teams: [{ breaks: [LUNCH] }],
    });
    expect(seconds(STAFF_PRESENT, { openDay: 1 })).toBe(7.5 * 3600);
  });

  it("that comes due during a contact is added to the one that already waits", () => {
    const coffee = { lastsSeconds: 900, fromSeconds: at(11), toSeconds: at(11, 15) };
    const { present } = run({
      ...ONE_CALL_EACH,
      calls: callUntil(at(13)),
      teams: [{ breaks: [coffee, LUNCH] }],
    });
    expect(present(at(13), at(13, 30))).toBeCloseTo(0, 2);
    expect(present(at(13, 30), at(14))).toBeCloseTo(900, 2);
    expect(present(at(9), at(17))).toBeCloseTo(8 * 3600 - 2700, 6);
  });

  it("that comes due during another follows it", () => {
    const second = { lastsSeconds: 900, fromSeconds: at(12, 15), toSeconds: at(12, 30) };
    const { present } = run({ volume: 0, teams: [{ breaks: [LUNCH, second] }] });
    expect(present(at(12), at(12, 30))).toBe(0);
    expect(present(at(12, 30), at(13))).toBe(900);
    expect(present(at(9), at(17))).toBe(8 * 3600 - 2700);
  });

  it("of a team leaves the others on the floor", () => {
    const lunch = { ...LUNCH, toSeconds: at(13, 30) };
    const { present } = run({ volume: 0, teams: [{ people: 3, breaks: [lunch] }] });
    // Three breaks of half an hour within an hour and a half, one after the other by 20 minutes.
    expect(present(at(12), at(13, 30))).toBe(3 * 5400 - 3 * 1800);
    for (const clock of [at(12), at(12, 30), at(13)]) expect(present(clock, clock + 1800)).toBeGreaterThan(0);
  });

  it("takes no call: it waits until somebody is back", () => {
    const breaks = [{ lastsSeconds: 3600, fromSeconds: at(9), toSeconds: at(10) }];
    const { calls } = run({ ...ONE_CALL_EACH, teams: [{ breaks }] });
    expect(calls(CALL_HANDLED)).toBe(calls(CALL_PRESENTED));
    expect(calls(CALL_HANDLED, { halfHours: [0, 1] })).toBe(calls(CALL_PRESENTED));
  });
});

describe("the end of a shift", () => {
  it("leaves the contact in hand to be finished: overtime, and not idle afterwards", () => {
    const talk = constant(9 * 3600);
    const { calls, seconds, teams } = run({ ...ONE_CALL_EACH, calls: { talk } });
    expect(calls(CALL_HANDLED)).toBe(1);
    expect(calls(CALL_ABANDONED)).toBe(calls(CALL_PRESENTED) - 1);
    expect(calls(CALL_TALK)).toBe(9 * 3600);
    expect(seconds(STAFF_ON_CALLS)).toBeCloseTo(8 * 3600, 2);
    expect(seconds(STAFF_PRESENT)).toBe(8 * 3600);
    expect(teams(TEAM_OVERTIME)).toBeCloseTo(3600, 2);
  });

  it("lets no half-hour lose people in the middle of a call", () => {
    // Ten calls from 9:00 to 12:10; the shift ends at 12:00.
    const { seconds, teams } = run({
      ...ONE_CALL_EACH,
      calls: callUntil(at(12, 10)),
      teams: [{ people: 10, hours: [at(9), at(12)] }],
    });
    for (let halfHour = 0; halfHour < 6; halfHour++) {
      const where = { halfHours: [halfHour, halfHour + 1] as const };
      expect(seconds(STAFF_PRESENT, where)).toBeCloseTo(18_000, 2);
      expect(seconds(STAFF_ON_CALLS, where)).toBeCloseTo(18_000, 1);
    }
    expect(teams(TEAM_OVERTIME)).toBeCloseTo(10 * 600, 1);
  });

  it("is the end for who is idle, and the next day begins as the first", () => {
    const { seconds } = run({ days: 3, volume: 0, teams: [{ people: 2, hours: [at(8), at(16)] }] });
    for (const openDay of [0, 1, 2]) expect(seconds(STAFF_PRESENT, { openDay })).toBe(2 * 8 * 3600);
  });

  it("may be midnight, day after day", () => {
    const { seconds, calls } = run({
      days: 4,
      closed: [2],
      phone: [0, at(24)],
      volume: 50,
      teams: [{ people: 2, hours: [0, at(24)], works: [1, 0, 1] }],
    });
    const present = [0, 1, 2].map((openDay) => seconds(STAFF_PRESENT, { openDay }) / 3600);
    expect(present).toEqual([48, 0, 48]);
    expect(calls(CALL_HANDLED, { openDay: 1 })).toBe(0);
  });
});

describe("a contact that goes on after midnight", () => {
  /** Taken at 9:00 on Monday, finished at 5:00 on Tuesday; nobody works on Tuesday. */
  const overnight = { ...ONE_CALL_EACH, days: 3, calls: { ...callUntil(at(29)) }, volume: [50, 0, 0] };

  it("counts presence on its own day, and none on the next", () => {
    const { seconds } = run({ ...overnight, teams: [{ works: [1, 0, 1] }] });
    const hours = [0, 1, 2].map((openDay) => seconds(STAFF_PRESENT, { openDay }) / 3600);
    expect(hours[0]).toBeCloseTo(8, 6);
    expect(hours[1]).toBeCloseTo(0, 6);
    expect(hours[2]).toBeCloseTo(8, 6);
  });

  it("never has anybody on calls longer than present", () => {
    const { seconds } = run({ ...overnight, calls: callUntil(at(34)), teams: [{}] });
    for (const openDay of [0, 1, 2]) {
      const [onCalls, present] = [STAFF_ON_CALLS, STAFF_PRESENT].map((counter) =>
        seconds(counter, { openDay }),
      );
      expect(onCalls).toBeLessThanOrEqual(present! + 1e-6);
    }
  });

  it("is forgotten by the next run, with the breaks, shifts and calls of its people", () => {
    const plan = planOf({ ...overnight, days: 1, volume: 50, teams: [{ people: 4, breaks: [LUNCH] }] });
    const platform = createPlatform(plan);
    const once = frozen(platform.run(1, 0));
    expect(frozen(platform.run(1, 0))).toEqual(once);
    // Whoever was still at work at the end of one run is not there in the next, where the last to leave is the last.
    const talk = exponential(12 * 3600);
    const lonely = planOf({ ...overnight, days: 1, volume: 50, calls: { talk }, teams: [{}] });
    const tired = createPlatform(lonely);
    for (let seed = 0; seed < 10; seed++) {
      expect(frozen(tired.run(seed, 0))).toEqual(frozen(createPlatform(lonely).run(seed, 0)));
    }
  });
});

describe("recruits", () => {
  it("are absent in training, then slower, then faster", () => {
    const trainingSeconds = Float64Array.of(7 * 3600, 0, 0);
    const { calls, teams, seconds } = run({
      ...ONE_CALL_EACH,
      days: 3,
      calls: { waitingPlaces: 0 },
      teams: [{ works: [0, 1, 1], handleTime: [1, 2, 1.5], trainingSeconds }],
    });
    expect([0, 1, 2].map((openDay) => calls(CALL_HANDLED, { openDay }))).toEqual([0, 1, 1]);
    expect([0, 1, 2].map((openDay) => calls(CALL_TALK, { openDay }))).toEqual([0, 360, 270]);
    expect([0, 1, 2].map((openDay) => teams(TEAM_POSITIONS, { openDay }))).toEqual([0, 1, 1]);
    expect([0, 1, 2].map((openDay) => teams(TEAM_TRAINING, { openDay }))).toEqual([25_200, 0, 0]);
    expect(seconds(STAFF_PRESENT, { openDay: 0 })).toBe(0);
  });

  it("answer more slowly than the others beside them", () => {
    const { teams, seconds } = run({
      volume: 2000,
      calls: { talk: constant(60), patience: constant(0) },
      teams: [{ people: 2 }, { people: 2, handleTime: 3 }],
    });
    const perCall = [0, 1].map(
      (team) => seconds(STAFF_ON_CALLS, { team }) / teams(TEAM_CALLS_HANDLED, { team }),
    );
    // The last calls of the day are cut at its end.
    expect(perCall[0]).toBeCloseTo(60, 0);
    expect(perCall[1]! / perCall[0]!).toBeGreaterThan(2.95);
  });
});

describe("absence", () => {
  it("of everybody leaves an empty floor", () => {
    const { calls, seconds, teams } = run({ teams: [{ people: 5, presence: 0 }] });
    expect([calls(CALL_HANDLED), seconds(STAFF_PRESENT), teams(TEAM_POSITIONS)]).toEqual([0, 0, 0]);
  });

  it("keeps a person away from the timetable too", () => {
    const options = { days: 30, volume: 0, teams: [{ people: 10, presence: 0.5, breaks: [LUNCH] }] };
    const { seconds, teams } = run(options);
    for (let openDay = 0; openDay < 30; openDay++) {
      const positions = teams(TEAM_POSITIONS, { openDay });
      expect(seconds(STAFF_PRESENT, { openDay })).toBe(positions * 7.5 * 3600);
    }
  });
});

describe("a reinforcement", () => {
  const CALLED_UP = {
    forecastAbove: 100,
    callsPerPosition: "all",
    upToPositions: 12,
    duringDay: undefined,
    filesLost: 7,
    documentsLost: 3,
  } as const;
  const teams = [{ people: 8 }, { people: 6, calledUp: CALLED_UP }];

  it("arrives only on days whose forecast is above its threshold", () => {
    const found = run({ days: 3, volume: [100, 101, 99], teams });
    const byDay = (counter: number) => [0, 1, 2].map((openDay) => found.teams(counter, { openDay, team: 1 }));
    expect(byDay(TEAM_CALLED_UP)).toEqual([0, 4, 0]);
    expect(byDay(TEAM_POSITIONS)).toEqual([0, 4, 0]);
    expect(byDay(TEAM_FILES_LOST)).toEqual([0, 28, 0]);
    expect(byDay(TEAM_DOCUMENTS_LOST)).toEqual([0, 12, 0]);
    expect(byDay(TEAM_CALLED_UP_SECONDS)).toEqual([0, 4 * 8 * 3600, 0]);
    const present = [0, 1, 2].map((openDay) => found.seconds(STAFF_PRESENT, { openDay, team: 1 }));
    expect(present).toEqual([0, 4 * 8 * 3600, 0]);
  });

  it("follows what is foreseen, all caisses together, and not what nobody can know", () => {
    const busyness = { foreseen: 0.4, day: 0, partOfDay: 0, commonShare: 0.5 };
    const options = { days: 60, volume: 50, caisses: ["north", "south"], teams };
    const calledUp = (calls: NonNullable<PlanOptions["calls"]>) => {
      const found = run({ ...options, calls });
      return Array.from({ length: 60 }, (_, openDay) => found.teams(TEAM_CALLED_UP, { openDay }));
    };
    const foreseen = calledUp({ busyness });
    expect(new Set(foreseen)).toEqual(new Set([0, 4]));
    expect(calledUp({ busyness: { ...busyness, day: 0.5, partOfDay: 0.5 } })).toEqual(foreseen);
    expect(calledUp({ busyness: { ...busyness, foreseen: 0, day: 0.5 } })).toEqual(new Array(60).fill(0));
  });
});
