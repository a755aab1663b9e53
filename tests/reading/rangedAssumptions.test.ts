import { describe, expect, it } from "vitest";
import { rangedAssumptions } from "../../src/reading/rangedAssumptions.ts";
import { readInput } from "../../src/reading/readInput.ts";
import type { SourceFiles } from "../../src/reading/sourceFiles.ts";
import { immediateFlow } from "../support/scenarios.ts";

const TEXT = `plateau: 1
name: small
title: { fr: Petite, en: Small }
horizon: { from: 2017-03-06, to: 2017-03-10 }
opening: { days: [monday], holidays: none, phone: 9h00 - 16h00 }
demand:
  calls:
    kind: immediate
    volume: 500
    patience:
      law: exponential
      mean: { value: 3 min, assumed: usual, range: 1 min .. 6 min }
    talk:
      law: exponential
      mean: { value: 3 min, published: R }
    redial:
      share: { value: 50 %, assumed: usual, range: 0 % .. 70 % }
      delay: 20 min
      attempts: 3
sites: { here: { fr: Ici, en: Here } }
shifts: { day: { hours: 8h00 - 16h00, breaks: [{ lasts: { value: 1 h, assumed: usual, range: 30 min .. 3 h }, within: 12h00 - 14h00 }] } }
teams: { advisers: { site: here, posts: 3, shift: day } }
sources: { R: report }
`;

/** Files that exist nowhere but here. */
const FILES: SourceFiles = {
  read: (file) =>
    file === "small.yaml"
      ? { text: TEXT }
      : { received: { fr: "fichier introuvable", en: "file not found" } },
  beside: (_, name) => name,
  isSame: (file, other) => file === other,
};

describe("assumptions with a range", () => {
  const [loaded] = readInput(FILES, ["small.yaml"]).scenarios;
  const found = rangedAssumptions(FILES, loaded!, []);

  it("are tried at both ends, everything else the same", () => {
    expect(found.assumptions.map(({ path }) => path)).toEqual([
      "demand.calls.patience.mean",
      "demand.calls.redial.share",
    ]);
    const [patience, redial] = found.assumptions;
    expect(patience).toMatchObject({ value: "3 min", low: { value: "1 min" }, high: { value: "6 min" } });
    const low = immediateFlow(patience!.low.scenario);
    const planned = immediateFlow(loaded!.scenario);
    expect(low.patience).toMatchObject({ mean: 60 });
    expect({ ...low, patience: planned.patience }).toEqual(planned);
    expect(immediateFlow(redial!.high.scenario).redial).toMatchObject({ share: 0.7 });
  });

  it("are named and not tried where an end contradicts another value", () => {
    expect(found.impossible).toEqual(["shifts.day.breaks.0.lasts"]);
  });

  it("keep the settings of the run", () => {
    const [set] = readInput(FILES, ["small.yaml"], ["teams.advisers.posts=9"]).scenarios;
    const { assumptions } = rangedAssumptions(FILES, set!, ["teams.advisers.posts=9"]);
    expect(assumptions[0]!.low.scenario.teams.advisers!.posts).toBe(9);
  });
});
