import { describe, expect, test } from "vitest";
import { readInput } from "../../../src/cli/readInput.ts";
import type { LoadedScenario } from "../../../src/models/scenario/loadedScenario.ts";
import { type Lever, leversOf } from "../../../src/planning/levers/levers.ts";
import { withSettings } from "../../../src/planning/levers/settings.ts";

const load = (name: string, settings: readonly string[] = []): LoadedScenario =>
  readInput([`scenarios/${name}.yaml`], settings).scenarios[0]!;

const lever = (levers: readonly Lever[], id: string): Lever => levers.find((each) => each.id === id)!;

describe.each(["sudo-2017", "peak-day-4500", "partner-line", "reception", "files", "callcc"])(
  "the levers of %s",
  (name) => {
    const loaded = load(name);
    const levers = leversOf(loaded);

    test("have names of their own", () => {
      expect(levers.length).toBeGreaterThan(2);
      expect(new Set(levers.map(({ id }) => id)).size).toBe(levers.length);
    });

    test.each(levers)("$id stands where the file has it, on its scale", (each) => {
      expect(each.read(loaded.scenario)).toBe(each.value);
      expect(each.value).toBeGreaterThanOrEqual(each.least);
      expect(each.value).toBeLessThanOrEqual(each.most);
      const steps = (each.value - each.least) / each.step;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    });

    test.each(levers)("$id reads back what it sets at both ends of its scale, and in the middle", (each) => {
      const middle = each.least + Math.floor((each.most - each.least) / each.step / 2) * each.step;
      for (const value of [each.least, middle, each.most]) {
        const settings = withSettings([], each.settings(value, loaded.scenario));
        const { scenario } = load(name, settings);
        // A volume is rounded to whole contacts, so its factor comes back within half of one.
        const digits = each.kind === "volume" ? 2 : 6;
        expect(each.read(scenario)).toBeCloseTo(value, digits);
      }
    });

    test.each(levers)("$id sets nothing once it is back where it was", (each) => {
      const moved = withSettings([], each.settings(each.most, loaded.scenario));
      const current = load(name, moved).scenario;
      expect(withSettings(moved, each.settings(each.value, current))).toEqual([]);
    });
  },
);

describe("the levers of the reference year", () => {
  const loaded = load("sudo-2017");
  const levers = leversOf(loaded);

  test("carry the range and the origin that the file gives", () => {
    expect(lever(levers, "teams.sudo.posts")).toMatchObject({
      range: [30, 35],
      evidence: { kind: "estimated" },
    });
    expect(lever(levers, "demand.calls.patience.mean")).toMatchObject({ range: [60, 360], value: 240 });
    expect(lever(levers, "demand.calls.redial.share")).toMatchObject({ range: [0.3, 0.7] });
    expect(lever(levers, "teams.april.learning.start")).toMatchObject({ range: [1.3, 1.8] });
    expect(lever(levers, "demand.calls.talk.mean")).toMatchObject({
      range: undefined,
      evidence: { kind: "published" },
    });
  });

  test("write values as a planner would", () => {
    const set = (id: string, value: number) => lever(levers, id).settings(value, loaded.scenario);
    expect(set("demand.calls.talk.mean", 187)).toEqual([
      { path: "demand.calls.talk.mean", value: "3 min 7 s" },
    ]);
    expect(set("demand.calls.volume", 1.1)).toEqual([{ path: "demand.calls.volume", value: "786500" }]);
    expect(set("demand.calls.redial.share", 0.29)).toEqual([
      { path: "demand.calls.redial.share", value: "29 %" },
    ]);
    expect(set("teams.april.from", 17_226)).toEqual([{ path: "teams.april.from", value: "2017-03-01" }]);
  });

  test("a later closing brings new half-hours like the last one, and an earlier opening like the first", () => {
    const base = loaded.scenario.demand.calls!;
    const indexes = base.kind === "immediate" ? base.halfHours : [];
    const later = lever(levers, "opening.phone.to").settings(17 * 3600, loaded.scenario);
    const { scenario } = load("sudo-2017", withSettings([], later));
    const flow = scenario.demand.calls!;
    expect(flow.kind === "immediate" && flow.halfHours).toEqual([...indexes, indexes.at(-1), indexes.at(-1)]);
    const both = withSettings(
      withSettings([], later),
      lever(levers, "opening.phone.from").settings(10 * 3600, scenario),
    );
    const shorter = load("sudo-2017", both).scenario;
    expect(shorter.opening.phone).toEqual({ fromSeconds: 36_000, toSeconds: 61_200 });
    const shifted = shorter.demand.calls!;
    expect(shifted.kind === "immediate" && shifted.halfHours).toEqual([
      ...indexes.slice(2),
      indexes.at(-1),
      indexes.at(-1),
    ]);
    // The profile follows from the file and not from where the lever stood before.
    const back = lever(levers, "opening.phone.to").settings(16 * 3600, shorter);
    const reopened = load("sudo-2017", withSettings(both, back)).scenario.demand.calls!;
    expect(reopened.kind === "immediate" && reopened.halfHours).toEqual(indexes.slice(2));
  });
});

describe("settings", () => {
  test("hold each path once, the last value winning, and go when there is no value", () => {
    const first = withSettings(
      ["a.b=1"],
      [
        { path: "c", value: "2" },
        { path: "a.b", value: "3=4" },
      ],
    );
    expect(first).toEqual(["a.b=3=4", "c=2"]);
    expect(withSettings(first, [{ path: "a.b", value: undefined }])).toEqual(["c=2"]);
  });
});
