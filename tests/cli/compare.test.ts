import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { ensureBundle, type RunOptions, runPlateau } from "./bundle.ts";
import { DAY, MORE, STUDY } from "./smallScenarios.ts";

const FILES = {
  "day.yaml": DAY,
  "more.yaml": MORE,
  "study.yaml": STUDY,
  "mixed.yaml": STUDY.replace("more.yaml", "more.yaml, next.yaml"),
  "likely.yaml": `${MORE.replace("name: more", "name: likely")}objectives:\n  handlingRate: { atLeast: 30 %, probability: 50 % }\n`,
  "next.yaml": `extends: day.yaml
name: next
horizon: { from: 2017-03-02, to: 2017-03-02 }
`,
};

beforeAll(ensureBundle);

const compare = (args: readonly string[], options: RunOptions = {}) =>
  runPlateau(["compare", ...args], { ...options, cwd: temporaryFolder(FILES) });

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");

describe("plateau compare", () => {
  test("answers in the first line, whatever the number of workers", async () => {
    const one = await compare(["day.yaml", "more.yaml", "--workers", "1"]);
    const two = await compare(["day.yaml", "more.yaml", "--workers", "2"]);
    expect([one.code, one.stderr]).toEqual([0, ""]);
    expect(plain(one.stdout)).toMatch(
      /^With “More posts”, the handling rate goes from [\d.]+% to [\d.]+%, \+[\d.]+ ± [\d.]+ points: the rise is real/,
    );
    expect(plain(one.stdout)).toContain("teams.sudo.posts: 9 → 12");
    expect(two.stdout).toBe(one.stdout);
  });

  test("takes a study, of which the baseline is the base, and its seed", async () => {
    const { stdout } = await compare(["study.yaml", "--format", "json", "--replications", "4"]);
    expect(JSON.parse(stdout)).toMatchObject({
      seed: 7,
      base: "day",
      looks: [4],
      scenarios: [{ name: "day", replications: 4 }, { name: "more" }],
      variants: [
        { name: "more", pairs: 4, changes: [{ path: "teams.sudo.posts", before: "9", after: "12" }] },
      ],
    });
  });

  test("leaves a scenario of a study over another period out, and says so", async () => {
    const { code, stdout, stderr } = await compare(["mixed.yaml", "--format", "csv", "--replications", "2"]);
    expect([code, stderr]).toEqual([
      0,
      "plateau: next.yaml simulates another period or other flows than the base; left out\n",
    ]);
    expect(stdout).toContain("more,handlingRate,");
    expect(stdout).not.toContain("next");
  });

  test("selects the best of several, in French, and says whether objectives are met", async () => {
    const { stdout } = await compare(["day.yaml", "more.yaml", "likely.yaml", "--lang", "fr"]);
    // The last two are the same platform.
    expect(plain(stdout)).toMatch(
      /^« Plus de postes \[more\] » et « Plus de postes \[likely\] » donnent exactement/,
    );
    expect(plain(stdout)).toContain("l'objectif de 30 % avec une probabilité de 50 % est atteint");
  });

  test("ends with 3 when an objective is missed and that was asked for", async () => {
    const args = ["day.yaml", "more.yaml", "--replications", "2"];
    expect((await compare(args)).code).toBe(0);
    expect((await compare([...args, "--fail-on-objective"])).code).toBe(3);
  });

  test.each([
    [[], "name the base, then its variants"],
    [["day.yaml"], "at least one variant is needed to compare with day.yaml"],
    [["day.yaml", "next.yaml"], "next.yaml simulates another period or other flows than day.yaml"],
    [["day.yaml", "more.yaml", "--replications", "1"], "--replications expects a whole number from 2"],
    [["day.yaml", "more.yaml", "--indifference", "20%"], "--indifference expects a number of points"],
    [["day.yaml", "more.yaml", "--confidence", "1.2"], "--confidence expects a probability"],
    [["day.yaml", "more.yaml", "--replications", "5", "--most-replications", "9"], "exclude each other"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await compare(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(plain(stderr)).toContain(message);
  });
});
