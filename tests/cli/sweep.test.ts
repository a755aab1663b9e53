import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.ts";
import { csvText } from "../../src/cli/csvText.ts";
import { readInput } from "../../src/cli/readInput.ts";
import { openSweepFolder, type SweepIdentity } from "../../src/cli/sweepFolder.ts";
import { type PointsAsked, sweepPoints } from "../../src/cli/sweepPoints.ts";
import { UsageError } from "../../src/cli/usageError.ts";
import { MEASURES } from "../../src/models/measures/catalogue.ts";
import { formatProblems, ScenarioError } from "../../src/models/scenario/problems.ts";
import { createLocalRunner } from "../../src/planning/runner.ts";
import { answerSweep } from "../../src/planning/sweep/answer.ts";
import { runSweep } from "../../src/planning/sweep/sweep.ts";
import { sweepRows } from "../../src/rendering/sweep/sweepRows.ts";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { DAY } from "./smallScenarios.ts";

const ASKED: PointsAsked = {
  variations: ["teams.sudo.posts=8..10", "demand.calls.volume=×0.5,×1"],
  settings: ["demand.mails.volume=50"],
  design: "grid",
  points: 2000,
  seed: 3,
};
const IDENTITY: SweepIdentity = {
  plateau: "1.0",
  scenario: "abc",
  variables: [{ path: "teams.sudo.posts", values: ["8", "9", "10"] }],
  design: "grid",
  points: 6,
  seed: 3,
  replications: 2,
};

function dayFile(): string {
  return join(temporaryFolder({ "day.yaml": DAY }), "day.yaml");
}
function pointsOf(asked: Partial<PointsAsked> = {}, file = dayFile()) {
  const [base] = readInput([file], asked.settings ?? ASKED.settings).scenarios;
  return { ...sweepPoints(base!, { ...ASKED, ...asked }), base: base! };
}
function refusal(variations: readonly string[], more: Partial<PointsAsked> = {}): string {
  try {
    pointsOf({ variations, ...more });
  } catch (error) {
    if (error instanceof ScenarioError) return formatProblems(error.problems, "en");
    if (error instanceof UsageError) return error.sentence.en;
    throw error;
  }
  return "accepted";
}
function folderRefusal(folder: string, identity: SweepIdentity): string {
  try {
    openSweepFolder(folder, identity);
  } catch (error) {
    if (error instanceof UsageError) return error.sentence.en;
    throw error;
  }
  return "accepted";
}

describe("plateau sweep, on the command line", () => {
  const options = (...more: readonly string[]) => {
    const command = readCommandLine(["sweep", "a.yaml", ...more]);
    if (command.kind !== "sweep") throw new Error(command.kind);
    return command.options;
  };

  it("takes what varies, and a grid unless told", () => {
    expect(options("--vary", "a.b=1..2", "--vary", "c=×0.9..×1.2/4")).toMatchObject({
      variations: ["a.b=1..2", "c=×0.9..×1.2/4"],
      design: "grid",
      points: 2000,
      measure: undefined,
    });
    expect(options("--vary", "a=1..2", "--measure", "meanWaitSeconds").measure).toBe("meanWaitSeconds");
  });

  it("refuses what is missing and what excludes each other", () => {
    expect(() => readCommandLine(["sweep", "--vary", "a=1..2"])).toThrow("name one file");
    expect(() => options()).toThrow("--vary is missing");
    expect(() => options("--vary", "a=1..2", "--design", "latin")).toThrow("number of combinations to draw");
    const three = ["--vary", "a=1..2", "--vary", "b=1..2", "--vary", "c=1..2"];
    expect(() => options(...three, "--design", "latin", "--points", "14")).toThrow("at least 15");
    expect(() => options("--vary", "a=1..2", "--measure", "handlingrate")).toThrow(
      'did you mean "handlingRate"?',
    );
    expect(() => options("--vary", "a=1..2", "--replications", "1")).toThrow("--replications expects");
  });
});

describe("the scenarios of a sweep", () => {
  it("are what --set would make of each point, and keep what --set says", () => {
    const file = dayFile();
    const { scenarios, points } = pointsOf({}, file);
    expect(points).toHaveLength(6);
    const settings = ["demand.mails.volume=50", "teams.sudo.posts=9", "demand.calls.volume=500"];
    expect(scenarios[2]).toEqual(readInput([file], settings).scenarios[0]!.scenario);
  });

  it("are refused with every problem together, as --set words them", () => {
    const told = refusal(["teams.sudo.post=1..3", "demand.calls.volume=5..2", "teams.sudo.absence=0.5,2"]);
    expect(told).toContain("teams.sudo.post: expected one of the keys");
    expect(told).toContain('did you mean "posts"?');
    expect(told).toContain("--vary demand.calls.volume: expected the low end first");
    expect(told).toContain("teams.sudo.absence: expected a share between 0 % and 100 %");
  });

  it("are refused where a path varies twice, only changes the verdict, or changes the period", () => {
    expect(refusal(["teams.sudo.posts=8..9", "teams.sudo=1,2"])).toContain(
      "a path that no other --vary varies",
    );
    expect(refusal(["objectives.handlingRate=80 %,90 %"])).toContain("an objective only changes the verdict");
    expect(refusal(["horizon.to=2017-03-01,2017-03-02"])).toContain("leaves the period and the flows");
    expect(refusal(["teams.sudo.site=gironde,landes"])).toContain("teams.sudo.site");
  });

  it("are refused where there are too many", () => {
    expect(refusal(["teams.sudo.posts=1..50", "demand.calls.volume=1000..1100"])).toContain(
      "the grid has 50 × 101 = 5050 points, more than the 2000 allowed",
    );
    expect(refusal(["teams.sudo.posts=1..3"], { points: 2 })).toContain("the grid has 3 points");
  });

  it("of a Latin hypercube vary numbers only", () => {
    expect(refusal(["blending.betweenCalls=true,false"], { design: "latin", points: 10 })).toContain(
      "expected numbers",
    );
    const { points } = pointsOf({
      variations: ["demand.calls.talk.mean=3 min..4 min", "teams.sudo.posts=8..12"],
      design: "latin",
      points: 10,
    });
    expect(points).toHaveLength(10);
  });
});

describe("the folder of a sweep", () => {
  it("goes on where a sweep was killed: the same bytes as without a stop, whatever the last line is", async () => {
    const folder = temporaryFolder({});
    const { scenarios, points, variables, base } = pointsOf();
    const run = { scenarios, seed: 3, replications: 2 };
    const csvOf = (totals: ReadonlyMap<number, readonly Float64Array[]>): Promise<string> => {
      const request = {
        ...run,
        loaded: base,
        variables,
        points,
        design: "grid",
        measure: "handlingRate",
      } as const;
      const report = { request, answer: answerSweep(request, totals), isPartial: false };
      return csvText(sweepRows(report, { measures: MEASURES, language: "fr" }), "fr");
    };
    const goOn = async (name: string, stopAfter = Number.POSITIVE_INFINITY): Promise<string> => {
      const kept = openSweepFolder(join(folder, name), IDENTITY);
      let count = 0;
      const totals = await runSweep(run, createLocalRunner([]), kept.done, (point, each) => {
        if (count === stopAfter) throw new Error("killed");
        kept.keep(point, each);
        count += 1;
      });
      const csv = await csvOf(new Map(totals.map((each, point) => [point, each])));
      kept.finish({ "sweep.csv": csv, "report.txt": "", "result.json": "" });
      return csv;
    };
    const bytes = (name: string, file: string): string => readFileSync(join(folder, name, file), "utf8");
    const whole = await goOn("whole");
    expect(whole.startsWith("\ufeffpoint;teams.sudo.posts;demand.calls.volume;mesure;")).toBe(true);
    await expect(goOn("killed", 2)).rejects.toThrow("killed");
    expect(bytes("killed", "points.jsonl").split("\n")).toHaveLength(3);
    // The process died in the middle of a line.
    appendFileSync(join(folder, "killed", "points.jsonl"), '{"point":2,"totals":[[1,2');
    await expect(goOn("killed", 1)).rejects.toThrow("killed");
    expect(openSweepFolder(join(folder, "killed"), IDENTITY).done.size).toBe(3);
    expect(await goOn("killed")).toBe(whole);
    for (const file of ["points.jsonl", "sweep.csv", "sweep.json"])
      expect(bytes("killed", file), file).toBe(bytes("whole", file));
  });

  it("refuses another sweep with what differs, a file, and what Plateau did not write", () => {
    const folder = join(temporaryFolder({}), "sweep");
    openSweepFolder(folder, IDENTITY);
    expect(folderRefusal(folder, IDENTITY)).toBe("accepted");
    expect(folderRefusal(folder, { ...IDENTITY, seed: 4, scenario: "def" })).toContain(
      "differs in the content of the scenario (or --set) and the seed (--seed)",
    );
    for (const other of [
      { replications: 3 },
      { design: "latin" },
      { plateau: "1.1" },
      { points: 7 },
      { variables: [] },
    ])
      expect(folderRefusal(folder, { ...IDENTITY, ...other })).toContain("another sweep, which differs in");
    writeFileSync(join(folder, "notes.txt"), "mine");
    expect(folderRefusal(folder, IDENTITY)).toContain("did not write (notes.txt)");
    const foreign = temporaryFolder({ "points.jsonl": "", "sweep.json": "{}" });
    expect(folderRefusal(foreign, IDENTITY)).toContain("did not write");
    expect(readFileSync(join(foreign, "sweep.json"), "utf8")).toBe("{}");
    expect(folderRefusal(join(foreign, "sweep.json"), IDENTITY)).toContain("is a file, not a folder");
  });
});
