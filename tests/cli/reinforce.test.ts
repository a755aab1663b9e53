import { beforeAll, describe, expect, test } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.ts";
import { UsageError } from "../../src/cli/usageError.ts";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { ensureBundle, type RunOptions, runPlateau } from "./bundle.ts";
import { DAY } from "./smallScenarios.ts";

const REINFORCED = DAY.replace(
  "objectives:",
  `  helpers:
    site: gironde
    posts: 2
    shift: day
    skills: { calls: {} }
    calledUp: { callsPerPosition: 80, upToPositions: 14, filesLost: 35 }
objectives:`,
);
/** Of 11:00, with one reinforcement there already. */
const STATE = `presented: 420
handled: 330
abandoned: 80
waiting: { gironde: 4, landes: 3 }
mails: 20
present: 8
calledUp: 1
`;
const FILES = {
  "day.yaml": DAY,
  "reinforced.yaml": REINFORCED,
  "state.yaml": STATE,
  "bad.yaml": STATE.replace("420", "400"),
};
const ON = ["--day", "2017-03-01"];

beforeAll(ensureBundle);

async function reinforce(args: readonly string[], options: RunOptions = {}) {
  return runPlateau(["reinforce", ...args], { ...options, cwd: temporaryFolder(FILES) });
}

function sentenceOf(args: readonly string[]) {
  try {
    readCommandLine(["reinforce", ...args]);
    throw new Error("no error");
  } catch (error) {
    if (error instanceof UsageError) return error.sentence.en;
    throw error;
  }
}

describe("plateau reinforce", () => {
  test("answers first in words, with the same bytes from one worker or two", async () => {
    const args = ["reinforced.yaml", ...ON, "--forecast", "1000", "--replications", "30", "--format", "json"];
    const [one, two] = [
      await reinforce([...args, "--workers", "1"]),
      await reinforce([...args, "--workers", "2"]),
    ];
    expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: "" });
    expect(two.stdout).toBe(one.stdout);
    const answer = JSON.parse(one.stdout);
    expect(answer).toMatchObject({ day: "2017-03-01", forecast: 1000, target: 0.9, confidence: 0.9 });
    expect(answer.curve.map((point: { positions: number }) => point.positions)).toEqual([0, 1, 2]);
  });

  test.each(["fr", "en"])(
    "stays within 80 columns in %s, and ends with what it rests on",
    async (language) => {
      const { code, stdout } = await reinforce([
        "reinforced.yaml",
        ...ON,
        ...["--forecast", "1200", "--presented", "--replications", "5", "--lang", language],
      ]);
      expect(code).toBe(0);
      expect(Math.max(...stdout.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
      expect(stdout).toContain(language === "fr" ? "Sur quoi repose la réponse" : "What the answer rests on");
      expect(stdout).not.toMatch(/NaN|undefined|\{\w+\}/);
    },
  );

  test("writes the curve for a spreadsheet", async () => {
    const { stdout } = await reinforce([
      "reinforced.yaml",
      ...ON,
      ...["--replications", "2", "--format", "csv", "--lang", "fr"],
    ]);
    const [header, first] = stdout.replace("\ufeff", "").split("\n");
    expect(header).toBe("positions;mesure;moyenne;bas;haut;répétitions");
    expect(first).toMatch(/^0;targetReached;/);
  });

  test("says why it cannot be asked of a closed day, another year or a platform without reinforcement", async () => {
    const cases = [
      [["reinforced.yaml", "--day", "2017-03-02"], "outside the period of the scenario"],
      [["day.yaml", ...ON], "that takes a team with calledUp"],
    ] as const;
    for (const [args, words] of cases) {
      const { code, stderr, stdout } = await reinforce(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(words);
    }
  });
});

describe("plateau reinforce --now", () => {
  const AT_ELEVEN = [
    "reinforced.yaml",
    ...ON,
    "--now",
    "11h00",
    "--state",
    "state.yaml",
    "--replications",
    "10",
  ];

  test("answers for the rest of the day, with the same bytes from one worker or two", async () => {
    const args = [...AT_ELEVEN, "--format", "json"];
    const [one, two] = [
      await reinforce([...args, "--workers", "1"]),
      await reinforce([...args, "--workers", "2"]),
    ];
    expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: "" });
    expect(two.stdout).toBe(one.stdout);
    const answer = JSON.parse(one.stdout);
    expect(answer.soFar).toMatchObject({
      nowSeconds: 39_600,
      arriveSeconds: 41_400,
      presented: 420,
      waiting: 7,
    });
    expect(answer.curve.map((point: { positions: number }) => point.positions)).toEqual([0, 1]);
    expect(answer.curve[0].rateOfRest.mean).toBeGreaterThan(0);
    expect(answer.outlook.ceiling).toBeLessThanOrEqual(1);
  });

  test.each([
    ["fr", "À 11h00, 420 appels présentés, 330 traités (78,6 %)"],
    ["en", "At 11:00, 420 calls presented, 330 handled (78.6%)"],
  ])("says in %s where the day stands, within 80 columns", async (language, words) => {
    const { code, stdout } = await reinforce([...AT_ELEVEN, "--lang", language]);
    expect(code).toBe(0);
    expect(stdout.replace(/[\u00a0\u202f\n]/g, " ")).toContain(words);
    expect(Math.max(...stdout.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/NaN|undefined|\{\w+\}/);
  });

  test("says what contradicts itself, and when it cannot be asked", async () => {
    const cases = [
      [["--now", "11:00", "--state", "bad.yaml"], "bad.yaml:1:12 presented: expected at least"],
      [["--now", "11:00", "--state", "none.yaml"], "none.yaml"],
      [["--now", "8:30", "--state", "state.yaml"], "people call from 9:00 to 16:00"],
      [["--now", "15:45", "--state", "state.yaml"], "would come at 16:15"],
    ] as const;
    for (const [args, words] of cases) {
      const { code, stderr, stdout } = await reinforce(["reinforced.yaml", ...ON, ...args]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(words);
    }
  });
});

describe("its options", () => {
  test("are read with or without the sign of a share", () => {
    const read = (...args: string[]) => readCommandLine(["reinforce", "a.yaml", ...ON, ...args]);
    const wanted = { options: { target: 0.85, confidence: 0.8 } };
    expect(read("--target", "85 %", "--confidence", "0,8")).toMatchObject(wanted);
    expect(read("--target", "0.85", "--confidence", "80%")).toMatchObject(wanted);
    expect(read("--now", "11h30", "--state", "s.yaml", "--lead", "15 min")).toMatchObject({
      options: { underWay: { nowSeconds: 41_400, leadSeconds: 900, state: "s.yaml" } },
    });
  });

  test("are refused with what would be right", () => {
    expect(sentenceOf(["a.yaml"])).toContain("name the day to prepare");
    expect(sentenceOf(ON)).toContain("name one file and only one");
    expect(sentenceOf(["a.yaml", "--day", "2017-02-30"])).toContain("a date such as 2017-03-14");
    expect(sentenceOf(["a.yaml", ...ON, "--target", "90"])).toContain("such as 90% or 0.9");
    expect(sentenceOf(["a.yaml", ...ON, "--confidence", "100%"])).toContain("a share between 0 and 100%");
    expect(sentenceOf(["a.yaml", ...ON, "--presented"])).toContain("add --forecast N");
    expect(sentenceOf(["a.yaml", ...ON, "--now", "11:00"])).toContain("presented: 1830");
    expect(sentenceOf(["a.yaml", ...ON, "--state", "s.yaml"])).toContain("add --now TIME");
    expect(sentenceOf(["a.yaml", ...ON, "--lead", "15 min"])).toContain("add --now TIME");
    const now = ["--now", "11h30", "--state", "s.yaml"];
    expect(sentenceOf(["a.yaml", ...ON, ...now, "--backlog", "3"])).toContain("mails: N");
    expect(sentenceOf(["a.yaml", ...ON, ...now, "--lead", "15"])).toContain("with its unit");
    expect(sentenceOf(["a.yaml", ...ON, "--now", "11h75", "--state", "s.yaml"])).toContain(
      "a time such as 11:00",
    );
    expect(sentenceOf(["a.yaml", ...ON, "--forecast", "many"])).toContain("a whole number");
  });
});
