import { describe, expect, it } from "vitest";
import type { ListeningPlan } from "../../../src/models/plan.ts";
import { layListening } from "../../../src/models/teams/listening.ts";
import { at, planOf, type TeamOptions } from "../../support/plans.ts";

const LISTENING: ListeningPlan = {
  sessions: 4,
  lastsSeconds: 1800,
  fromSeconds: at(10),
  toSeconds: at(12, 30),
  by: undefined,
};

/** Sessions of each day of a plan on which everybody comes, unless told. */
function days(count: number, teams: readonly TeamOptions[], comes?: Uint8Array) {
  const plan = planOf({ days: count, teams });
  const people = teams.reduce((sum, team) => sum + (team.people ?? 1), 0);
  return plan.openDays.map((_, day) => layListening(plan, day, comes ?? new Uint8Array(people).fill(1)));
}

const LEADERS = { name: "leaders", people: 2 };

describe("listening sessions", () => {
  it("are spread evenly over the open days, all of them in the end", () => {
    const counts = (sessions: number, open: number) =>
      days(open, [{ people: 9, listening: { ...LISTENING, sessions } }]).map((day) => day.length);
    expect(counts(4, 2)).toEqual([2, 2]);
    expect(counts(2, 5)).toEqual([0, 0, 1, 0, 1]);
    expect(counts(7, 3)).toEqual([2, 2, 3]);
  });

  it("lie at even times in their hours, the last one ending within them", () => {
    // Two hours of room for four sessions.
    const [day] = days(1, [{ people: 9, listening: LISTENING }]);
    expect(day!.map(({ time }) => time)).toEqual([at(10, 15), at(10, 45), at(11, 15), at(11, 45)]);
    expect(day!.every(({ seconds }) => seconds === 1800)).toBe(true);
  });

  it("take advisers and supervisors in turn, from one day to the next", () => {
    const listening = { ...LISTENING, sessions: 6, by: 1 };
    const week = days(3, [{ people: 3, listening }, LEADERS]);
    expect(week.map((day) => day.map(({ person, supervisor }) => [person, supervisor]))).toEqual([
      [
        [0, 3],
        [1, 4],
      ],
      [
        [2, 3],
        [0, 4],
      ],
      [
        [1, 3],
        [2, 4],
      ],
    ]);
  });

  it("pass over who is not there, whoever stands by included", () => {
    const listening = { ...LISTENING, by: 1 };
    const teams = [{ people: 4, listening }, LEADERS];
    const [day] = days(1, teams, Uint8Array.of(0, 1, 2, 1, 0, 1));
    expect(day!.map(({ person, supervisor }) => [person, supervisor])).toEqual([
      [1, 5],
      [1, 5],
      [3, 5],
      [3, 5],
    ]);
  });

  it("pass over who is in another session, or works at other hours", () => {
    // Eight sessions in two hours of room overlap: one begins every quarter of an hour.
    const listening = { ...LISTENING, sessions: 8 };
    const [day] = days(1, [{ people: 2, listening }]);
    expect(day!.map(({ person }) => person)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    const [late] = days(1, [{ people: 2, listening: LISTENING, hours: [at(11), at(17)] }]);
    expect(late!.map(({ time }) => time)).toEqual([at(11, 15), at(11, 45)]);
    const [early] = days(1, [{ people: 2, listening: LISTENING, hours: [at(8), at(11, 30)] }]);
    expect(early!.map(({ time }) => time)).toEqual([at(10, 15), at(10, 45)]);
  });

  it("are not held without an adviser or a supervisor, and nobody listens to themselves", () => {
    expect(days(1, [{ people: 1, listening: { ...LISTENING, by: 0 } }])[0]).toEqual([]);
    const own = days(1, [{ people: 2, listening: { ...LISTENING, by: 0 } }])[0]!;
    expect(own.map(({ person, supervisor }) => [person, supervisor])).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(days(1, [{ people: 2, listening: LISTENING }], new Uint8Array(2))[0]).toEqual([]);
    // A lone supervisor has time for one in two of the sessions that overlap.
    const busy = { ...LISTENING, sessions: 8, by: 1 };
    expect(days(1, [{ people: 5, listening: busy }, { people: 1 }])[0]).toHaveLength(4);
  });

  it("are none where no team listens", () => {
    expect(days(2, [{}])).toEqual([[], []]);
  });
});
