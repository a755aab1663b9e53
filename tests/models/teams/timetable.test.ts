import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTION, layTimetable } from "../../../src/models/teams/timetable.ts";
import { at, planOf, type TeamOptions } from "../../support/plans.ts";

/** The timetable as rows of `time person action length`. */
function rows(...teams: TeamOptions[]) {
  const { times, people, actions, lengths } = layTimetable(planOf({ teams }).teams);
  return Array.from(times, (time, i) => ({
    time,
    person: people[i]!,
    action: actions[i]!,
    length: lengths[i]!,
  }));
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
        lasts: fc.nat(60),
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
