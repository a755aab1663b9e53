import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import { same } from "../../src/models/scenario/bilingual.ts";
import type { LoadedScenario } from "../../src/models/scenario/loadedScenario.ts";
import { immediateFlow } from "../support/scenarios.ts";
import { BASE, refusal, temporaryFolder } from "./temporaryFiles.ts";

function readWith(text: string, ...settings: readonly string[]): LoadedScenario {
  const folder = temporaryFolder({ "a.yaml": text });
  return readInput([join(folder, "a.yaml")], settings).scenarios[0]!;
}

function refusalOf(...settings: readonly string[]): readonly string[] {
  return refusal({ "a.yaml": BASE }, { settings });
}

describe("values", () => {
  test("a setting replaces what the file says, in the written form of the file", () => {
    const { scenario } = readWith(
      BASE,
      "teams.sudo.posts=28",
      "demand.calls.volume=800 000",
      "demand.calls.talk.mean=4 min",
      "opening.phone=9h - 17h",
      "name=other",
    );
    expect(scenario.teams.sudo?.posts).toBe(28);
    expect(immediateFlow(scenario).volume).toBe(800_000);
    expect(immediateFlow(scenario).talk).toMatchObject({ mean: 240 });
    expect(scenario.opening.phone?.toSeconds).toBe(17 * 3600);
    expect(scenario.name).toBe("other");
  });

  test("the last of two settings of one path wins", () => {
    expect(readWith(BASE, "teams.sudo.posts=28", "teams.sudo.posts=30").scenario.teams.sudo?.posts).toBe(30);
  });

  test("a setting may add keys, a whole team, a place of a list, and remove a key with null", () => {
    const text = BASE.replace("    talk", "    months: { january: 1.2 }\n    talk");
    const { scenario } = readWith(
      text,
      "demand.calls.months.january=null",
      "demand.calls.busyness.day=15 %",
      "teams.extra={ site: gironde, posts: 2, shift: day }",
      "opening.days.4=saturday",
    );
    expect(immediateFlow(scenario).months).toEqual({});
    expect(immediateFlow(scenario).busyness.day).toBe(0.15);
    expect(Object.keys(scenario.teams)).toEqual(["sudo", "extra"]);
    expect(scenario.opening.days.at(-1)).toBe("saturday");
  });

  test("a quantity that is set is assumed, whatever the file said of its source", () => {
    const months = "{ value: { january: 1.2, may: 1 }, published: The report }";
    const text = BASE.replace("posts: 35", "posts: { value: 35, published: The report }").replace(
      "    talk",
      `    months: ${months}\n    talk`,
    );
    const { evidence, scenario } = readWith(
      text,
      "teams.sudo.posts=28",
      "demand.calls.months.january=1.4",
      "name=b",
    );
    expect(immediateFlow(scenario).months).toEqual({ january: 1.4, may: 1 });
    expect(evidence).toEqual([
      {
        path: "demand.calls.months",
        kind: "published",
        text: same("The report"),
        writtenValue: "{ january: …, may: 1 }",
      },
      {
        path: "demand.calls.months.january",
        kind: "assumed",
        text: same("--set demand.calls.months.january=1.4"),
        writtenValue: "1.4",
      },
      {
        path: "teams.sudo.posts",
        kind: "assumed",
        text: same("--set teams.sudo.posts=28"),
        writtenValue: "28",
      },
    ]);
  });

  test("a setting may bring its own evidence", () => {
    const { evidence } = readWith(BASE, "teams.sudo.posts={ value: 28, estimated: from the payroll }");
    expect(evidence).toEqual([
      { path: "teams.sudo.posts", kind: "estimated", text: same("from the payroll"), writtenValue: "28" },
    ]);
  });

  test("settings hold for every file", () => {
    const folder = temporaryFolder({ "a.yaml": BASE, "b.yaml": BASE.replace("name: base", "name: b") });
    const { scenarios } = readInput(
      [join(folder, "a.yaml"), join(folder, "b.yaml")],
      ["teams.sudo.posts=28"],
    );
    expect(scenarios.map(({ scenario }) => scenario.teams.sudo?.posts)).toEqual([28, 28]);
  });
});

describe("mistakes", () => {
  test("a wrong value is reported on the command line, in both languages", () => {
    expect(refusalOf("demand.calls.talk.mean=207")).toEqual([
      'command line demand.calls.talk.mean: expected a duration between 0.001 s and 24 h with its unit, such as 3 min 27 s, received 207 (did you mean "207 s"?)',
    ]);
    expect(refusal({ "a.yaml": BASE }, { settings: ["teams.sudo.posts=-3"], language: "fr" })).toEqual([
      "ligne de commande teams.sudo.posts : attendu : un nombre entre 0 et 5 000, reçu : -3",
    ]);
  });

  test("a path that leads nowhere is refused with the nearest right one", () => {
    expect(refusalOf("teams.sudo.post=3")[0]).toMatch(
      /^command line teams\.sudo\.post: expected one of the keys title, .*, received "post" \(did you mean "posts"\?\)$/,
    );
    expect(refusalOf("teams.sdo.posts=3")).toEqual([
      'command line teams.sdo.posts: expected one of the keys sudo, received "sdo" (did you mean "sudo"?)',
    ]);
    expect(refusalOf("opening.days.7=monday")).toEqual([
      'command line opening.days.7: expected a place from 0 to 4, received "7"',
    ]);
    expect(refusalOf("name.first=x")[0]).toMatch(
      /^command line name\.first: expected a path of the scenario/,
    );
  });

  test("the files that a scenario extends and its sources cannot be set", () => {
    expect(refusalOf("extends=other.yaml")[0]).toMatch(
      /^command line extends: expected one of the keys plateau, /,
    );
    expect(refusalOf("sources.R=x")[0]).toMatch(
      /^command line sources\.R: expected one of the keys plateau, /,
    );
  });

  test("the prototype of an object is no key", () => {
    const refused = expect.stringMatching(/^command line demand\.__proto__: expected one of the keys calls/);
    expect(refusalOf("demand.__proto__=1")).toEqual([refused]);
    expect(refusalOf("demand.__proto__={ kind: immediate }")).toEqual([refused]);
  });

  test("a setting that is not path=value is refused", () => {
    for (const setting of ["foo", "=3", "a..b=3", ""]) {
      expect(refusalOf(setting)).toEqual([
        `command line --set: expected path=value, such as teams.sudo.posts=28, received "${setting}"`,
      ]);
    }
  });

  test("a value that is left out or is no YAML is refused under its path", () => {
    expect(refusalOf("teams.sudo.posts=")).toEqual([
      "command line teams.sudo.posts: expected a number between 0 and 5 000, received nothing (the value after the colon is missing)",
    ]);
    expect(refusalOf("title.fr=[a")[0]).toMatch(
      /^command line title\.fr: expected the end of what was opened/,
    );
  });

  test("all wrong settings are reported, each once for all files", () => {
    const files = { "a.yaml": BASE, "b.yaml": BASE.replace("name: base", "name: b") };
    expect(refusal(files, { settings: ["foo", "teams.sdo.posts=3"] })).toHaveLength(2);
  });
});
