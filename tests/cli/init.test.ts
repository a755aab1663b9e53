import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { startingFile } from "../../src/cli/startingFile.ts";
import { scenarioJsonSchema } from "../../src/models/scenario/jsonSchema.ts";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { loadText } from "../support/loadText.ts";
import { ensureBundle, runPlateau } from "./bundle.ts";
import { mistakes } from "./jsonSchemaMistakes.ts";

describe.each(["fr", "en"] as const)("the starting file in %s", (language) => {
  const text = startingFile(language);
  const loaded = loadText(text);

  test("is a scenario, to the reader and to the schema of editors", () => {
    expect(Object.keys(loaded.scenario.demand)).toEqual(["calls", "mails"]);
    expect(mistakes(parse(text), scenarioJsonSchema())).toEqual([]);
  });

  test("says of every value that it is assumed, and of none that it is published", () => {
    expect(loaded.unstated).toEqual([]);
    expect(new Set(loaded.evidence.map(({ kind }) => kind))).toEqual(new Set(["assumed"]));
  });

  test("has a comment near every key that is new to a reader", () => {
    const lines = text.split("\n");
    const keys =
      "plateau name sources horizon sites demand kind volume months halfHours busyness patience redial talk wrapUp waitingPlaces handling dueOpenDays shifts teams posts skills calledUp blending peakDayAbove answerWithin objectives";
    for (const key of keys.split(" ")) {
      const at = lines.findIndex((line) => line.trim().startsWith(`${key}:`));
      expect(lines[at - 1]?.trim(), key).toMatch(/^# ./);
    }
  });

  test("fits a page of 120 columns", () => {
    for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(120);
  });
});

describe("plateau init", () => {
  beforeAll(ensureBundle);

  test("writes plateau.yaml, says what to do next, and what it wrote runs at once", async () => {
    const cwd = temporaryFolder({});
    const { code, stdout, stderr } = await runPlateau(["init"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Written: plateau\.yaml\n/);
    expect(stdout).toContain("plateau simulate plateau.yaml");
    expect(readFileSync(join(cwd, "plateau.yaml"), "utf8")).toBe(startingFile("en"));
    const run = await runPlateau(["simulate", "plateau.yaml", "--replications", "1"], { cwd });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
    expect(run.stdout).toContain("My platform");
  });

  test("writes in French when that is asked for, under the name given", async () => {
    const cwd = temporaryFolder({});
    const { code, stdout } = await runPlateau(["init", "landes.yaml", "--lang", "fr"], { cwd });
    expect({ code, first: stdout.split("\n")[0] }).toEqual({ code: 0, first: "Écrit : landes.yaml" });
    expect(readFileSync(join(cwd, "landes.yaml"), "utf8")).toBe(startingFile("fr"));
  });

  test("never writes over a file that is there, and says what to do", async () => {
    const cwd = temporaryFolder({ "plateau.yaml": "mine" });
    const { code, stdout, stderr } = await runPlateau(["init"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      'plateau: "plateau.yaml" exists already and stays as it is: give another name, for example plateau init plateau-2.yaml\n',
    );
    expect(readFileSync(join(cwd, "plateau.yaml"), "utf8")).toBe("mine");
  });

  test.each([
    [["init", "landes"], 2, "plateau init landes.yaml"],
    [["init", "a.yaml", "b.yaml"], 2, "give one name"],
    [["init", "--study"], 2, 'unknown option "--study"'],
    [["init", "nowhere/a.yaml"], 1, "could not be written (ENOENT)"],
  ] as const)("plateau %j is refused in one sentence", async (args, expected, sentence) => {
    const cwd = temporaryFolder({});
    const { code, stderr } = await runPlateau(args, { cwd });
    expect(code).toBe(expected);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(join(cwd, "landes"))).toBe(false);
  });
});
