import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/index.ts";
import type { CalledUpPlan } from "../../../src/models/plan.ts";
import { drawAttendance } from "../../../src/models/teams/attendance.ts";
import { createPeople } from "../../../src/models/teams/people.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { planOf, type TeamOptions } from "../../support/plans.ts";

const DAYS = 4000;
const STREAMS = createStreams(7, 0);

/** Who comes on many days. */
function draw(teams: readonly TeamOptions[], forecast = 0, streams = STREAMS, days = DAYS) {
  const plan = planOf({ days, teams });
  const people = createPeople(plan);
  people.reset(streams);
  return plan.openDays.map((_, openIndex) => {
    people.beginDay(openIndex);
    return drawAttendance(plan, people, streams, openIndex, forecast);
  });
}

const CALLED_UP: CalledUpPlan = {
  forecastAbove: 100,
  callsPerPosition: "all",
  upToPositions: 12,
  duringDay: undefined,
  filesLost: 0,
  documentsLost: 0,
};

describe("who comes", () => {
  it("is as many as posts × (1 − absence) on average, varying as a binomial does", () => {
    const positions = draw([{ people: 7, presence: 6 / 7 }]).map((day) => day.positions[0]!);
    const mean = positions.reduce((sum, count) => sum + count, 0) / DAYS;
    const binomial = 7 * (6 / 7) * (1 / 7);
    expectWithinFour(mean, 6, Math.sqrt(binomial / DAYS));
    const variance = positions.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (DAYS - 1);
    // s.e. of s² is √((μ₄ − σ⁴)/n), and a binomial has μ₄ = σ² (1 + 3 σ² (1 − 2/n)).
    const fourth = binomial * (1 + 3 * binomial * (1 - 2 / 7));
    expectWithinFour(variance, binomial, Math.sqrt((fourth - binomial ** 2) / DAYS));
  });

  it("is a part-time person with that person's own probability", () => {
    const days = draw([{ people: 3, presence: [1, 1, 0.25] }]);
    const third = days.reduce((sum, day) => sum + day.comes[2]!, 0) / DAYS;
    expectWithinFour(third, 0.25, Math.sqrt((0.25 * 0.75) / DAYS));
    expect(days.every((day) => day.comes[0] === 1 && day.comes[1] === 1)).toBe(true);
  });

  it("does not change among the others when a post is added", () => {
    const before = draw([{ people: 5, presence: 0.7 }]);
    const after = draw([{ people: 6, presence: 0.7 }]);
    before.forEach((day, i) => {
      expect([...after[i]!.comes.slice(0, 5)]).toEqual([...day.comes]);
    });
  });

  it("does not change in a team when another is added before it", () => {
    const before = draw([{ name: "old", people: 5, presence: 0.7 }]);
    const after = draw([
      { name: "new", people: 3, presence: 0.5 },
      { name: "old", people: 5, presence: 0.7 },
    ]);
    before.forEach((day, i) => {
      expect([...after[i]!.comes.slice(3)]).toEqual([...day.comes]);
    });
  });

  it("differs between people, days, teams and replications", () => {
    const [one] = [draw([{ name: "a", people: 40, presence: 0.5 }])];
    const text = (day: (typeof one)[number]) => [...day.comes].join("");
    expect(new Set(one.slice(0, 100).map(text)).size).toBe(100);
    expect(text(draw([{ name: "b", people: 40, presence: 0.5 }])[0]!)).not.toBe(text(one[0]!));
    const again = draw([{ name: "a", people: 40, presence: 0.5 }], 0, createStreams(7, 1));
    expect(text(again[0]!)).not.toBe(text(one[0]!));
  });

  it("is nobody on a day on which the team does not work", () => {
    const days = draw([{ people: 4, works: [0] }, { people: 2 }], 0, STREAMS, 1);
    expect(days[0]).toEqual({
      comes: Uint8Array.of(0, 0, 0, 0, 1, 1),
      positions: [0, 2],
      calledUp: [0, 0],
    });
  });

  it("is whoever works the shift of the weekday, and the others keep their own chance", () => {
    const shift = { fromSeconds: 0, toSeconds: 3600, weekdays: new Uint8Array(7).fill(1), breaks: [] };
    const shifts = [shift, { ...shift, weekdays: Uint8Array.of(0, 1, 1, 1, 1, 1, 1) }];
    const shiftOf = Uint8Array.of(0, 1, 0, 1, 0, 0);
    const all = draw([{ people: 6, presence: 0.6 }], 0, STREAMS, 70);
    const days = draw([{ people: 6, presence: 0.6, shifts, shiftOf }], 0, STREAMS, 70);
    days.forEach(({ comes, positions }, day) => {
      const isMonday = day % 7 === 0;
      const expected = [...all[day]!.comes].map((is, i) => (isMonday && shiftOf[i] === 1 ? 0 : is));
      expect([...comes]).toEqual(expected);
      expect(positions[0]).toBe(expected.reduce((sum, is) => sum + is, 0));
    });
  });

  it("is the share that an incident leaves, and they would have come without it too", () => {
    const without = draw([{ people: 10, presence: 0.8 }]);
    const hit = draw([{ people: 10, presence: 0.8, leftByIncidents: 0.5 }]);
    const came = hit.reduce((sum, { positions }) => sum + positions[0]!, 0) / DAYS;
    expectWithinFour(came, 4, Math.sqrt((10 * 0.4 * 0.6) / DAYS));
    hit.forEach(({ comes }, day) => {
      comes.forEach((is, person) => {
        if (is === 1) expect(without[day]!.comes[person]).toBe(1);
      });
    });
    expect(draw([{ people: 4, leftByIncidents: 0 }], 0, STREAMS, 1)[0]!.positions).toEqual([0]);
  });

  it("is nobody whose post is vacant", () => {
    const plan = planOf({ teams: [{ people: 3 }] });
    const people = { ...createPeople(plan), inPost: Uint8Array.of(1, 0, 1) };
    expect([...drawAttendance(plan, people, STREAMS, 0, 0).comes]).toEqual([1, 0, 1]);
  });
});

describe("a reinforcement", () => {
  it("stays where it is on a day without the forecast, and comes with it up to the positions in all", () => {
    const teams = [{ people: 8 }, { people: 6, calledUp: CALLED_UP }];
    expect(draw(teams, 100)[0]!.positions).toEqual([8, 0]);
    const day = draw(teams, 101)[0]!;
    expect(day.positions).toEqual([8, 4]);
    expect([...day.comes]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it("counts whoever is present, teams that follow in the file and earlier reinforcements included", () => {
    const teams = [{ people: 3, calledUp: CALLED_UP }, { people: 6, calledUp: CALLED_UP }, { people: 7 }];
    expect(draw(teams, 101)[0]!.positions).toEqual([3, 2, 7]);
  });

  it("stands by where a rule acts during the day, as far as it was not called before", () => {
    const duringDay = {
      fromSeconds: 0,
      toSeconds: 1,
      everySeconds: 1,
      queueAbove: 0,
      handlingRateBelow: 0,
      positions: 1,
      leadSeconds: 0,
      minimumStaySeconds: 0,
      returnAtQueue: 0,
    };
    const teams = [
      { people: 9 },
      { people: 5, presence: [1, 0, 1, 1, 1], calledUp: { ...CALLED_UP, duringDay } },
    ];
    const called = draw(teams, 101, STREAMS, 1)[0]!;
    expect([...called.comes.slice(9)]).toEqual([1, 0, 1, 1, 2]);
    expect(called).toMatchObject({ positions: [9, 3], calledUp: [0, 3] });
    const never = [
      teams[0]!,
      { ...teams[1]!, calledUp: { ...CALLED_UP, duringDay, forecastAbove: Infinity } },
    ];
    const quiet = draw(never, 1e7, STREAMS, 1)[0]!;
    expect([...quiet.comes.slice(9)]).toEqual([2, 0, 2, 2, 2]);
    expect(quiet).toMatchObject({ positions: [9, 0], calledUp: [0, 0] });
  });

  it("can send only who is there that day", () => {
    const days = draw(
      [{ people: 2 }, { people: 6, presence: 0.5, calledUp: { ...CALLED_UP, upToPositions: 5 } }],
      101,
    );
    const sent = days.map((day) => day.positions[1]!);
    expect(Math.max(...sent)).toBe(3);
    // Binomial(6, 1/2) cut at 3: 0, 1 and 2 with 1, 6 and 15 sixty-fourths.
    const truth = (6 + 30 + 3 * 42) / 64;
    const square = (6 + 60 + 9 * 42) / 64;
    const mean = sent.reduce((sum, count) => sum + count, 0) / DAYS;
    expectWithinFour(mean, truth, Math.sqrt((square - truth ** 2) / DAYS));
    for (const day of days) {
      expect(day.comes.slice(2).reduce((sum, comes) => sum + comes, 0)).toBe(day.positions[1]);
    }
  });
});
