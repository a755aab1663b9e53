import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { ensureBundle, runPlateau } from "./bundle.ts";
import { DAY, STUDY } from "./smallScenarios.ts";

/** Two hours of one day, so that a roster takes a second. */
const SHORT = DAY.replace("phone: 9h00 - 16h00", "phone: 9h00 - 11h00")
  .replace("value: 1 000, assumed: a small platform, range: 500 .. 2 000", "value: 100, assumed: small")
  .replace("hours: 8h30 - 16h30", "hours: 9h00 - 11h00")
  .concat("scheduling: { lengths: [1 h, 2 h], breaks: [] }\n");
const FILES = {
  "day.yaml": SHORT,
  "more.yaml": "extends: day.yaml\nname: more\n",
  "study.yaml": STUDY,
  "mails.yaml": SHORT.replace("kind: immediate", "kind: deferred")
    .replace(/ {4}(patience|redial|talk):.*\n/g, "")
    .replace("caisses:", "handling: { law: exponential, mean: 3 min }\n    dueOpenDays: 2\n    caisses:"),
  "breaks.yaml": SHORT.replace(
    "breaks: []",
    "breaks: [{ lasts: 15 min, within: 9h30 - 10h30 }, { lasts: 15 min, within: 10h00 - 11h00 }]",
  ),
};
const FEW = ["--replications", "40", "--confidence", "0.8", "--target", "80%"];

beforeAll(ensureBundle);

async function schedule(args: readonly string[], cwd = temporaryFolder(FILES)) {
  return runPlateau(["schedule", ...args], { cwd });
}

describe("plateau schedule", () => {
  test("gives the same roster whatever the number of workers, and again", async () => {
    const args = ["day.yaml", ...FEW, "--format", "json"];
    const one = await schedule([...args, "--workers", "1"]);
    const two = await schedule([...args, "--workers", "2"]);
    expect([one.code, one.stderr]).toEqual([0, ""]);
    expect(two.stdout).toBe(one.stdout);
    const { people, roster, days, leastPeople } = JSON.parse(one.stdout);
    expect(roster.length).toBe(people);
    expect(leastPeople).toBe(people);
    expect(days.length).toBe(1);
  });

  test("writes the roster for a French spreadsheet beside the page, and never over a file", async () => {
    const folder = temporaryFolder(FILES);
    const args = ["day.yaml", ...FEW, "--lang", "fr"];
    const { code, stdout } = await schedule([...args, "--out", "planning.csv"], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ personnes? \(/);
    const text = readFileSync(join(folder, "planning.csv"), "utf8");
    expect(text).toMatch(/^\ufeffpersonne;mercredi;pauses mercredi;heures planifiées;jours\n1;/);
    const again = await schedule([...args, "--out", "planning.csv"], folder);
    expect([again.code, again.stdout]).toEqual([2, ""]);
    expect(again.stderr).toContain("existe déjà");
    const printed = await schedule([...args, "--format", "csv"], folder);
    expect(printed.stdout).toBe(text);
  });

  test("warns beside a roster that does not cover the day, which is no failure", async () => {
    const { code, stdout, stderr } = await schedule(["day.yaml", ...FEW, "--posts", "1", "--format", "csv"]);
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBe(3);
    expect(stderr).toMatch(/^plateau: Out of reach with 1 person/);
  });

  test.each([
    [[], "name one file and only one"],
    [["study.yaml"], "the question is about one scenario"],
    [["mails.yaml"], "has no immediate flow"],
    [["breaks.yaml"], "scheduling.breaks.1.within: expected hours after those of the break before"],
    [["day.yaml", "--week", "2018-01-01"], "this week has no open day"],
    [["day.yaml", "--week", "monday"], "--week expects a date such as 2017-03-06"],
    [["day.yaml", "--team", "sudi"], 'did you mean "sudo"'],
    [["day.yaml", "--posts", "0"], "--posts expects a whole number from 1 to 500"],
    [["day.yaml", "--replications", "10"], "to show a probability of 90%"],
    [["day.yaml", "--out", "nowhere/roster.csv"], "cannot be written to"],
  ])("refuses %j", async (args, words) => {
    const folder = temporaryFolder(FILES);
    const { code, stdout, stderr } = await schedule(args, folder);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });
});
