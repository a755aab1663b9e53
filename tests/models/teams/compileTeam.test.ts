import { describe, expect, it } from "vitest";
import { compileTeams } from "../../../src/models/teams/compileTeam.ts";
import { at, planOf } from "../../support/plans.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

const DATES = ["2017-03-06", "2017-03-07", "2017-03-08", "2017-03-09", "2017-03-10"];
const DEMAND = planOf({
  immediate: [{ name: "calls", caisses: ["gironde", "landes"], phone: [at(9), at(16)] }],
  deferred: [{ name: "mails" }, { name: "files" }],
});

const DEFERRED = {
  kind: "deferred",
  volume: 100,
  handling: { law: "constant", mean: "5 min" },
  dueOpenDays: 2,
};

const OTHERS = { leaders: { site: "here", posts: 1, shift: { day: 1 }, skills: {} } };

/** The first team of a small scenario, Monday to Friday, compiled. */
function team(options: WrittenScenario, scenario: WrittenScenario = {}, daysBefore = 0) {
  const compiled = compileTeams(
    scenarioOf({
      demand: { mails: DEFERRED, files: DEFERRED },
      ...scenario,
      teams: { advisers: options, ...OTHERS },
    }),
    DATES,
    DEMAND,
    () => daysBefore,
  );
  return compiled[0]!;
}

describe("the shifts of a team", () => {
  const shifts = {
    early: { hours: "8h00 - 16h00" },
    late: { hours: "10h00 - 18h00", days: ["tuesday", "thursday"] },
  };

  it("are one for everybody, on every weekday unless told", () => {
    const { shifts: compiled, shiftOf } = team({ posts: 3 });
    expect(compiled).toEqual([
      { fromSeconds: at(9), toSeconds: at(17), weekdays: new Uint8Array(7).fill(1), breaks: [] },
    ]);
    expect([...shiftOf]).toEqual([0, 0, 0]);
  });

  it("are several with the share of people who work each, well mixed", () => {
    const { shifts: compiled, shiftOf } = team(
      { posts: 5.5, shift: { early: "67 %", late: "33 %" } },
      { shifts },
    );
    expect(compiled.map(({ fromSeconds }) => fromSeconds)).toEqual([at(8), at(10)]);
    expect([...compiled[1]!.weekdays]).toEqual([0, 1, 0, 1, 0, 0, 0]);
    expect([...shiftOf]).toEqual([0, 1, 0, 0, 1, 0]);
  });

  it("decide on which days and for how long people are in training", () => {
    const options = { posts: 4, absence: "25 %", trainingDays: 2, shift: { early: "50 %", late: "50 %" } };
    const { trainingSeconds, works } = team(options, { shifts });
    // Monday two people at three quarters for eight hours, Tuesday all four.
    expect([...trainingSeconds]).toEqual([2 * 0.75 * at(8), 4 * 0.75 * at(8), 0, 0, 0]);
    expect([...works]).toEqual([0, 0, 1, 1, 1]);
  });
});

describe("a team's first days", () => {
  const options = { trainingDays: 2, learning: { start: 3, halfLifeDays: 1 }, handleTime: 1.5 };

  it("are training, then learning from the first day of work on", () => {
    const { works, handleTimeFactors } = team({ ...options, from: "2017-03-07" });
    expect([...works]).toEqual([0, 0, 0, 1, 1]);
    expect([...handleTimeFactors].slice(3)).toEqual([4.5, 3]);
  });

  it("end with its last one", () => {
    expect([...team({ from: "2017-03-07", until: "2017-03-09" }).works]).toEqual([0, 1, 1, 1, 0]);
  });

  it("lie before the horizon where the team was there already", () => {
    const { works, trainingSeconds, handleTimeFactors } = team({ ...options, from: "2017-03-01" }, {}, 3);
    expect([...works]).toEqual([1, 1, 1, 1, 1]);
    expect([...trainingSeconds]).toEqual([0, 0, 0, 0, 0]);
    expect(handleTimeFactors[0]).toBe(1.5 * 2);
  });
});

describe("incidents and activities of a team", () => {
  const day = { from: "2017-03-07", to: "2017-03-08" };

  it("leave a share of it on whole days, each of whom the others left", () => {
    const incidents = {
      flu: { ...day, teams: ["advisers"], absent: "50 %" },
      strike: { from: "2017-03-08", to: "2017-03-31", sites: ["here"], absent: "20 %" },
      elsewhere: { ...day, sites: ["there"], absent: "90 %" },
    };
    const sites = { there: { fr: "Là", en: "There" } };
    const { leftByIncidents, absences } = team({}, { sites, incidents });
    expect([...leftByIncidents]).toEqual([1, 0.5, 0.4, 0.8, 0.8]);
    expect(absences).toEqual([]);
  });

  it("hit a team once that is named with its site", () => {
    const flu = { ...day, teams: ["advisers"], sites: ["here"], absent: "50 %" };
    expect([...team({}, { incidents: { flu } }).leftByIncidents]).toEqual([1, 0.5, 0.5, 1, 1]);
  });

  it("take a closed site out of training too", () => {
    const closed = { from: "2017-03-06", to: "2017-03-06", sites: ["here"] };
    const { trainingSeconds } = team({ posts: 1, trainingDays: 2 }, { incidents: { closed } });
    expect([...trainingSeconds]).toEqual([0, at(8), 0, 0, 0]);
  });

  it("are hours off the contacts on their days", () => {
    const { absences, leftByIncidents } = team(
      {},
      {
        incidents: { fire: { ...day, hours: "10h00 - 12h00", sites: ["here"], absent: "80 %" } },
        activities: {
          meeting: {
            teams: ["advisers"],
            hours: "9h00 - 10h00",
            weekdays: ["monday", "friday"],
            share: "50 %",
          },
          seminar: { teams: ["advisers"], hours: "14h00 - 16h00", dates: ["2017-03-09"] },
          never: { teams: ["advisers"], hours: "14h00 - 16h00", weekdays: ["sunday"] },
        },
      },
    );
    expect([...leftByIncidents]).toEqual([1, 1, 1, 1, 1]);
    const hours = (from: number, to: number) => ({ fromSeconds: at(from), toSeconds: at(to) });
    expect(absences).toEqual([
      { ...hours(10, 12), onDays: Uint8Array.of(0, 1, 1, 0, 0), share: 0.8, isWork: false },
      { ...hours(9, 10), onDays: Uint8Array.of(1, 0, 0, 0, 1), share: 0.5, isWork: true },
      { ...hours(14, 16), onDays: Uint8Array.of(0, 0, 0, 1, 0), share: 1, isWork: true },
    ]);
  });
});

describe("the rules of a team", () => {
  it("turn a yearly share of leavers into a chance from day to day that comes to it within a year", () => {
    const { leavers } = team({
      handleTime: 1.2,
      leavers: {
        yearlyShare: "20 %",
        replacedAfterOpenDays: 40,
        trainingDays: 10,
        learning: { start: 1.5, halfLifeDays: 1 },
      },
    });
    // Five open days in a horizon of seven.
    const openDaysAYear = (365.25 * 5) / 7;
    expect((1 - leavers!.perOpenDay) ** openDaysAYear).toBeCloseTo(0.8, 12);
    expect(leavers).toMatchObject({ replacedAfterOpenDays: 40, trainingDays: 10, fullSpeed: 1.2 });
    expect([...leavers!.learningFactors]).toEqual([1.5, 1.25, 1.125, 1.0625, 1.03125]);
  });

  it("have no leavers where nobody leaves", () => {
    expect(team({ leavers: { yearlyShare: 0, replacedAfterOpenDays: 40 } }).leavers).toBeUndefined();
  });

  it("find the flow of overtime and the team that listens", () => {
    const compiled = team({
      overtime: { flow: "files", backlogDaysAbove: 12, hours: "1 h" },
      listening: { sessions: 80, lasts: "30 min", within: "9h30 - 11h30", by: "leaders" },
    });
    expect(compiled.overtime).toEqual({ flow: 1, backlogDaysAbove: 12, seconds: 3600 });
    expect(compiled.listening).toEqual({
      sessions: 80,
      lastsSeconds: 1800,
      fromSeconds: at(9, 30),
      toSeconds: at(11, 30),
      by: 1,
    });
    const alone = { sessions: 80, lasts: "30 min", within: "9h30 - 11h30" };
    expect(team({ listening: alone }).listening!.by).toBeUndefined();
  });

  it("look at the platform in the phone hours unless told", () => {
    const calledUp = {
      forecastAbove: "never",
      upToPositions: 45,
      duringDay: { queueAbove: 10, positions: 5 },
    };
    const { opening } = scenarioOf();
    expect(team({ calledUp }).calledUp).toEqual({
      forecastAbove: Number.POSITIVE_INFINITY,
      callsPerPosition: "all",
      upToPositions: 45,
      filesLost: 0,
      documentsLost: 0,
      duringDay: {
        ...opening.phone,
        everySeconds: 900,
        queueAbove: 10,
        handlingRateBelow: 0,
        positions: 5,
        leadSeconds: 0,
        minimumStaySeconds: 0,
        returnAtQueue: 0,
      },
    });
    const told = { ...calledUp, duringDay: { ...calledUp.duringDay, hours: "10h00 - 12h00" } };
    expect(team({ calledUp: told }).calledUp!.duringDay).toMatchObject({
      fromSeconds: at(10),
      toSeconds: at(12),
    });
    const noPhone = team({ calledUp }, { opening: { phone: undefined } }).calledUp!.duringDay;
    expect(noPhone).toMatchObject({ fromSeconds: at(9), toSeconds: at(16) });
  });
});
