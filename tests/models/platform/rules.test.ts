import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_FRESH,
  CALL_HANDLED,
  CALL_TALK,
  MAIL_HANDLED,
  STAFF_ON_CALLS,
  STAFF_PRESENT,
  TEAM_ACTIVITIES,
  TEAM_CALLED_UP,
  TEAM_CALLED_UP_SECONDS,
  TEAM_CALLS_HANDLED,
  TEAM_DOCUMENTS_LOST,
  TEAM_FILES_LOST,
  TEAM_LISTENING,
  TEAM_LISTENING_SECONDS,
  TEAM_OVERTIME,
  TEAM_POSITIONS,
  TEAM_TRAINING,
} from "../../../src/models/measures/counters.ts";
import type { AbsencePlan, CalledUpPlan, DuringDayPlan, ListeningPlan } from "../../../src/models/plan.ts";
import { at, type PlanOptions, type TeamOptions } from "../../support/plans.ts";
import { burstAt, live } from "./lived.ts";

/** One call that lasts from 9:00 to a clock time. */
const callUntil = (end: number): PlanOptions["calls"] => ({ waitingPlaces: 0, talk: constant(end - at(9)) });

describe("a meeting", () => {
  const MEETING: AbsencePlan = {
    fromSeconds: at(10),
    toSeconds: at(11),
    onDays: Uint8Array.of(1, 0),
    share: 0.5,
    isWork: true,
  };

  it("takes its share of the people off the contacts, on its days only", () => {
    const { secondsBetween, seconds, teams } = live({
      days: 2,
      volume: 0,
      teams: [{ people: 4, absences: [MEETING] }],
    });
    expect(secondsBetween(STAFF_PRESENT, at(10), at(11))).toBe(2 * 3600);
    expect(secondsBetween(STAFF_PRESENT, at(9), at(17))).toBe(4 * 8 * 3600 - 2 * 3600);
    expect(seconds(STAFF_PRESENT, { openDay: 1 })).toBe(4 * 8 * 3600);
    expect([0, 1].map((openDay) => teams(TEAM_ACTIVITIES, { openDay }))).toEqual([2 * 3600, 0]);
  });

  it("begins after the contact in hand", () => {
    const { secondsBetween } = live({
      ...burstAt(9),
      calls: callUntil(at(10, 15))!,
      teams: [{ absences: [{ ...MEETING, share: 1 }] }],
    });
    expect(secondsBetween(STAFF_PRESENT, at(10), at(10, 30))).toBeCloseTo(900, 2);
    expect(secondsBetween(STAFF_PRESENT, at(10, 30), at(11))).toBeCloseTo(0, 2);
  });

  it("leaves callers to those who are not in it", () => {
    const { teams, calls } = live({
      ...burstAt(10, 30),
      calls: { waitingPlaces: 0 },
      teams: [{ people: 4, absences: [MEETING] }, { people: 3 }],
    });
    expect(calls(CALL_HANDLED)).toBe(5);
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([2, 3]);
  });

  it("that is none but an incident is no activity", () => {
    const { teams, seconds } = live({
      volume: 0,
      teams: [{ absences: [{ ...MEETING, share: 1, isWork: false }] }],
    });
    expect([seconds(STAFF_PRESENT), teams(TEAM_ACTIVITIES)]).toEqual([7 * 3600, 0]);
  });
});

describe("an incident of whole days", () => {
  it("leaves nobody where it leaves no share, and counts nobody as there", () => {
    const { teams, seconds } = live({
      days: 3,
      volume: 0,
      teams: [{ people: 5, leftByIncidents: [1, 0, 1] }],
    });
    const byDay = (counter: number) => [0, 1, 2].map((openDay) => teams(counter, { openDay }));
    expect(byDay(TEAM_POSITIONS)).toEqual([5, 0, 5]);
    expect(seconds(STAFF_PRESENT)).toBe(2 * 5 * 8 * 3600);
  });
});

describe("shifts", () => {
  it("are worked by those who have them, on their weekdays", () => {
    const weekdays = (...worked: number[]) =>
      Uint8Array.from({ length: 7 }, (_, i) => (worked.includes(i) ? 1 : 0));
    const { teams, secondsBetween } = live({
      days: 2,
      volume: 0,
      teams: [
        {
          people: 3,
          shifts: [
            { fromSeconds: at(8), toSeconds: at(12), weekdays: weekdays(0, 1), breaks: [] },
            { fromSeconds: at(13), toSeconds: at(19), weekdays: weekdays(1), breaks: [] },
          ],
          shiftOf: Uint8Array.of(0, 1, 1),
        },
      ],
    });
    expect([0, 1].map((openDay) => teams(TEAM_POSITIONS, { openDay }))).toEqual([1, 3]);
    const present = (openDay: number) => [
      secondsBetween(STAFF_PRESENT, at(8), at(13), { openDay }) / 3600,
      secondsBetween(STAFF_PRESENT, at(13), at(19), { openDay }) / 3600,
    ];
    expect([present(0), present(1)]).toEqual([
      [4, 0],
      [4, 12],
    ]);
  });
});

describe("overtime by rule", () => {
  const withRule = (backlogDaysAbove: number): PlanOptions => ({
    volume: 0,
    // Ten a day expected; a thousand that wait are a hundred days of them.
    mails: { volume: 10, fromSeconds: at(20), toSeconds: at(21), backlog: 1000, handling: constant(601) },
    teams: [{ overtime: { flow: 0, backlogDaysAbove, seconds: 7200 } }],
  });

  it("lengthens the day while the backlog is above its threshold", () => {
    const { teams, mails } = live(withRule(99));
    // Ten hours: the sixtieth mail is begun before the end and finished 60 s after it.
    expect(mails(MAIL_HANDLED)).toEqual([60]);
    expect(teams(TEAM_OVERTIME)).toBeCloseTo(7200 + 60, 6);
  });

  it("leaves the day as it is otherwise", () => {
    const { teams, mails } = live(withRule(100));
    expect(mails(MAIL_HANDLED)).toEqual([48]);
    expect(teams(TEAM_OVERTIME)).toBeCloseTo(48, 6);
  });

  it("counts days of production by what was handled so far, from the second day on", () => {
    // 48 a day of 1,000 that wait are about twenty days.
    const { teams } = live({ ...withRule(30), days: 2, mails: { ...withRule(30).mails, volume: 1e-9 } });
    const overtime = [0, 1].map((openDay) => teams(TEAM_OVERTIME, { openDay }));
    expect(overtime[0]).toBeGreaterThan(7200);
    expect(overtime[1]).toBeLessThan(601);
  });
});

describe("a listening session", () => {
  const LISTENING: ListeningPlan = {
    sessions: 4,
    lastsSeconds: 1800,
    fromSeconds: at(10),
    toSeconds: at(11),
    by: 1,
  };
  const withSessions = (listening: Partial<ListeningPlan>, more: PlanOptions = {}) =>
    live({
      days: 4,
      volume: 0,
      teams: [{ people: 2, listening: { ...LISTENING, ...listening } }, {}],
      ...more,
    });

  it("takes an adviser and a supervisor off the contacts, as often as planned", () => {
    const { teams, seconds } = withSessions({});
    const where = (team: number) => [0, 1, 2, 3].map((openDay) => ({ openDay, team }));
    expect(where(0).map((place) => teams(TEAM_LISTENING, place))).toEqual([1, 1, 1, 1]);
    for (const team of [0, 1]) {
      expect(where(team).map((place) => teams(TEAM_LISTENING_SECONDS, place))).toEqual(
        new Array(4).fill(1800),
      );
    }
    expect(where(1).map((place) => teams(TEAM_LISTENING, place))).toEqual([0, 0, 0, 0]);
    for (const place of where(0)) expect(seconds(STAFF_PRESENT, place)).toBe(15.5 * 3600);
    for (const place of where(1)) expect(seconds(STAFF_PRESENT, place)).toBe(7.5 * 3600);
  });

  it("takes the adviser alone where somebody from elsewhere listens", () => {
    const { seconds, teams } = withSessions({ by: undefined });
    expect(seconds(STAFF_PRESENT, { team: 1 })).toBe(4 * 8 * 3600);
    expect(seconds(STAFF_PRESENT, { team: 0 })).toBe(4 * 15.5 * 3600);
    expect([0, 1].map((team) => teams(TEAM_LISTENING_SECONDS, { team }))).toEqual([4 * 1800, 0]);
  });

  it("is not held without a supervisor", () => {
    const { teams, seconds } = live({
      days: 2,
      volume: 0,
      teams: [{ people: 2, listening: { ...LISTENING, sessions: 2 } }, { works: [0, 1] }],
    });
    expect([0, 1].map((openDay) => teams(TEAM_LISTENING, { openDay }))).toEqual([0, 1]);
    expect(seconds(STAFF_PRESENT, { openDay: 0 })).toBe(16 * 3600);
  });
});

describe("leavers", () => {
  it("are replaced by recruits, who are slower at first", () => {
    const { teams, calls } = live({
      ...burstAt(9),
      days: 3,
      calls: { waitingPlaces: 0 },
      teams: [
        {
          people: 2,
          leavers: {
            perOpenDay: 1,
            replacedAfterOpenDays: 0,
            trainingDays: 0,
            fullSpeed: 1,
            learningFactors: Float64Array.of(3),
          },
        },
      ],
    });
    // Everybody leaves every night and is replaced at once: from Tuesday on always somebody on the first day.
    expect([0, 1, 2].map((openDay) => teams(TEAM_CALLS_HANDLED, { openDay }))).toEqual([2, 2, 2]);
    expect([1, 2].map((openDay) => calls(CALL_TALK, { openDay }))).toEqual([1080, 1080]);
  });

  it("who are not replaced leave their post empty", () => {
    const leavers = {
      perOpenDay: 1,
      replacedAfterOpenDays: 100,
      trainingDays: 0,
      fullSpeed: 1,
      learningFactors: Float64Array.of(),
    };
    const { teams } = live({ days: 3, volume: 0, teams: [{ people: 2, leavers }] });
    expect([1, 2].map((openDay) => teams(TEAM_POSITIONS, { openDay }))).toEqual([0, 0]);
    expect(teams(TEAM_TRAINING)).toBe(0);
  });
});

describe("a reinforcement during the day", () => {
  const RULE: DuringDayPlan = {
    fromSeconds: at(9, 30),
    toSeconds: at(17),
    everySeconds: 600,
    queueAbove: 5,
    handlingRateBelow: 0,
    positions: 2,
    leadSeconds: 900,
    minimumStaySeconds: 3600,
    returnAtQueue: 0,
  };
  const reserve = (rule: Partial<DuringDayPlan>, more: Partial<CalledUpPlan> = {}): TeamOptions => ({
    people: 3,
    calledUp: {
      forecastAbove: Number.POSITIVE_INFINITY,
      callsPerPosition: "all",
      upToPositions: 99,
      filesLost: 8,
      documentsLost: 16,
      duringDay: { ...RULE, ...rule },
      ...more,
    },
  });
  const reserveOf = (
    rule: Partial<DuringDayPlan>,
    options: PlanOptions = {},
    more: Partial<CalledUpPlan> = {},
  ) => live({ ...burstAt(9), teams: [{}, reserve(rule, more)], ...options });
  const RESERVE = { team: 1 };

  it("comes a lead time after the rule has seen a long line, and goes when it is short and the stay long enough", () => {
    const { secondsBetween, teams } = reserveOf({});
    // Two are called at 9:30 and the third at 9:40. They are free to go an hour after they came, at the next look.
    const [from, to] = [at(9, 45), at(10, 50)];
    const [last, end] = [at(9, 55), at(11)];
    expect(secondsBetween(STAFF_PRESENT, at(9), at(9, 30), RESERVE)).toBe(0);
    expect(secondsBetween(STAFF_PRESENT, at(9, 30), at(10), RESERVE)).toBe(2 * 900 + 300);
    expect(secondsBetween(STAFF_PRESENT, at(10), at(17), RESERVE)).toBe(2 * 50 * 60 + 3600);
    const stayed = 2 * (to - from) + (end - last);
    expect(teams(TEAM_CALLED_UP_SECONDS, RESERVE)).toBe(stayed);
    const positions = stayed / (8 * 3600);
    expect(teams(TEAM_CALLED_UP, RESERVE)).toBeCloseTo(positions, 12);
    expect(teams(TEAM_POSITIONS, RESERVE)).toBeCloseTo(positions, 12);
    expect(teams(TEAM_FILES_LOST, RESERVE)).toBeCloseTo(8 * positions, 12);
    expect(teams(TEAM_DOCUMENTS_LOST, RESERVE)).toBeCloseTo(16 * positions, 12);
  });

  it("answers calls while it is there", () => {
    const { calls, teams } = reserveOf({});
    expect(calls(CALL_HANDLED)).toBe(calls(CALL_FRESH));
    expect(teams(TEAM_CALLS_HANDLED, RESERVE)).toBeGreaterThan(10);
  });

  it("comes when too few of the day's calls were handled, however short the line", () => {
    const rule = { queueAbove: Number.POSITIVE_INFINITY, minimumStaySeconds: 99_999 };
    const options: PlanOptions = {
      calls: { waitingPlaces: 0 },
      teams: [{}, reserve({ ...rule, handlingRateBelow: 0.9 })],
    };
    const { secondsBetween } = reserveOf({}, options);
    // Two at 9:45 and the third at 9:55, to the end of the shift.
    expect(secondsBetween(STAFF_PRESENT, at(9), at(17), RESERVE)).toBe(2 * 7.25 * 3600 + at(17) - at(9, 55));
    const never = reserveOf(rule, { calls: { waitingPlaces: 0 } });
    expect(never.teams(TEAM_CALLED_UP_SECONDS)).toBe(0);
  });

  it("leaves out what the limit of positions has no room for", () => {
    const { secondsBetween } = reserveOf({ minimumStaySeconds: 99_999 }, {}, { upToPositions: 2 });
    expect(secondsBetween(STAFF_PRESENT, at(9), at(17), RESERVE)).toBe(7.25 * 3600);
  });

  it("that is sent back finishes the call in hand first, and takes no other", () => {
    const { secondsBetween, teams } = reserveOf(
      { minimumStaySeconds: 0, positions: 3 },
      { calls: { talk: constant(7200), patience: constant(3600) } },
    );
    // Calls from 9:45 to 11:45; the line is empty after 10:00, and the look at 10:10 sends all three back.
    expect(teams(TEAM_CALLS_HANDLED, RESERVE)).toBe(3);
    expect(secondsBetween(STAFF_PRESENT, at(9), at(17), RESERVE)).toBeCloseTo(3 * 7200, 6);
    expect(secondsBetween(STAFF_ON_CALLS, at(9), at(17), RESERVE)).toBeCloseTo(3 * 7200, 6);
    expect(teams(TEAM_CALLED_UP_SECONDS, RESERVE)).toBeCloseTo(3 * 7200, 6);
  });

  it("stays to the end of its shift and no longer, and starts no earlier than it", () => {
    const { secondsBetween, teams } = reserveOf(
      { minimumStaySeconds: 99_999 },
      { teams: [{}, { ...reserve({ minimumStaySeconds: 99_999, positions: 3 }), hours: [at(10), at(12)] }] },
    );
    expect(secondsBetween(STAFF_PRESENT, at(9), at(10), RESERVE)).toBe(0);
    expect(secondsBetween(STAFF_ON_CALLS, at(9), at(10), RESERVE)).toBe(0);
    expect(secondsBetween(STAFF_PRESENT, at(10), at(17), RESERVE)).toBe(3 * 7200);
    expect(teams(TEAM_CALLED_UP_SECONDS, RESERVE)).toBe(3 * 7200);
  });

  it("that is still on its last call after the shift goes home from it, though a rule would send it back", () => {
    const team = { ...reserve({ minimumStaySeconds: 0, positions: 3 }), hours: [at(9), at(10)] as const };
    const { secondsBetween, teams } = reserveOf(
      {},
      { calls: { talk: constant(7200), patience: constant(3600) }, teams: [{}, team] },
    );
    // On calls from 9:45 to 11:45; at 10:10 the line is empty and they are on their overtime.
    expect(secondsBetween(STAFF_PRESENT, at(9), at(17), RESERVE)).toBeCloseTo(3 * 900, 6);
    expect(teams(TEAM_CALLED_UP_SECONDS, RESERVE)).toBeCloseTo(3 * 900, 6);
    expect(teams(TEAM_OVERTIME, RESERVE)).toBeCloseTo(3 * 105 * 60, 6);
  });

  it("comes not at all once its own shift has ended, though others work on", () => {
    const overtime = { flow: 0, backlogDaysAbove: 0, seconds: 3600 };
    const { teams, seconds } = reserveOf(
      {},
      {
        ...burstAt(12),
        mails: { volume: 1, backlog: 50, handling: constant(60) },
        teams: [
          { hours: [at(12), at(17)], overtime },
          { ...reserve({ minimumStaySeconds: 99_999 }), hours: [at(9), at(12, 10)], overtime, mails: false },
        ],
      },
    );
    expect(teams(TEAM_CALLED_UP_SECONDS, RESERVE)).toBe(0);
    expect([teams(TEAM_CALLS_HANDLED, RESERVE), seconds(STAFF_PRESENT, RESERVE)]).toEqual([0, 0]);
  });

  it.each([
    ["after midnight does not come at all, though its shift begins early", 5400, [at(0), at(8)]],
    ["at midnight sharp does not come at all, though it has worked until then", 0, [at(23), at(24)]],
  ] as const)("that would come %s", (_, leadSeconds, hours) => {
    // The rule sees too few handled from 23:30 on, or at midnight only; the next day is closed.
    const fromSeconds = leadSeconds > 0 ? at(23, 30) : at(24);
    const late = { fromSeconds, toSeconds: at(24), leadSeconds, handlingRateBelow: 1 };
    const { teams, seconds } = live({
      ...burstAt(22),
      days: 3,
      closed: [1],
      volume: [50, 50],
      calls: { waitingPlaces: 0 },
      teams: [{ hours: [at(9), at(24)] }, { ...reserve(late), hours }],
    });
    expect(teams(TEAM_CALLED_UP_SECONDS)).toBe(0);
    expect([0, 1].map((openDay) => seconds(STAFF_PRESENT, { ...RESERVE, openDay }))).toEqual([0, 0]);
    // Nor is anybody of it there for the calls of the next open day.
    expect([TEAM_POSITIONS, TEAM_CALLS_HANDLED].map((counter) => teams(counter, RESERVE))).toEqual([0, 0]);
  });

  it("comes on the next day only if it is needed there", () => {
    const { teams } = reserveOf({}, { days: 2, volume: [50, 0] });
    expect([0, 1].map((openDay) => teams(TEAM_CALLED_UP_SECONDS, { openDay }) > 0)).toEqual([true, false]);
  });
});
