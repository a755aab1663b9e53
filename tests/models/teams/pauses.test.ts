import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AbsencePlan, BreakPlan } from "../../../src/models/plan.ts";
import { PAUSE, type Pause, pausesOf } from "../../../src/models/teams/pauses.ts";
import { at } from "../../support/plans.ts";

const ALWAYS = Uint8Array.of(1);
const shiftOf = (...breaks: BreakPlan[]) => ({
  fromSeconds: at(9),
  toSeconds: at(17),
  weekdays: new Uint8Array(7).fill(1),
  breaks,
});
const pauseAt = (from: number, minutes: number): BreakPlan => ({
  lastsSeconds: minutes * 60,
  fromSeconds: from,
  toSeconds: from + minutes * 60,
});
const off = (from: number, to: number, isWork: boolean): AbsencePlan => ({
  fromSeconds: from,
  toSeconds: to,
  onDays: ALWAYS,
  share: 1,
  isWork,
});
const meeting = (from: number, to: number) => off(from, to, true);
const incident = (from: number, to: number) => off(from, to, false);

/** As hours: from, to, kind. */
const hours = (pauses: readonly Pause[]) =>
  pauses.map(({ from, length, kind }) => [from / 3600, (from + length) / 3600, kind]);

describe("a person's pauses", () => {
  it("are the breaks alone where nothing else happens, each of its exact length", () => {
    const long = { lastsSeconds: 2700, fromSeconds: at(11, 30), toSeconds: at(14) };
    const pauses = pausesOf(shiftOf(pauseAt(at(10), 15), long), 1 / 3, []);
    expect(pauses).toEqual([
      { from: at(10), length: 900, kind: PAUSE.break },
      { from: at(11, 30) + (105 * 60) / 3, length: 2700, kind: PAUSE.break },
    ]);
  });

  it("take a break during a meeting, which holds its hours", () => {
    const shift = shiftOf(pauseAt(at(10), 15), pauseAt(at(11, 45), 30));
    expect(hours(pausesOf(shift, 0.5, [meeting(at(9, 30), at(12))]))).toEqual([
      [9.5, 10, PAUSE.activity],
      [10, 10.25, PAUSE.break],
      [10.25, 11.75, PAUSE.activity],
      [11.75, 12.25, PAUSE.break],
    ]);
  });

  it("lose to an incident what lies in it", () => {
    const shift = shiftOf(pauseAt(at(10), 15), pauseAt(at(11, 45), 30));
    const absences = [meeting(at(9, 30), at(12)), incident(at(9, 45), at(12))];
    expect(hours(pausesOf(shift, 0.5, absences))).toEqual([
      [9.5, 9.75, PAUSE.activity],
      [9.75, 12, PAUSE.incident],
      [12, 12.25, PAUSE.break],
    ]);
  });

  it("count two meetings or two incidents at once as one", () => {
    const absences = [
      meeting(at(10), at(11)),
      meeting(at(10, 30), at(12)),
      incident(at(14), at(16)),
      incident(at(13), at(15)),
      incident(at(14), at(15)),
    ];
    expect(hours(pausesOf(shiftOf(), 0.5, absences))).toEqual([
      [10, 11, PAUSE.activity],
      [11, 12, PAUSE.activity],
      [13, 14, PAUSE.incident],
      [14, 16, PAUSE.incident],
    ]);
  });

  it("lie in the shift, never two at once, and cover what was asked for", () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    const anyOff = fc
      .tuple(minute, minute, fc.boolean())
      .filter(([from, to]) => from < to)
      .map(([from, to, isWork]) => off(from * 60, to * 60, isWork));
    fc.assert(
      fc.property(
        fc.array(anyOff, { maxLength: 5 }),
        fc.integer({ min: 0, max: 7 * 60 }),
        (absences, start) => {
          const lunch = pauseAt(at(9) + start * 60, 45);
          const pauses = pausesOf(shiftOf(lunch), 0.5, absences);
          const isOff = (time: number, list: readonly AbsencePlan[]) =>
            list.some(({ fromSeconds, toSeconds }) => fromSeconds <= time && time < toSeconds);
          // The middle of every minute of the shift.
          for (let time = at(9) + 30; time < at(17); time += 60) {
            const now = pauses.filter(({ from, length }) => from <= time && time < from + length);
            const onLunch = lunch.fromSeconds <= time && time < lunch.toSeconds;
            const closed = isOff(
              time,
              absences.filter(({ isWork }) => !isWork),
            );
            const kinds = closed
              ? [PAUSE.incident]
              : onLunch
                ? [PAUSE.break]
                : isOff(time, absences)
                  ? [PAUSE.activity]
                  : [];
            expect(now.map(({ kind }) => kind)).toEqual(kinds);
          }
          for (const { from, length } of pauses) {
            expect(from).toBeGreaterThanOrEqual(at(9));
            expect(from + length).toBeLessThanOrEqual(at(17));
            expect(length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
