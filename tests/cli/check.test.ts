import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { ensureBundle, type RunOptions, runPlateau } from "./bundle.ts";
import { DAY, MORE, STUDY } from "./smallScenarios.ts";

const PUBLISHED = `${DAY}published: { callsPresented: 5 000, callsHandled: 900, handlingRate: 84 % }\n`;
const FILES = {
  "day.yaml": DAY,
  "more.yaml": MORE,
  "study.yaml": STUDY,
  "published.yaml": PUBLISHED,
  "bad.yaml": DAY.replace("posts: 9", "postes: 9"),
};

beforeAll(ensureBundle);

async function check(args: readonly string[], options: RunOptions = {}) {
  return runPlateau(["check", ...args], { ...options, cwd: temporaryFolder(FILES) });
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, " ");

describe("plateau check", () => {
  test("says what a file means, and runs it shortly", async () => {
    const { code, stdout, stderr } = await check(["day.yaml"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(plain(stdout)).toContain("1,000 calls expected over the period");
    expect(plain(stdout)).toMatch(
      /Objective: 90% of the calls presented are handled; simulated \d+(\.\d+)?% ± [\d.]+: it is (not )?met\./,
    );
    expect(plain(stdout)).toContain("5 replications, 95% confidence intervals of the mean; seed 2017");
    expect(stdout).not.toContain("\u001b");
  });

  test("says in French which published figures do not agree", async () => {
    const { stdout } = await check(["published.yaml", "--lang", "fr", "--replications", "3"]);
    expect(plain(stdout)).toContain(
      "900 ÷ 5 000 = 18,00 % : le taux publié (84 %) n'est pas celui des totaux publiés.",
    );
    expect(plain(stdout)).toMatch(
      /Chiffres publiés hors de ce qu'une période simulée donne 95 fois sur 100 \(\d sur 3\) : appels présentés \(publié 5 000, simulé/,
    );
  });

  test("takes settings and a seed, and gives the same bytes for the same", async () => {
    const args = [
      "day.yaml",
      "--set",
      "teams.sudo.posts=20",
      "--seed",
      "5",
      "--replications",
      "2",
      "--format",
      "json",
    ];
    const once = await check(args);
    expect(once.stdout).toBe((await check(args)).stdout);
    const json = JSON.parse(once.stdout) as { seed: number; replications: number; staffHours: number };
    // 20 people × 8 h
    expect(json).toMatchObject({ scenario: "day", seed: 5, replications: 2, staffHours: 160 });
  });

  test.each([
    [
      ["bad.yaml"],
      'bad.yaml:27:26 teams.sudo.postes: expected a known key, received "postes" (did you mean "posts"?)',
    ],
    [
      ["study.yaml"],
      '"study.yaml" is a study, and its scenarios can be read; check one of them: plateau check day.yaml',
    ],
    [[], "name one file and only one"],
    [["day.yaml", "more.yaml"], "name one file and only one"],
    [["day.yaml", "--out", "x"], 'unknown option "--out"'],
    [["day.yaml", "--format", "csv"], "--format expects one of text, json"],
  ] as const)("plateau check %j is refused with exit 2", async (args, sentence) => {
    const { code, stdout, stderr } = await check(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

describe("help", () => {
  test.each(["check", "schema", "init"])(
    "of %s shows its options in either language, within the page",
    async (command) => {
      for (const language of ["fr", "en"]) {
        const { code, stdout } = await runPlateau([command, "--help", "--lang", language]);
        expect(code).toBe(0);
        expect(stdout).toContain(`plateau ${command}`);
        expect(stdout).toContain("\n  --lang ");
        for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
      }
    },
  );

  test("names every command", async () => {
    const { stdout } = await runPlateau(["--help"]);
    for (const command of ["simulate", "check", "schema", "init"]) expect(stdout).toContain(`\n  ${command}`);
  });

  test("the nearest command is suggested", async () => {
    expect((await runPlateau(["chek"])).stderr).toContain('did you mean "check"?');
  });
});
