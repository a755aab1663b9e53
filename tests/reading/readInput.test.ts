import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import { same } from "../../src/models/scenario/bilingual.ts";
import { BASE, refusal, temporaryFolder } from "./temporaryFiles.ts";

/** BASE with one line or phrase changed. */
function changed(from: string, to: string): string {
  expect(BASE).toContain(from);
  return BASE.replace(from, to);
}

function read(files: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const folder = temporaryFolder(files);
  return readInput(names.map((name) => join(folder, name)));
}

describe("files", () => {
  test("a missing file is named, with the nearest one in its folder", () => {
    expect(refusal({ "base.yaml": BASE }, { read: ["bose.yaml"] })).toEqual([
      'bose.yaml: expected a scenario file, received file not found (did you mean "base.yaml"?)',
    ]);
    expect(refusal({ "base.yaml": BASE }, { read: ["base"] })).toEqual([
      'base: expected a scenario file, received file not found (did you mean "base.yaml"?)',
    ]);
    expect(refusal({ "base.yaml": BASE }, { read: ["scenari/base.yaml"] })).toEqual([
      "scenari/base.yaml: expected a scenario file, received file not found (there is no folder scenari)",
    ]);
    expect(refusal({ "base.yaml": BASE }, { read: ["bose.yaml"], language: "fr" })).toEqual([
      "bose.yaml : attendu : un fichier de scénario, reçu : fichier introuvable (vouliez-vous dire « base.yaml » ?)",
    ]);
  });

  test("a folder, a binary file, a huge file and another encoding are no scenario", () => {
    expect(refusal({ "sub/base.yaml": BASE }, { read: ["sub"] })).toEqual([
      "sub: expected a scenario file, received a folder",
    ]);
    expect(refusal({ "a.yaml": new Uint8Array([0x50, 0x4b, 0, 1]) })).toEqual([
      "a.yaml: expected a scenario file, received a binary file",
    ]);
    expect(refusal({ "a.yaml": `# ${"x".repeat(1_000_000)}\n` })).toEqual([
      "a.yaml: expected a scenario file, received a file of more than 1 MB",
    ]);
    const latin1 = new Uint8Array(Buffer.from("name: été\n", "latin1"));
    const utf16 = new Uint8Array(Buffer.from("\ufeffname: été\n", "utf16le"));
    for (const bytes of [latin1, utf16]) {
      expect(refusal({ "a.yaml": bytes })).toEqual([
        "a.yaml: expected a scenario file, received a text in another encoding (save it as UTF-8)",
      ]);
    }
  });

  test("a byte order mark and Windows line ends change nothing", () => {
    const windows = `\ufeff${BASE.replaceAll("\n", "\r\n")}`;
    const plain = read({ "base.yaml": BASE }, "base.yaml").scenarios[0]?.scenario;
    expect(read({ "base.yaml": windows }, "base.yaml").scenarios[0]?.scenario).toEqual(plain);
    expect(refusal({ "a.yaml": windows.replace("775 927", "775,927") })[0]).toMatch(/^a\.yaml:12:13 demand/);
    expect(refusal({ "a.yaml": windows.replace("plateau: 1", "plateau: 2") })).toEqual([
      "a.yaml:1:10 plateau: expected 1, received 2",
    ]);
  });

  test("an empty file says so at its start", () => {
    const line = "expected a map of keys (plateau, name, title, …), received an empty file";
    for (const empty of ["", "\n\n", "# only a comment\n"]) {
      expect(refusal({ "a.yaml": empty })).toEqual([`a.yaml:1:1: ${line}`]);
    }
  });

  test("a list where the whole map belongs is refused", () => {
    expect(refusal({ "a.yaml": "- plateau: 1\n- name: x\n" })).toEqual([
      "a.yaml:1:1: expected a map of keys (plateau, name, title, about, …), received a list",
    ]);
  });
});

describe("values", () => {
  test("an unknown key is reported at the key, with the nearest right one", () => {
    expect(refusal({ "a.yaml": changed("volume:", "volumes:") })).toEqual([
      'a.yaml:12:5 demand.calls.volumes: expected a known key, received "volumes" (did you mean "volume"?)',
    ]);
    expect(refusal({ "a.yaml": `${BASE}colour: red\n` })[0]).toMatch(
      /^a\.yaml:22:1 colour: expected a known key, received "colour" \(possible keys: "plateau", "name", /,
    );
  });

  test("a missing key is reported at the map that lacks it, by name", () => {
    expect(refusal({ "a.yaml": changed("    patience: { law: exponential, mean: 3 min }\n", "") })).toEqual([
      'a.yaml:11:5 demand.calls.patience: expected the key "patience" with "endless" or a map of keys (law, mean, cv, shape, …), received nothing',
    ]);
    expect(refusal({ "a.yaml": changed("    volume: 775 927\n", "") })).toEqual([
      'a.yaml:11:5 demand.calls: expected one of "volume" and "counts", received neither',
    ]);
    expect(refusal({ "a.yaml": "plateau: 1\n" })[0]).toBe(
      'a.yaml:1:1 name: expected the key "name" with a name (letters without accents, digits and dashes, a letter first), received nothing',
    );
  });

  test("a quantity without its unit, or with the wrong one, is refused with the form that it needs", () => {
    const expected = "expected a duration between 0.001 s and 24 h with its unit, such as 3 min 27 s";
    expect(refusal({ "a.yaml": changed("mean: 3 min 27 s", "mean: 207") })).toEqual([
      `a.yaml:15:37 demand.calls.talk.mean: ${expected}, received 207 (did you mean "207 s"?)`,
    ]);
    expect(refusal({ "a.yaml": changed("mean: 3 min 27 s", "mean: 84 %") })).toEqual([
      `a.yaml:15:37 demand.calls.talk.mean: ${expected}, received "84 %"`,
    ]);
    expect(refusal({ "a.yaml": changed("gironde: 60 %", "gironde: 60") })).toContain(
      'a.yaml:13:25 demand.calls.caisses.gironde: expected a share between 0 % and 100 %, such as 84 %, received 60 (did you mean "60 %"?)',
    );
  });

  test("a negative or absurd value is refused with the limits", () => {
    expect(refusal({ "a.yaml": changed("posts: 35", "posts: -3") })).toEqual([
      "a.yaml:21:33 teams.sudo.posts: expected a number between 0 and 5 000, received -3",
    ]);
    expect(refusal({ "a.yaml": changed("posts: 35", "posts: 35e9") })).toEqual([
      "a.yaml:21:33 teams.sudo.posts: expected a number between 0 and 5 000, received 35e9",
    ]);
    expect(refusal({ "a.yaml": changed("mean: 3 min 27 s", "mean: 27 h") })[0]).toMatch(
      /15:37 .* received "27 h"$/,
    );
    expect(refusal({ "a.yaml": changed("posts: 35", "posts: .nan") })[0]).toMatch(/21:33 .* received \.nan$/);
  });

  test("a comma between thousands is refused in both languages, with the right form", () => {
    const files = { "a.yaml": changed("775 927", "775,927") };
    expect(refusal(files)).toEqual([
      'a.yaml:12:13 demand.calls.volume: expected a number between 0 and 1 000 000 000, received "775,927" (write 775 927: a comma is a decimal sign in French)',
    ]);
    expect(refusal(files, { language: "fr" })).toEqual([
      "a.yaml:12:13 demand.calls.volume : attendu : un nombre entre 0 et 1 000 000 000, reçu : « 775,927 » (écrivez 775 927 : la virgule est un signe décimal)",
    ]);
  });

  test("a list where a map belongs is refused at the list", () => {
    expect(refusal({ "a.yaml": changed("{ gironde: 60 %, landes: 40 % }", "[60 %, 40 %]") })).toEqual([
      "a.yaml:13:14 demand.calls.caisses: expected a map of keys, one for each name, received a list",
    ]);
  });

  test("a value left out after its colon is missed there", () => {
    expect(refusal({ "a.yaml": changed("phone: 9h00 - 16h00", "phone:") })).toEqual([
      "a.yaml:8:9 opening.phone: expected hours from and to, such as 9h00 - 16h00, received nothing (the value after the colon is missing)",
    ]);
  });

  test("a decimal comma between braces is explained", () => {
    expect(refusal({ "a.yaml": changed("landes: 40 %", "landes: 39,5 %") })).toContain(
      'a.yaml:13:42 demand.calls.caisses.5 %: expected a name (letters without accents, digits and dashes, a letter first), received "5 %" (between braces a comma separates: put the value in quotes)',
    );
  });

  test("of a union, the branch that was meant is reported", () => {
    expect(refusal({ "a.yaml": changed("{ law: exponential, mean: 3 min }", "endles") })).toEqual([
      'a.yaml:14:15 demand.calls.patience: expected "endless" or a map of keys (law, mean, cv, shape, …), received "endles" (did you mean "endless"?)',
    ]);
    expect(
      refusal({ "a.yaml": changed("law: exponential, mean: 3 min }", "law: gama, mean: 3 min }") }),
    ).toEqual([
      'a.yaml:14:22 demand.calls.patience.law: expected one of "constant", "exponential", "lognormal", "gamma", "weibull", "empirical", received "gama" (did you mean "gamma"?)',
    ]);
    expect(
      refusal({ "a.yaml": changed("law: exponential, mean: 3 min }", "law: gamma, mean: 3 min }") }),
    ).toEqual([
      'a.yaml:14:15 demand.calls.patience.cv: expected the key "cv" with a factor between 0.01 and 10, such as 1.5, received nothing',
    ]);
    expect(refusal({ "a.yaml": `${BASE}`.replace("    talk", "    waitingPlaces: many\n    talk") })).toEqual(
      [
        'a.yaml:15:20 demand.calls.waitingPlaces: expected "unlimited" or a whole number between 0 and 100 000, received "many"',
      ],
    );
  });

  test("every mistake within the branch that was meant is reported", () => {
    const text = changed("law: exponential, mean: 3 min }", "law: gamma, men: 3 min }");
    expect(refusal({ "a.yaml": text })).toEqual([
      'a.yaml:14:15 demand.calls.patience.cv: expected the key "cv" with a factor between 0.01 and 10, such as 1.5, received nothing',
      'a.yaml:14:29 demand.calls.patience.men: expected a known key, received "men" (did you mean "mean"?)',
    ]);
  });

  test("French names of days and months, and oui and non, are translated", () => {
    expect(refusal({ "a.yaml": changed("[monday,", "[lundi,") })[0]).toMatch(
      /^a\.yaml:6:10 opening\.days\.0: expected one of "monday", .*, received "lundi" \(did you mean "monday"\?\)$/,
    );
    expect(refusal({ "a.yaml": `${BASE}blending: { betweenCalls: oui }\n` })).toEqual([
      'a.yaml:22:27 blending.betweenCalls: expected true or false, received "oui" (did you mean "true"?)',
    ]);
  });

  test("a name with accents or spaces is refused, with one that would do", () => {
    expect(refusal({ "a.yaml": changed("name: base", "name: été 2017") })).toEqual([
      'a.yaml:2:7 name: expected a name (letters without accents, digits and dashes, a letter first), received "été 2017" (did you mean "ete-2017"?)',
    ]);
  });

  test("all problems of a file are reported together, in the order of the file", () => {
    const twoMistakes = changed("posts: 35", "posts: -3").replace("775 927", "775,927");
    const places = refusal({ "a.yaml": twoMistakes }).map((line) => line.split(":").slice(0, 3).join(":"));
    expect(places).toEqual(["a.yaml:12:13 demand.calls.volume", "a.yaml:21:33 teams.sudo.posts"]);
  });

  test("a broken rule between fields is reported beside a bad value elsewhere", () => {
    const twoMistakes = changed("posts: 35", "posts: -3").replace("landes: 40 %", "landes: 30 %");
    expect(refusal({ "a.yaml": twoMistakes })).toEqual([
      "a.yaml:13:14 demand.calls.caisses: expected shares that sum to 100 %, received 90 %",
      "a.yaml:21:33 teams.sudo.posts: expected a number between 0 and 5 000, received -3",
    ]);
  });

  test("a horizon of public holidays only says so", () => {
    const holiday = changed("from: 2017-01-01, to: 2017-12-31", "from: 2017-07-14, to: 2017-07-16");
    expect(refusal({ "a.yaml": holiday })).toEqual([
      "a.yaml:4:10 horizon: expected at least one open day, received only closed days and public holidays, 2017-07-14 to 2017-07-16 (2017-07-14 is National Day)",
    ]);
  });

  test("dates outside the horizon are reported where they stand", () => {
    const outside = changed("posts: 35", "posts: 35, from: 2018-04-01").replace(
      "  phone:",
      "  closed: [2017-05-26, 2016-05-06]\n  phone:",
    );
    expect(refusal({ "a.yaml": outside })).toEqual([
      "a.yaml:8:24 opening.closed.1: expected a date of the horizon, 2017-01-01 to 2017-12-31, received 2016-05-06",
      "a.yaml:22:43 teams.sudo.from: expected a date not after 2017-12-31, the last day of the horizon, received 2018-04-01",
    ]);
  });
});

describe("extends", () => {
  test("maps merge, lists and scalars are replaced, null removes", () => {
    const base = BASE.replace(
      "    talk",
      "    months: { january: 1.2, august: 0.9 }\n    halfHours: []\n    talk",
    );
    const over = `extends: folder/base.yaml
name: over
opening: { days: [monday] }
demand: { calls: { months: { august: null, may: 1.1 } } }
`;
    const { scenarios } = read({ "folder/base.yaml": base, "over.yaml": over }, "over.yaml");
    const scenario = scenarios[0]?.scenario;
    expect(scenario?.name).toBe("over");
    expect(scenario?.opening.days).toEqual(["monday"]);
    expect(scenario?.opening.holidays).toBe("france");
    expect(scenario?.demand.calls?.months).toEqual({ january: 1.2, may: 1.1 });
    expect(scenario?.demand.calls?.volume).toBe(775927);
  });

  test("evidence goes with its value: replaced whole, never left behind", () => {
    const base = `${BASE.replace("775 927", "{ value: 775 927, published: R }")}sources: { R: The report of 2017 }\n`;
    const over = "extends: base.yaml\nname: over\ndemand: { calls: { volume: 800 000 } }\n";
    const inherits = "extends: base.yaml\nname: inherits\nsources: { S: Another }\n";
    const files = { "base.yaml": base, "over.yaml": over, "inherits.yaml": inherits };
    const { scenarios } = read(files, "over.yaml", "inherits.yaml");
    expect(scenarios[0]?.evidence).toEqual([]);
    expect(scenarios[0]?.unstated).toContain("demand.calls.volume");
    expect(scenarios[1]?.evidence).toEqual([
      {
        path: "demand.calls.volume",
        kind: "published",
        text: same("The report of 2017"),
        writtenValue: "775 927",
      },
    ]);
    expect(scenarios[1]?.unstated).not.toContain("demand.calls.volume");
  });

  test("every problem is attributed to the file where the value was written", () => {
    const base = changed("775 927", "775,927");
    const over = "extends: base.yaml\nname: over\nteams:\n  sudo:\n    posts: -3\n";
    expect(refusal({ "base.yaml": base, "over.yaml": over }, { read: ["over.yaml"] })).toEqual([
      expect.stringMatching(/^base\.yaml:12:13 demand\.calls\.volume: /),
      "over.yaml:5:12 teams.sudo.posts: expected a number between 0 and 5 000, received -3",
    ]);
  });

  test("a mistake in a file that two scenarios extend is reported once", () => {
    const files = {
      "base.yaml": changed("775 927", "775,927"),
      "a.yaml": "extends: base.yaml\nname: a\n",
      "b.yaml": "extends: base.yaml\nname: b\n",
    };
    expect(refusal(files, { read: ["a.yaml", "b.yaml"] })).toHaveLength(1);
  });

  test("a chain that closes on itself is named", () => {
    const files = { "a.yaml": "extends: b.yaml\n", "b.yaml": "name: b\nextends: sub/../a.yaml\n" };
    expect(refusal(files, { read: ["a.yaml"] })).toEqual([
      "b.yaml:2:10 extends: expected files of which none extends itself, received a.yaml → b.yaml → a.yaml",
    ]);
    expect(refusal({ "a.yaml": "extends: a.yaml\n" })).toEqual([
      "a.yaml:1:10 extends: expected files of which none extends itself, received a.yaml → a.yaml",
    ]);
  });

  test("a chain of more than 16 files is refused", () => {
    const link = (place: number) => [`f${place}.yaml`, `extends: f${place + 1}.yaml\nname: f\n`] as const;
    const fifteen = Object.fromEntries(Array.from({ length: 15 }, (_, place) => link(place)));
    expect(refusal({ ...fifteen, "f15.yaml": BASE }, { read: ["f0.yaml"] })).toEqual(["accepted"]);
    const sixteen = Object.fromEntries(Array.from({ length: 16 }, (_, place) => link(place)));
    expect(refusal({ ...sixteen, "f16.yaml": BASE }, { read: ["f0.yaml"] })[0]).toMatch(
      /^f15\.yaml:1:10 extends: expected at most 16 files that extend one another, received f0\.yaml → /,
    );
  });

  test("a missing base is reported where it is named", () => {
    const files = { "base.yaml": BASE, "over.yaml": "name: over\nextends: bose.yaml\n" };
    expect(refusal(files, { read: ["over.yaml"] })).toEqual([
      'over.yaml:2:10 extends: expected a scenario file, received "bose.yaml", file not found (did you mean "base.yaml"?)',
    ]);
  });

  test("a study, a list or no name at all cannot be extended", () => {
    const study = "plateau: 1\nstudy: s\ntitle: { fr: a, en: a }\nscenarios: [a.yaml]\n";
    const over = "extends: base.yaml\n";
    expect(refusal({ "base.yaml": study, "over.yaml": over }, { read: ["over.yaml"] })).toEqual([
      'over.yaml:1:10 extends: expected a scenario file, received "base.yaml", a study',
    ]);
    expect(refusal({ "base.yaml": "- 1\n", "over.yaml": over }, { read: ["over.yaml"] })).toEqual([
      'over.yaml:1:10 extends: expected a scenario file, received "base.yaml", a list',
    ]);
    expect(refusal({ "over.yaml": "extends: [base.yaml]\n" })).toEqual([
      "over.yaml:1:10 extends: expected a file, relative to this one, received a list",
    ]);
    expect(refusal({ "over.yaml": "extends: 3\n" })).toEqual([
      "over.yaml:1:10 extends: expected a file, relative to this one, received 3",
    ]);
  });

  test("null where nothing is inherited removes nothing and is refused", () => {
    const over = "extends: base.yaml\nname: over\ndemand: { calls: { monthss: null } }\n";
    expect(refusal({ "base.yaml": BASE, "over.yaml": over }, { read: ["over.yaml"] })).toEqual([
      'over.yaml:3:20 demand.calls.monthss: expected a known key, received "monthss" (did you mean "months"?)',
    ]);
  });

  test("a key left empty is a slip and removes nothing", () => {
    const over = "extends: base.yaml\nname: over\nopening:\n";
    expect(refusal({ "base.yaml": BASE, "over.yaml": over }, { read: ["over.yaml"] })).toEqual([
      "over.yaml:3:9 opening: expected a map of keys (days, holidays, closed, phone), received nothing (the value after the colon is missing)",
    ]);
  });
});

describe("several files", () => {
  test("problems of all files are collected", () => {
    const files = { "a.yaml": changed("posts: 35", "posts: -3"), "b.yaml": "", "c.yaml": BASE };
    expect(refusal(files, { read: ["a.yaml", "none.yaml", "b.yaml", "c.yaml"] })).toEqual([
      "a.yaml:21:33 teams.sudo.posts: expected a number between 0 and 5 000, received -3",
      expect.stringMatching(/^none\.yaml: expected a scenario file, received file not found/),
      "b.yaml:1:1: expected a map of keys (plateau, name, title, …), received an empty file",
    ]);
  });

  test("two scenarios of one name are refused", () => {
    expect(refusal({ "a.yaml": BASE, "b.yaml": "extends: a.yaml\npeakDayAbove: 4 000\n" })).toEqual([
      'a.yaml:2:7 name: expected a name of its own, received "base" (it is also that of a.yaml)',
    ]);
    expect(refusal({ "a.yaml": BASE, "b.yaml": BASE })).toEqual([
      'b.yaml:2:7 name: expected a name of its own, received "base" (it is also that of a.yaml)',
    ]);
  });

  test("scenarios come in the order of the files, each with its file", () => {
    const { scenarios, study } = read(
      { "a.yaml": BASE, "b.yaml": changed("name: base", "name: b") },
      "b.yaml",
      "a.yaml",
    );
    expect(scenarios.map(({ scenario }) => scenario.name)).toEqual(["b", "base"]);
    expect(scenarios.map(({ file }) => file.slice(-6))).toEqual(["b.yaml", "a.yaml"]);
    expect(study).toBeUndefined();
  });
});

describe("studies", () => {
  const study = (more: string) =>
    `plateau: 1\nstudy: s\ntitle: { fr: Étude, en: Study }\nscenarios: [scenarios/a.yaml, scenarios/b.yaml]\n${more}`;
  const files = { "scenarios/a.yaml": BASE, "scenarios/b.yaml": "extends: a.yaml\nname: b\n" };

  test("a study reads its scenarios relative to itself", () => {
    const input = read(
      { ...files, "s.yaml": study("baseline: b\nseed: 7\nreplications: 1 000\n") },
      "s.yaml",
    );
    expect(input.scenarios.map(({ scenario }) => scenario.name)).toEqual(["base", "b"]);
    expect(input.study).toEqual({
      plateau: 1,
      study: "s",
      title: { fr: "Étude", en: "Study" },
      scenarios: ["scenarios/a.yaml", "scenarios/b.yaml"],
      baseline: "b",
      seed: 7,
      replications: 1000,
    });
  });

  test("the baseline must be one of the scenarios", () => {
    expect(refusal({ ...files, "s.yaml": study("baseline: basse\n") }, { read: ["s.yaml"] })).toEqual([
      's.yaml:5:11 baseline: expected the name of one of the scenarios (base, b), received "basse" (did you mean "base"?)',
    ]);
  });

  test("a scenario of a study that is missing or itself a study is reported where it is named", () => {
    const inner = study("").replace("study: s", "study: inner");
    expect(
      refusal({ "scenarios/b.yaml": inner, "s.yaml": study("baseline: base\n") }, { read: ["s.yaml"] }),
    ).toEqual([
      's.yaml:4:13 scenarios.0: expected a scenario file, received "scenarios/a.yaml", file not found (did you mean "b.yaml"?)',
      "s.yaml:4:31 scenarios.1: expected a scenario file, received a study",
    ]);
  });

  test("an unknown key of a study is refused", () => {
    expect(refusal({ ...files, "s.yaml": study("sed: 7\n") }, { read: ["s.yaml"] })).toEqual([
      's.yaml:5:1 sed: expected a known key, received "sed" (did you mean "seed"?)',
    ]);
  });

  test("a study is given alone", () => {
    expect(
      refusal(
        { ...files, "s.yaml": study(""), "c.yaml": changed("name: base", "name: c") },
        { read: ["s.yaml", "c.yaml"] },
      ),
    ).toEqual([
      "s.yaml:1:1 study: expected a study alone, or scenario files, received a study among other files",
    ]);
  });
});
