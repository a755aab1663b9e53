import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { scenarioJsonSchema, studyJsonSchema } from "../../src/models/scenario/jsonSchema.ts";
import type { JsonNode } from "../../src/models/scenario/jsonSchemaForms.ts";
import { quantityOf } from "../../src/models/scenario/quantities.ts";
import { scenarioSchema } from "../../src/models/scenario/schema.ts";
import { schemasAt } from "../../src/models/scenario/schemaWalk.ts";
import { resultSchemaText } from "../../src/rendering/resultSchema.ts";
import { ensureBundle, runPlateau } from "./bundle.ts";
import { mistakes } from "./jsonSchemaMistakes.ts";

const FOLDER = "scenarios";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
const schemaOf = (content: object): JsonNode =>
  "study" in content ? studyJsonSchema() : scenarioJsonSchema();

const read = (name: string): object => parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as object;

/** A whole file, small, with whatever a test changes in it. */
const TEXT = `
plateau: 1
name: small
title: { fr: Petit, en: Small }
horizon: { from: 2017-01-02, to: 2017-01-06 }
opening: { days: [monday], holidays: france, phone: 9h00 - 16h00 }
sites: { here: { fr: Ici, en: Here } }
demand:
  calls:
    kind: immediate
    volume: { value: 715 000, published: R, note: by letter }
    caisses: { value: { gironde: 53 %, landes: 47 % }, assumed: made up }
    patience: { law: { value: exponential, assumed: usual }, mean: { value: 4 min, assumed: usual, range: 1 min .. 6 min } }
    talk: { law: lognormal, mean: 3 min 27 s, cv: 1.2 }
  mails: { kind: deferred, volume: 10, handling: { law: constant, mean: 3 min }, dueOpenDays: 2 }
shifts: { day: { hours: 9h00 - 16h00 } }
teams: { one: { site: here, posts: 4, absence: 1/7, shift: day, learning: { start: ×1.5, halfLifeDays: 15 } } }
sources: { R: the annual report }
`;

function found(text: string): readonly string[] {
  return mistakes(parse(text), scenarioJsonSchema());
}

describe("the JSON Schema", () => {
  test.each(files)("takes scenarios/%s as it stands", (file) => {
    const content = read(file);
    expect(mistakes(content, schemaOf(content))).toEqual([]);
  });

  test("takes values bare, with their evidence, and with the evidence of a whole map", () => {
    expect(found(TEXT)).toEqual([]);
  });

  test.each([
    ["an unknown key", "posts: 4", "postes: 4"],
    ["an unknown key beside a value", "note: by letter", "remark: by letter"],
    ["a duration without its unit", "mean: 3 min 27 s", "mean: 207"],
    ["a duration in days", "mean: 3 min }", "mean: 3 d }"],
    ["a number where hours belong", "hours: 9h00 - 16h00", "hours: 9"],
    ["words where a number belongs", "posts: 4", "posts: about four"],
    ["a truth value where a number belongs", "posts: 4", "posts: true"],
    ["a share with another unit", "absence: 1/7", "absence: 3 min"],
    ["a date that is none", "from: 2017-01-02", "from: monday"],
    ["an unknown weekday", "days: [monday]", "days: [lundi]"],
    ["two kinds of evidence", "note: by letter", "assumed: no"],
    ["a value without evidence", "{ value: 715 000, published: R, note: by letter }", "{ value: 715 000 }"],
    ["a range of what was published", "note: by letter", "range: 1 .. 2"],
    ["a range without two ends", "1 min .. 6 min", "1 min"],
    ["a missing key", "site: here, ", ""],
    ["the key of another kind of flow", "kind: deferred, ", "kind: deferred, patience: endless, "],
    ["the key of another law", "law: constant, mean", "law: constant, cv: 1, mean"],
    ["null in a file that extends nothing", "posts: 4", "posts: null"],
    ["a name with an accent", "one: { site", "équipe: { site"],
  ])("refuses %s", (_, right, wrong) => {
    expect(TEXT).toContain(right);
    expect(found(TEXT.replace(right, wrong))).not.toEqual([]);
  });

  test("lets a file that extends another leave keys out and remove them, and nothing more", () => {
    const over = "extends: base.yaml\ndemand: { calls: { volume: 3, redial: null, talk: { mean: 3 min } } }";
    expect(found(over)).toEqual([]);
    expect(found(over.replace("volume", "volumes"))).not.toEqual([]);
    expect(found(over.replace("3 min", "3"))).not.toEqual([]);
    expect(found(over.replace("extends: base.yaml", "extends: 3"))).not.toEqual([]);
  });

  test("lets such a file turn to another law and remove what belonged to the one before", () => {
    const over = "extends: base.yaml\ndemand: { calls: { patience: { law: weibull, shape: 2, cv: null } } }";
    expect(found(over)).toEqual([]);
    expect(found(over.replace("cv: null", "cv: 1"))).not.toEqual([]);
    expect(found(over.replace("cv: null", "kind: null"))).not.toEqual([]);
  });

  test("describes every key, and gives an example of every quantity", () => {
    const { $defs = {} } = scenarioJsonSchema();
    const silent: string[] = [];
    for (const [name, { properties = {} }] of Object.entries($defs)) {
      if (name.includes("-with-evidence")) continue;
      for (const [key, child] of Object.entries(properties)) {
        if (child === false || child.description === undefined) silent.push(`${name}.${key}`);
      }
    }
    expect(silent).toEqual([]);
    const quantities = Object.entries($defs).filter(([name]) =>
      /^(duration|share|factor|count|hours|date|table)(-\d+)?$/.test(name),
    );
    expect(quantities.length).toBeGreaterThan(5);
    for (const [, { examples = [] }] of quantities) expect(examples.length).toBeGreaterThan(0);
  });

  test("reads the examples that it gives, so that no pattern refuses what the reader takes", () => {
    const texts = [
      "3 min 27 s",
      "1 h 30",
      "0,5 s",
      "2 heures",
      "90 MIN",
      "84 %",
      "14,3%",
      "1/7",
      "×1.5",
      "x 2",
      "150 %",
      "775 927",
      "9h00 - 16h00",
      "9:00-16:00",
      "9h à 16h",
      "01/04/2017",
      "2017-04-01",
    ];
    const at = (path: string) =>
      schemasAt(scenarioSchema, path.split("."), {
        kind: "map",
        entries: new Map(),
        at: { file: "", line: 0, column: 0 },
      });
    const { $defs = {} } = scenarioJsonSchema();
    const places = {
      duration: "answerWithin",
      share: "objectives.handlingRate",
      count: "peakDayAbove",
      hours: "opening.phone",
      date: "horizon.from",
    };
    let taken = 0;
    for (const [kind, path] of Object.entries(places)) {
      const quantity = at(path)
        .map(quantityOf)
        .find((each) => each !== undefined)!;
      expect(quantity.kind).toBe(kind);
      for (const text of texts.filter((each) => "value" in quantity.read(each))) {
        taken += 1;
        expect(mistakes(text, $defs[kind]!), `${kind} ${text}`).toEqual([]);
      }
    }
    expect(taken).toBeGreaterThan(12);
  });

  test("keeps a described leaf a quantity, so that evidence is still asked for it", () => {
    const leaf = scenarioSchema.shape.answerWithin.unwrap();
    expect(quantityOf(leaf)?.kind).toBe("duration");
    expect(quantityOf(leaf.describe("Anything else."))).toBe(quantityOf(leaf));
  });
});

describe("plateau schema", () => {
  beforeAll(ensureBundle);

  test("prints the schema of scenarios, or of studies", async () => {
    const scenario = await runPlateau(["schema"]);
    const study = await runPlateau(["schema", "--study"]);
    expect([scenario.code, scenario.stderr, study.code, study.stderr]).toEqual([0, "", 0, ""]);
    expect(JSON.parse(scenario.stdout)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
    expect(JSON.parse(study.stdout)).toEqual(JSON.parse(JSON.stringify(studyJsonSchema())));
  });

  test("prints the schema of results, alone", async () => {
    const result = await runPlateau(["schema", "--result"]);
    expect(result).toMatchObject({ code: 0, stderr: "", stdout: resultSchemaText() });
    const both = await runPlateau(["schema", "--result", "--study"]);
    expect(both.code).toBe(2);
    expect(both.stderr).toContain("--study and --result exclude each other");
  });

  test("sends whoever names a file to check", async () => {
    const { code, stderr } = await runPlateau(["schema", "day.yaml"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "plateau: plateau schema reads no file; to check yours: plateau check day.yaml\n",
    });
  });
});
