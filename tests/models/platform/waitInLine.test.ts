import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import { CALL_ABANDONED, CALL_FRESH, CALL_WAIT_ABANDONED } from "../../../src/models/measures/counters.ts";
import { waitWithAnnouncement } from "../../../src/models/platform/waitInLine.ts";
import { burstAt, live } from "./lived.ts";

const MESSAGE = { afterSeconds: 60, fromWaiting: 3, hangUpShare: 0.4, patienceFactor: 1.5 };

describe("a wait with an announcement", () => {
  it("is the patience of who hangs up before hearing it", () => {
    expect(waitWithAnnouncement(MESSAGE, 40, 0, 10)).toBe(40);
    expect(waitWithAnnouncement(MESSAGE, 60, 0, 10)).toBe(60);
  });

  it("ends with it for the share that hangs up on hearing it", () => {
    expect(waitWithAnnouncement(MESSAGE, 600, 0.39, 3)).toBe(60);
  });

  it("goes on for the others with the patience that is left, longer or shorter", () => {
    expect(waitWithAnnouncement(MESSAGE, 100, 0.4, 3)).toBe(60 + 40 * 1.5);
    expect(waitWithAnnouncement({ ...MESSAGE, patienceFactor: 0 }, 100, 0.4, 3)).toBe(60);
  });

  it("is the patience where few wait, for there is no message then", () => {
    expect(waitWithAnnouncement(MESSAGE, 100, 0, 2)).toBe(100);
  });

  it("is what callers do on the platform, from the fourth in the line on", () => {
    const announcement = { ...MESSAGE, hangUpShare: 1 };
    const { calls } = live({
      ...burstAt(9),
      teams: [],
      calls: { patience: constant(500), announcement },
    });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_ABANDONED)).toBe(callers);
    expect(calls(CALL_WAIT_ABANDONED)).toBeCloseTo(3 * 500 + 60 * (callers - 3), 3);
  });
});
