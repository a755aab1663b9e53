import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../reading/temporaryFiles.ts";
import { ensureBundle, type RunOptions, runPlateau } from "./bundle.ts";
import { DAY, MONTH, MORE, STUDY } from "./smallScenarios.ts";

const ANNOUNCE = ["--import", new URL("./announce.mjs", import.meta.url).href];
const FILES = { "day.yaml": DAY, "more.yaml": MORE, "study.yaml": STUDY, "month.yaml": MONTH };

beforeAll(ensureBundle);

/** Runs `plateau simulate` in a folder with the small scenarios. */
async function simulate(args: readonly string[], options: RunOptions = {}) {
  const cwd = options.cwd ?? temporaryFolder(FILES);
  return { ...(await runPlateau(["simulate", ...args], { ...options, cwd })), cwd };
}

interface Json {
  readonly baseline: string;
  readonly scenarios: readonly {
    readonly name: string;
    readonly replications: number;
    readonly seed: number;
    readonly file: string;
    readonly measures: Readonly<Record<string, { mean: number; low: number; high: number }>>;
  }[];
}

describe("what is printed", () => {
  test("a report in English on standard output, and nothing on standard error when it is no terminal", async () => {
    const { code, stdout, stderr } = await simulate(["day.yaml", "--replications", "3"]);
    expect(stdout).toMatch(/^One day: \d+\.\d+% \(±/);
    expect(stdout).toContain("3 replications, 95% confidence intervals of the mean; seed 2017");
    expect(stdout).not.toContain("\u001b");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("French for a French locale, and for --lang", async () => {
    const environment = { LANG: "en_US.UTF-8", LC_ALL: "fr_FR.UTF-8" };
    const byLocale = await simulate(["day.yaml", "--replications", "2"], { environment });
    const byOption = await simulate(["day.yaml", "--replications", "2", "--lang", "fr"]);
    expect(byLocale.stdout).toMatch(/^Un jour\u00a0: \d+,\d+\u00a0% \(±/);
    expect(byOption.stdout).toBe(byLocale.stdout);
  });

  test("a study compares with its baseline, with its own seed and replications unless told", async () => {
    const own = JSON.parse((await simulate(["study.yaml", "--format", "json"])).stdout) as Json;
    expect(own.scenarios.map(({ name, replications, seed }) => ({ name, replications, seed }))).toEqual([
      { name: "day", replications: 3, seed: 7 },
      { name: "more", replications: 3, seed: 7 },
    ]);
    expect(own.baseline).toBe("day");
    const options = ["--seed", "5", "--replications", "2", "--baseline", "more"];
    const told = JSON.parse((await simulate(["study.yaml", "--format", "json", ...options])).stdout) as Json;
    expect(told).toMatchObject({
      baseline: "more",
      scenarios: [{ replications: 2, seed: 5 }, { replications: 2 }],
    });
  });

  test("JSON names the file as the user did and holds the promised measures", async () => {
    const { stdout } = await simulate(["day.yaml", "--format", "json", "--set", "teams.sudo.posts=20"]);
    const [scenario] = (JSON.parse(stdout) as Json).scenarios;
    expect(scenario).toMatchObject({ file: "day.yaml", replications: 20, seed: 2017 });
    expect(scenario!.measures.handlingRate!.mean).toBeGreaterThan(0.99);
    const promised =
      "callsPresented callsHandled handlingRate handlingRateOnPeakDays callersServedRate mailsHandled mailBacklogEnd peakDays callsPerPositionDay mailsPerPositionDay meanWaitSeconds serviceLevel occupancy";
    for (const id of promised.split(" "))
      expect(Object.keys(scenario!.measures[id]!)).toEqual(["mean", "low", "high"]);
  });

  test("CSV opens in the spreadsheet of the language", async () => {
    const french = (await simulate(["day.yaml", "--replications", "2", "--format", "csv", "--lang", "fr"]))
      .stdout;
    expect(french).toMatch(
      /^\ufeffscénario;découpage;élément;mesure;unité;moyenne;bas;haut;répétitions\nday;ensemble;;callsPresented;appels;\d+(,\d+)?;/,
    );
    const english = (await simulate(["day.yaml", "--replications", "2", "--format", "csv"])).stdout;
    expect(english).toMatch(/^scenario,slice kind,slice,.*\nday,all,,callsPresented,calls,\d+(\.\d+)?,/);
  });

  test("a precision is reached, within the replications that it takes", async () => {
    const { stdout } = await simulate(["day.yaml", "--precision", "1%", "--format", "json"]);
    const { replications, measures } = (JSON.parse(stdout) as Json).scenarios[0]!;
    const { mean, high } = measures.handlingRate!;
    expect(replications).toBeGreaterThan(10);
    expect((high - mean) / mean).toBeLessThanOrEqual(0.01);
  });

  test("a reader who stops early (| head) hears nothing more", async () => {
    const options = { isReaderImpatient: true };
    const { code, stderr } = await simulate(
      ["month.yaml", "--replications", "2", "--format", "json"],
      options,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("the same seed gives the same bytes with one worker and with two", async () => {
    const args = ["month.yaml", "--format", "json"];
    const alone = await simulate([...args, "--workers", "1"], { node: ANNOUNCE });
    const together = await simulate([...args, "--workers", "2"], { node: ANNOUNCE });
    expect(alone.stderr).not.toContain("THREAD");
    expect(together.stderr.match(/THREAD/g)).toHaveLength(2);
    expect(together.stdout).toBe(alone.stdout);
  });
});

describe("what is written to --out", () => {
  test("report, JSON and CSV, as a whole and nothing beside", async () => {
    const cwd = temporaryFolder(FILES);
    const few = ["day.yaml", "--replications", "2", "--explorations", "2", "--out", "reports/a"];
    const first = await simulate(few, { cwd });
    expect(first).toMatchObject({ code: 0, stderr: "Report written: reports/a/report.html\n" });
    const out = join(cwd, "reports", "a");
    expect(readdirSync(out).sort()).toEqual(
      [
        ...["report.html", "report.fr.html", "report.txt", "run.json", "exploration.json"],
        ...["measures.csv", "days.csv", "half-hours.csv", "result.json", "result.schema.json"],
      ].sort(),
    );
    expect(readFileSync(join(out, "report.html"), "utf8")).toMatch(/^<!doctype html>\s*<html lang="en"/i);
    expect(readFileSync(join(out, "report.fr.html"), "utf8")).toMatch(/^<!doctype html>\s*<html lang="fr"/i);
    expect(JSON.parse(readFileSync(join(out, "run.json"), "utf8"))).toMatchObject({
      seed: 2017,
      explorations: 2,
      scenarios: [{ file: "day.yaml", replications: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(readdirSync(join(cwd, "reports"))).toEqual(["a"]);
    expect(readFileSync(join(out, "report.txt"), "utf8")).toBe(first.stdout);
    const again = await simulate(
      [
        ...["day.yaml", "--replications", "2", "--seed", "3", "--out", "reports/a", "--format", "json"],
        ...["--explorations", "0", "--csv", "fr"],
      ],
      { cwd },
    );
    expect(again.code).toBe(0);
    const days = readFileSync(join(out, "days.csv"), "utf8");
    expect(days).toMatch(/^\ufeffscénario;date;jour;/);
    expect(days).toMatch(/;0,\d+;/);
    expect(readFileSync(join(out, "result.json"), "utf8")).toBe(again.stdout);
    expect(readdirSync(join(cwd, "reports"))).toEqual(["a"]);
  });

  test("never over what Plateau did not write", async () => {
    const cwd = temporaryFolder({ ...FILES, "mine/notes.txt": "keep me", "fake/result.json": "{}" });
    for (const folder of ["mine", "fake", "day.yaml"]) {
      const { code, stdout, stderr } = await simulate(["day.yaml", "--out", folder], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^plateau: --out .*\n$/);
    }
    expect(readdirSync(join(cwd, "mine"))).toEqual(["notes.txt"]);
    expect(readFileSync(join(cwd, "fake", "result.json"), "utf8")).toBe("{}");
  });

  test("never over the folder that the user is in, however it is named", async () => {
    const cwd = temporaryFolder({ ...FILES, "mine/notes.txt": "keep me" });
    for (const options of [
      ["--out="],
      ["--out", ""],
      ["--out", "new/.."],
      ["--out", "."],
      ["--out", "new/../mine"],
    ]) {
      const { code, stdout, stderr } = await simulate(["day.yaml", "--replications", "1", ...options], {
        cwd,
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^plateau: --out .*\n$/);
    }
    expect(existsSync(join(cwd, "day.yaml"))).toBe(true);
    expect(readdirSync(join(cwd, "mine"))).toEqual(["notes.txt"]);
  });

  test("not without a folder for what concerns the report alone", async () => {
    for (const [option, value] of [
      ["--explorations", "2"],
      ["--csv", "fr"],
    ] as const) {
      const { code, stderr } = await simulate(["day.yaml", option, value]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `plateau: ${option} is about the report: add --out DIR\n`,
      });
    }
    const { code, stderr } = await simulate(["day.yaml", "--out", "reports", "--explorations", "1"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'plateau: --explorations expects 0, or a whole number from 2 to 1000, not "1"\n',
    });
  });

  test("nothing when the input is bad", async () => {
    const { code, cwd } = await simulate(["day.yaml", "--set", "teams.sudo.posts=-1", "--out", "reports"]);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, "reports"))).toBe(false);
  });
});

describe("exit codes", () => {
  test("3 only when an objective is missed and that was asked for", async () => {
    const few = ["day.yaml", "--replications", "2", "--set", "teams.sudo.posts=5"];
    expect((await simulate(few)).code).toBe(0);
    expect((await simulate([...few, "--fail-on-objective"])).code).toBe(3);
    const many = ["day.yaml", "--replications", "2", "--set", "teams.sudo.posts=20", "--fail-on-objective"];
    expect((await simulate(many)).code).toBe(0);
  });

  test("2 for a problem of a file, with its place and no stack", async () => {
    const cwd = temporaryFolder({ ...FILES, "bad.yaml": DAY.replace("posts: 9", "postes: 9") });
    const { code, stdout, stderr } = await simulate(["bad.yaml", "--lang", "fr"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+ teams\.sudo/);
    expect(stderr).toContain("vouliez-vous dire « posts »");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("1 when the report cannot be written, in one sentence", async () => {
    const { code, stderr } = await simulate(["day.yaml", "--replications", "1", "--out", "/proc/plateau/x"]);
    expect([1, 2]).toContain(code);
    expect(stderr).toMatch(/^plateau: .*\/proc.*\n$/);
  });

  test("130 after Ctrl-C, with what every scenario has by then, said to be partial", async () => {
    const cwd = temporaryFolder(FILES);
    let isSent = false;
    const { code, stdout, stderr } = await simulate(
      ["day.yaml", "--replications", "90000", "--workers", "1", "--out", "reports"],
      {
        cwd,
        node: ANNOUNCE,
        onError: (text, child) => {
          if (isSent || !text.includes("LISTENING")) return;
          isSent = true;
          setTimeout(() => child.kill("SIGINT"), 1_000);
        },
      },
    );
    expect(code).toBe(130);
    expect(stdout).toMatch(
      /\nPartial result: interrupted after \d+ replications of each scenario, of at most\n?\s*90000\./,
    );
    expect(stderr).toContain("interrupted; this result is partial and was not written to the folder");
    expect(existsSync(join(cwd, "reports"))).toBe(false);
  });

  test("130 after Ctrl-C with threads too", async () => {
    let isSent = false;
    const { code, stdout } = await simulate(["month.yaml", "--replications", "20000", "--workers", "2"], {
      node: ANNOUNCE,
      onError: (text, child) => {
        if (isSent || !text.includes("LISTENING")) return;
        isSent = true;
        setTimeout(() => child.kill("SIGINT"), 2_000);
      },
    });
    expect(code).toBe(130);
    expect(stdout).toContain("Partial result: interrupted after");
  });
});

describe("wrong usage is one sentence, with the nearest right word, and exit 2", () => {
  test.each([
    [[], "name a command"],
    [["simulat", "day.yaml"], 'unknown command "simulat" (did you mean "simulate"?)'],
    [["day.yaml"], 'unknown command "day.yaml" (did you mean plateau simulate day.yaml?)'],
    [["--versio"], '(did you mean "--version"?)'],
    [["simulate"], "name at least one file"],
    [["simulate", "day.yaml", "--replication", "3"], '(did you mean "--replications"?)'],
    [["simulate", "day.yaml", "--fail"], '(did you mean "--fail-on-objective"?)'],
    [["simulate", "day.yaml", "-x"], 'unknown option "-x"'],
    [["simulate", "day.yaml", "--constructor"], 'unknown option "--constructor"'],
    [["simulate", "day.yaml", "--toString=1"], 'unknown option "--toString"'],
    [["simulate", "day.yaml", "--seed"], "--seed expects a value: --seed N"],
    [["simulate", "day.yaml", "--seed", "-5"], "--seed expects a whole number from 0"],
    [["simulate", "day.yaml", "--seed", "1", "--seed", "2"], "--seed is given more than once"],
    [["simulate", "day.yaml", "--replications", "2.5"], "--replications expects a whole number from 1"],
    [["simulate", "day.yaml", "--precision", "0.5"], "--precision expects a percentage with its sign"],
    [["simulate", "day.yaml", "--precision", "1%", "--replications", "3"], "exclude each other"],
    [["simulate", "day.yaml", "--format", "jsn"], '(did you mean "json"?)'],
    [["simulate", "day.yaml", "--lang", "de"], "--lang expects one of fr, en"],
    [["simulate", "day.yaml", "--baseline", "dya"], '(did you mean "day"?)'],
    [["simulate", "day.yaml", "--fail-on-objective=1"], "--fail-on-objective takes no value"],
    [["simulate", "dya.yaml"], 'did you mean "day.yaml"?'],
  ])("plateau %j", async (args, expected) => {
    const { code, stdout, stderr } = await runPlateau(args, { cwd: temporaryFolder(FILES) });
    expect(stderr).toContain(expected);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("in French when that is asked for, wherever --lang stands", async () => {
    const { code, stderr } = await simulate(["day.yaml", "--graine", "3", "--lang=fr"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "plateau : option inconnue « --graine » (plateau simulate --help montre les options)\n",
    });
  });

  test("a file may begin with a dash after --", async () => {
    const cwd = temporaryFolder(FILES);
    writeFileSync(join(cwd, "-day.yaml"), DAY);
    const { code, stderr } = await simulate(["--replications", "1", "--", "-day.yaml"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("help and version", () => {
  test("the version comes alone, and without loading what reads command lines", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(await runPlateau(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    const entry = readFileSync(new URL("../../dist/plateau.js", import.meta.url), "utf8");
    expect(entry.length).toBeLessThan(2_000);
  });

  test("help shows every option in either language, within the page", async () => {
    const english = await runPlateau(["simulate", "--help"]);
    const french = await runPlateau(["simulate", "--help", "--lang", "fr"]);
    for (const { code, stdout, stderr } of [english, french]) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const option of [
        "format",
        "out",
        "lang",
        "seed",
        "replications",
        "precision",
        "workers",
        "set",
        "baseline",
        "fail-on-objective",
      ]) {
        expect(stdout).toContain(`\n  --${option} `);
      }
    }
    expect(french.stdout).toMatch(/^Usage : plateau simulate FICHIER… \[options\]\n/);
  });
});
