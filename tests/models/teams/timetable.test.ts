import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AbsencePlan, ShiftPlan } from "../../../src/models/plan.ts";
import { PAUSE } from "../../../src/models/teams/pauses.ts";
import { ACTION, layTimetables, type Timetable } from "../../../src/models/teams/timetable.ts";
import { at, planOf, type TeamOptions } from "../../support/plans.ts";

/** The timetable of a Monday as rows of `time person action length kind`. */
function rows(...teams: TeamOptions[]) {
  return rowsOf(layTimetables(planOf({ teams }))[0]!);
}

function rowsOf({ times, people, actions, lengths, kinds }: Timetable) {
  return Array.from(times, (time, i) => ({
    time,
    person: people[i]!,
    action: actions[i]!,
    length: lengths[i]!,
    kind: kinds[i]!,
  }));
}

/** Hours off the contacts on the only day of a plan. */
function absence(from: number, to: number, more: Partial<AbsencePlan> = {}): AbsencePlan {
  return { fromSeconds: from, toSeconds: to, onDays: Uint8Array.of(1), share: 1, isWork: true, ...more };
}

const LUNCH = { lastsSeconds: 2700, fromSeconds: at(11, 30), toSeconds: at(14) };

describe("the timetable", () => {
  it("has everybody start, pause and end, numbered through the teams", () => {
    const day = rows({ people: 1, hours: [at(9), at(17)] }, { people: 2, hours: [at(8), at(12)] });
    expect(day.map(({ time, person, action }) => [time / 3600, person, action])).toEqual([
      [8, 1, ACTION.start],
      [8, 2, ACTION.start],
      [9, 0, ACTION.start],
      [12, 1, ACTION.end],
      [12, 2, ACTION.end],
      [17, 0, ACTION.end],
    ]);
  });

  it("puts a lone person's break in the middle of its window", () => {
    const pause = rows({ breaks: [LUNCH] }).find(({ action }) => action === ACTION.pause)!;
    // The window leaves 105 min of room for a break of 45 min.
    expect(pause.time).toBe(at(11, 30) + (105 * 60) / 2);
    expect(pause.length).toBe(2700);
  });

  it("staggers a team's breaks evenly over the window, the last ending within it", () => {
    const pauses = rows({ people: 21, breaks: [LUNCH] }).filter(({ action }) => action === ACTION.pause);
    expect(pauses.map(({ person }) => person)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    pauses.forEach(({ time }, i) => {
      expect(time).toBeCloseTo(at(11, 30) + 150 + 300 * i, 6);
    });
    expect(pauses.at(-1)!.time + 2700).toBeLessThanOrEqual(at(14));
  });

  it("leaves no choice where the break fills its window", () => {
    const pauses = rows({ people: 3, breaks: [{ ...LUNCH, toSeconds: at(12, 15) }] });
    for (const { time, action } of pauses) if (action === ACTION.pause) expect(time).toBe(at(11, 30));
  });

  it("has a relief start before the other ends, in the same instant", () => {
    const day = rows({ hours: [at(8), at(12)] }, { hours: [at(12), at(17)] });
    const noon = day.filter(({ time }) => time === at(12));
    expect(noon.map(({ person, action }) => [person, action])).toEqual([
      [1, ACTION.start],
      [0, ACTION.end],
    ]);
  });

  it("keeps order of time and puts every break inside its window, whatever the teams", () => {
    const hour = fc.integer({ min: 0, max: 23 * 60 });
    const team = fc
      .record({
        from: hour,
        minutes: fc.integer({ min: 60, max: 720 }),
        people: fc.nat(6),
        lasts: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ from, minutes, people, lasts }) => {
        const shift = [from * 60, Math.min((from + minutes) * 60, 86_400)] as const;
        const length = Math.min(lasts * 60, shift[1] - shift[0]);
        return {
          people,
          hours: shift,
          breaks: [{ lastsSeconds: length, fromSeconds: shift[0], toSeconds: shift[1] }],
        };
      });
    fc.assert(
      fc.property(fc.array(team, { maxLength: 4 }), (teams) => {
        const day = rows(...teams);
        expect(day).toHaveLength(3 * teams.reduce((sum, { people }) => sum + people, 0));
        for (let i = 1; i < day.length; i++) expect(day[i]!.time).toBeGreaterThanOrEqual(day[i - 1]!.time);
        const shiftOf = teams.flatMap(({ people, hours }) => new Array<typeof hours>(people).fill(hours));
        for (const { time, person, action, length } of day) {
          const [from, to] = shiftOf[person]!;
          expect(time).toBeGreaterThanOrEqual(from);
          expect(time + length).toBeLessThanOrEqual(to + 1e-6);
          if (action === ACTION.start) expect(time).toBe(from);
          if (action === ACTION.end) expect(time).toBe(to);
        }
      }),
    );
  });

  it("is empty for nobody", () => {
    expect(rows({ people: 0 })).toEqual([]);
    expect(rows()).toEqual([]);
  });
});

describe("a team of several shifts", () => {
  const shift = (from: number, to: number, more: Partial<ShiftPlan> = {}): ShiftPlan => ({
    fromSeconds: from,
    toSeconds: to,
    weekdays: new Uint8Array(7).fill(1),
    breaks: [],
    ...more,
  });

  it("has each person work their own, and take breaks in turn with those of the same shift", () => {
    const breaks = [{ lastsSeconds: 1800, fromSeconds: at(12), toSeconds: at(13, 30) }];
    const day = rows({
      people: 4,
      shifts: [shift(at(8), at(16), { breaks }), shift(at(9), at(17))],
      shiftOf: Uint8Array.of(0, 1, 0, 0),
    });
    expect(day.filter(({ action }) => action === ACTION.start).map(({ time }) => time / 3600)).toEqual([
      8, 8, 8, 9,
    ]);
    const pauses = day.filter(({ action }) => action === ACTION.pause);
    // An hour of room, for three people.
    expect(pauses.map(({ person, time }) => [person, time])).toEqual([
      [0, at(12, 10)],
      [2, at(12, 30)],
      [3, at(12, 50)],
    ]);
  });

  it("has nobody there whose shift is not worked on the weekday", () => {
    // Days 0 and 7 are Mondays.
    const weekdays = Uint8Array.of(1, 1, 0, 0, 0, 0, 0);
    const shifts = [shift(at(8), at(16), { weekdays }), shift(at(9), at(17))];
    const teams = [{ people: 2, shifts, shiftOf: Uint8Array.of(0, 1) }];
    const days = layTimetables(planOf({ days: 8, teams }));
    const who = days.map((day) => [...new Set(day.people)]);
    expect(who).toEqual([[0, 1], [0, 1], [1], [1], [1], [1], [1], [0, 1]]);
  });

  it("shares one timetable between days alike, and only between them", () => {
    const weekdays = Uint8Array.of(1, 1, 0, 0, 0, 0, 0);
    const shifts = [shift(at(8), at(16), { weekdays })];
    const onDays = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0);
    const teams = [{ shifts }, { absences: [absence(at(10), at(11), { onDays })] }];
    const days = layTimetables(planOf({ days: 8, teams }));
    const kinds = days.map((day) => days.indexOf(day));
    expect(kinds).toEqual([0, 1, 2, 2, 2, 2, 2, 0]);
  });
});

describe("a meeting or an incident", () => {
  const pauses = (...teams: TeamOptions[]) =>
    rows(...teams)
      .filter(({ action }) => action === ACTION.pause)
      .map(({ time, person, length, kind }) => [time / 3600, person, length / 3600, kind]);

  it("is a pause of its kind, of the share of people that comes first in the team", () => {
    const absences = [
      absence(at(10), at(11), { share: 0.5 }),
      absence(at(15), at(16), { share: 0.25, isWork: false }),
    ];
    expect(pauses({ people: 5, absences })).toEqual([
      [10, 0, 1, PAUSE.activity],
      [10, 1, 1, PAUSE.activity],
      [10, 2, 1, PAUSE.activity],
      [15, 0, 1, PAUSE.incident],
    ]);
  });

  it("is clipped to the shift; under way at its start, it begins right after the start", () => {
    const day = rows({
      absences: [absence(at(7), at(10)), absence(at(16), at(20)), absence(at(18), at(19))],
    });
    expect(day.map(({ time, action, length }) => [time / 3600, action, length / 3600])).toEqual([
      [9, ACTION.start, 0],
      [9, ACTION.pause, 1],
      [16, ACTION.pause, 1],
      [17, ACTION.end, 0],
    ]);
  });

  it("that follows another pause is announced while that one lasts, so that nobody is free in between", () => {
    const breaks = [{ lastsSeconds: 1800, fromSeconds: at(10), toSeconds: at(10, 30) }];
    expect(pauses({ breaks, absences: [absence(at(10), at(12))] })).toEqual([
      [10, 0, 0.5, PAUSE.break],
      [at(10, 29, 59) / 3600, 0, 1.5, PAUSE.activity],
    ]);
  });
});
