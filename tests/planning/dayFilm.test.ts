import { describe, expect, it } from "vitest";
import { compile } from "../../src/models/compile.ts";
import { CALL_COUNTERS, CALL_HANDLED, CALL_PRESENTED } from "../../src/models/measures/counters.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { filmDay } from "../../src/planning/dayFilm.ts";
import { scenarioOf } from "../support/scenarios.ts";

const SCENARIO = scenarioOf({
  horizon: { from: "2017-03-06", to: "2017-03-07" },
  demand: {
    calls: { volume: 900 },
    mails: {
      kind: "deferred",
      volume: 120,
      handling: { law: "exponential", mean: "4 min" },
      dueOpenDays: 2,
      backlog: 30,
    },
  },
  shifts: { day: { hours: "8h30 - 16h30", breaks: [{ lasts: "45 min", within: "11h30 - 14h00" }] } },
  teams: { advisers: { posts: 5 } },
});
const REQUEST = { date: "2017-03-06", seed: 5, replication: 2, everySeconds: 60 };
const FILM = filmDay(SCENARIO, REQUEST);
const at = (hours: number, minutes = 0) =>
  FILM.frames.find(({ time }) => time === hours * 3600 + minutes * 60)!;

describe("the film of a day", () => {
  it("shows everybody at every moment of the shift somewhere, and at each place at some moment", () => {
    for (const { time, onCalls, onMails, idle, paused } of FILM.frames) {
      const isInside = time > 8.5 * 3600 && time < 16.5 * 3600;
      if (isInside) expect(onCalls + onMails + idle + paused, String(time)).toBe(5);
      expect(time % 60).toBe(0);
    }
    for (const place of ["onCalls", "onMails", "idle", "paused", "waiting", "backlog"] as const)
      expect(Math.max(...FILM.frames.map((frame) => frame[place])), place).toBeGreaterThan(0);
  });

  it("has nobody on the phone before it opens, and breaks only when there are breaks", () => {
    expect(at(8, 45)).toMatchObject({ onCalls: 0, presented: 0, waiting: 0 });
    expect(at(8, 45).onMails).toBeGreaterThan(0);
    for (const { time, paused } of FILM.frames) {
      if (time < 11.5 * 3600 || time > 15 * 3600) expect(paused, String(time)).toBe(0);
    }
  });

  it("counts as the replication itself does, which goes on as if nobody looked", () => {
    const day = { ...SCENARIO, horizon: { from: "2017-03-06", to: "2017-03-06" } };
    const plan = compile(day);
    const unwatched = [...createPlatform(plan).run(5, 2).calls];
    const watched = [...createPlatform(plan).run(5, 2, { everySeconds: 7, look: () => {} }).calls];
    expect(watched).toEqual(unwatched);
    const last = FILM.frames.at(-1)!;
    expect(last.handled).toBeGreaterThan(0);
    expect(last.presented).toBeGreaterThanOrEqual(last.handled);
    const sum = (counter: number, calls: readonly number[]) =>
      calls.reduce((total, value, i) => (i % CALL_COUNTERS === counter ? total + value : total), 0);
    let [presented, handled] = [0, 0];
    createPlatform(plan).run(5, 2, {
      everySeconds: 3600,
      look: (_, _time, glance) => {
        ({ presented, handled } = glance);
      },
    });
    expect(presented).toBe(sum(CALL_PRESENTED, unwatched));
    expect(handled).toBe(sum(CALL_HANDLED, unwatched));
  });

  it("leaves the night out", () => {
    expect(FILM.frames[0]!.time).toBeGreaterThanOrEqual(8 * 3600);
    expect(FILM.frames.at(-1)!.time).toBeLessThan(18 * 3600);
    expect(FILM).toMatchObject({ date: "2017-03-06", seed: 5, replication: 2, everySeconds: 60 });
  });
});
