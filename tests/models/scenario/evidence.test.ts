import { describe, expect, test } from "vitest";
import { rangeEnds } from "../../../src/models/scenario/evidenceRange.ts";
import { immediateFlow } from "../../support/scenarios.ts";
import { changed, interpret, refusal, SCENARIO } from "./scenarioText.ts";

describe("what is collected", () => {
  test("a value with its evidence is read as the value, and the evidence is kept", () => {
    const mean =
      "{ value: 3 min, assumed: usual in the trade, range: 1 min .. 10 min, note: To be measured }";
    const { scenario, evidence } = interpret(changed("mean: 3 min }", `mean: ${mean} }`));
    expect(immediateFlow(scenario).patience).toEqual({ law: "exponential", mean: 180 });
    expect(evidence).toEqual([
      {
        path: "demand.calls.patience.mean",
        kind: "assumed",
        text: { fr: "usual in the trade", en: "usual in the trade" },
        range: "1 min .. 10 min",
        note: "To be measured",
        writtenValue: "3 min",
      },
    ]);
  });

  test("a source is given by its key or in full", () => {
    const text = changed("volume: 775 927", "volume: { value: 775 927, published: R }").replace(
      "posts: 35",
      "posts: { value: 35, published: 'Rapport, page 12' }",
    );
    expect(interpret(text).evidence.map(({ path, kind, text: source }) => [path, kind, source.en])).toEqual([
      ["demand.calls.volume", "published", "The annual report of 2017"],
      ["teams.sudo.posts", "published", "Rapport, page 12"],
    ]);
    const address = changed("posts: 35", "posts: { value: 35, published: 'https://caf.fr/2017' }");
    expect(interpret(address).evidence[0]?.text.fr).toBe("https://caf.fr/2017");
  });

  test("a reason stands in one language or in both", () => {
    const both = "{ value: 3 min, assumed: { fr: usuel, en: usual } }";
    const { evidence, scenario } = interpret(changed("mean: 3 min }", `mean: ${both} }`));
    expect(evidence[0]?.text).toEqual({ fr: "usuel", en: "usual" });
    expect(immediateFlow(scenario).patience).toEqual({ law: "exponential", mean: 180 });
  });

  test.each([
    ["{ fr: usuel }", "en"],
    ["{ fr: usuel, en: '' }", "en"],
    ["{ fr: usuel, en: usual, de: üblich }", "de"],
    ["{ fr: usuel, en: [usual] }", "en"],
    ["{}", "fr"],
  ])("a reason in both languages has both, and no third: %s", (reason, key) => {
    const text = changed("mean: 3 min }", `mean: { value: 3 min, assumed: ${reason} } }`);
    const problems = refusal(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toContain(`demand.calls.patience.mean.assumed`);
    expect(problems.join()).toContain(key);
  });

  test("a source is a key or a text, not one for each language", () => {
    const text = changed("mean: 3 min }", "mean: { value: 3 min, published: { fr: R, en: R } } }");
    expect(refusal(text)[0]).toContain("demand.calls.patience.mean.published");
  });

  test("a list, a map, a choice and a list within a map may carry evidence", () => {
    const text = changed("[1, 2, 2, 1]", "{ value: [1, 2.50, 2, 1], assumed: a guess }")
      .replace("{ january: 1.2 }", "{ value: { january: 1.20, may: 1 }, estimated: from 2016 }")
      .replace("law: gamma", "law: { value: gamma, assumed: fits best }");
    const { scenario, evidence, unstated } = interpret(text);
    expect(immediateFlow(scenario).months).toEqual({ january: 1.2, may: 1 });
    expect(evidence.map(({ path, writtenValue }) => `${path}: ${writtenValue}`)).toEqual([
      "demand.calls.months: { january: 1.20, may: 1 }",
      "demand.calls.halfHours: [1, 2.50, 2, 1]",
      "demand.calls.talk.law: gamma",
    ]);
    expect(unstated.filter((path) => /months|halfHours|law/.test(path))).toEqual([]);
  });

  test("evidence within evidence speaks for itself", () => {
    const months = "{ value: { january: { value: 1.2, published: R }, may: 1 }, assumed: a guess }";
    const { evidence, scenario } = interpret(changed("{ january: 1.2 }", months));
    expect(immediateFlow(scenario).months).toEqual({ january: 1.2, may: 1 });
    expect(evidence.map(({ path, kind, writtenValue }) => `${path} ${kind}: ${writtenValue}`)).toEqual([
      "demand.calls.months assumed: { january: …, may: 1 }",
      "demand.calls.months.january published: 1.2",
    ]);
  });

  test("every quantity without evidence is named once, and nothing but quantities", () => {
    expect(interpret(SCENARIO).unstated).toEqual([
      "opening.phone",
      "demand.calls.volume",
      "demand.calls.caisses",
      "demand.calls.months",
      "demand.calls.weekdays",
      "demand.calls.specialDays.payment.factor",
      "demand.calls.halfHours",
      "demand.calls.patience.mean",
      "demand.calls.talk.mean",
      "demand.calls.talk.cv",
      "demand.mails.volume",
      "demand.mails.handling.mean",
      "demand.mails.dueOpenDays",
      "shifts.day.hours",
      "shifts.day.breaks.0.lasts",
      "shifts.day.breaks.0.within",
      "shifts.late.hours",
      "teams.sudo.posts",
      "teams.recruits.posts",
      "teams.recruits.trainingDays",
    ]);
  });

  test("of a map in which some values are stated, the others are named one by one", () => {
    const months = "{ january: { value: 1.2, assumed: a guess }, may: 1, june: 1 }";
    const { unstated } = interpret(changed("{ january: 1.2 }", months));
    expect(unstated.filter((path) => path.startsWith("demand.calls.months"))).toEqual([
      "demand.calls.months.may",
      "demand.calls.months.june",
    ]);
  });

  test("evidence of a whole part covers everything below", () => {
    const published = "published: { value: { callsPresented: 775 927, handlingRate: 84 % }, published: R }\n";
    const { scenario, unstated } = interpret(SCENARIO + published);
    expect(scenario.published).toEqual({ callsPresented: 775927, handlingRate: 0.84 });
    expect(unstated.filter((path) => path.startsWith("published"))).toEqual([]);
    expect(interpret(`${SCENARIO}published: { callsPresented: 775 927 }\n`).unstated).toContain(
      "published.callsPresented",
    );
  });
});

describe("mistakes", () => {
  const posts = (evidence: string) => refusal(changed("posts: 35", `posts: ${evidence}`));

  test("a published key that is not in the sources is refused, with the nearest", () => {
    expect(refusal(changed("posts: 35", "posts: { value: 35, published: RR }"))).toEqual([
      's.yaml:34:57 teams.sudo.posts.published: expected a key of "sources", or a source in full, received "RR" (did you mean "R"?)',
    ]);
  });

  test("exactly one kind of evidence stands beside a value", () => {
    expect(posts("{ value: 35 }")).toEqual([
      's.yaml:34:33 teams.sudo.posts: expected one of the keys "published", "estimated", "assumed" beside "value", received the value alone',
    ]);
    expect(posts("{ value: 35, published: R, assumed: a guess }")).toEqual([
      's.yaml:34:60 teams.sudo.posts: expected only one of the keys "published", "estimated", "assumed", received "published", "assumed"',
    ]);
  });

  test("evidence without its value is missed", () => {
    expect(posts("{ assumed: a guess }")).toEqual([
      's.yaml:34:33 teams.sudo.posts: expected a number between 0 and 5 000, received a map of keys (the key "value" is missing)',
    ]);
  });

  test("an unknown key beside a value is refused, with the nearest", () => {
    expect(posts("{ value: 35, assumed: a guess, rage: 30 .. 40 }")).toEqual([
      's.yaml:34:64 teams.sudo.posts.rage: expected one of the keys "published", "estimated", "assumed", "range", "note" beside "value", received "rage" (did you mean "range"?)',
    ]);
  });

  test("evidence that says nothing is refused", () => {
    expect(posts("{ value: 35, assumed: }")[0]).toMatch(/posts\.assumed: expected a text, received nothing$/);
    expect(posts("{ value: 35, assumed: ' ' }")[0]).toMatch(/posts\.assumed: expected a text, received/);
    expect(posts("{ value: 35, estimated: [a] }")[0]).toMatch(
      /posts\.estimated: expected a text, received a list$/,
    );
    expect(posts("{ value: 35, assumed: a guess, note: [a] }")[0]).toMatch(
      /posts\.note: expected a text, received/,
    );
  });

  test("a wrong value is refused beneath its evidence, where it stands", () => {
    expect(posts("{ value: -35, assumed: a guess }")).toEqual([
      "s.yaml:34:42 teams.sudo.posts: expected a number between 0 and 5 000, received -35",
    ]);
  });

  test("sources are texts by their key", () => {
    expect(refusal(changed("{ R: The annual report of 2017 }", "[R]"))).toEqual([
      's.yaml:4:10 sources: expected sources by their key, such as "R: annual report 2017", received a list',
    ]);
    expect(refusal(changed("{ R: The annual report of 2017 }", "{ R: }"))[0]).toMatch(
      /^s\.yaml:4:\d+ sources\.R: expected sources by their key/,
    );
  });
});

describe("ranges", () => {
  const mean = (range: string, value = "3 min") =>
    refusal(changed("mean: 3 min }", `mean: { value: ${value}, assumed: usual, range: ${range} } }`));

  test("a range has two ends written like the value, around it", () => {
    expect(mean("1 min .. 10 min")).toEqual(["accepted"]);
    expect(mean("3 min .. 3 min")).toEqual(["accepted"]);
    expect(mean("1 min..180 s")).toEqual(["accepted"]);
    const holds = "s.yaml:20:80 demand.calls.patience.mean.range: expected a range that holds";
    expect(mean("4 min .. 10 min")).toEqual([`${holds} "3 min", received "4 min .. 10 min"`]);
    expect(mean("1 min .. 2 min")).toEqual([`${holds} "3 min", received "1 min .. 2 min"`]);
    expect(mean("10 min .. 1 min")).toEqual([
      `${holds} "3 min", received "10 min .. 1 min" (the low end comes first)`,
    ]);
  });

  test("an end that does not read is refused with what it should be", () => {
    const ends =
      "s.yaml:20:80 demand.calls.patience.mean.range: expected two ends written like the value, such as 2 min .. 6 min";
    expect(mean("1 .. 10 min")).toEqual([
      `${ends}, received "1 .. 10 min" ("1" is not a duration between 0.001 s and 24 h with its unit, such as 3 min 27 s)`,
    ]);
    expect(mean("1 min - 10 min")).toEqual([`${ends}, received "1 min - 10 min"`]);
    expect(mean("[1 min, 10 min]")).toEqual([`${ends}, received a list`]);
    expect(mean("1 min ..")).toEqual([`${ends}, received "1 min .."`]);
  });

  test("the law that is written decides which ends are allowed", () => {
    const talk = (law: string) =>
      refusal(
        changed(
          "talk: { law: gamma, mean: 3 min 27 s, cv: 1.2 }",
          `talk: { law: { value: ${law}, assumed: simplest }, mean: { value: 3 min, assumed: usual, range: 0 s .. 6 min } }`,
        ),
      );
    expect(talk("constant")).toEqual(["accepted"]);
    expect(talk("exponential")[0]).toContain('("0 s" is not a duration between 0.001 s and 24 h');
  });

  test("a wrong value and a right range are one problem", () => {
    expect(mean("1 min .. 10 min", "3")).toEqual([
      expect.stringMatching(/received 3 \(did you mean "3 s"\?\)$/),
    ]);
  });

  test("only a single estimated or assumed quantity has a range", () => {
    const only = 'expected a range only with "estimated" or "assumed", for a single quantity';
    const published = changed("posts: 35", "posts: { value: 35, published: R, range: 30 .. 40 }");
    expect(refusal(published)[0]).toContain(`teams.sudo.posts.range: ${only}, received "30 .. 40"`);
    const months = changed(
      "{ january: 1.2 }",
      "{ value: { january: 1.2 }, assumed: a guess, range: 1 .. 2 }",
    );
    expect(refusal(months)[0]).toContain(`demand.calls.months.range: ${only}`);
    const law = changed("law: gamma", "law: { value: gamma, assumed: a guess, range: gamma .. weibull }");
    expect(refusal(law)[0]).toContain(`demand.calls.talk.law.range: ${only}`);
    const estimated = changed(
      "posts: 35",
      "posts: { value: 35, estimated: from the payroll, range: 30 .. 40 }",
    );
    expect(refusal(estimated)).toEqual(["accepted"]);
  });

  test("the two ends are taken apart as written", () => {
    expect(rangeEnds("2 min .. 6 min")).toEqual(["2 min", "6 min"]);
    expect(rangeEnds("0.3..0.7")).toEqual(["0.3", "0.7"]);
    expect(rangeEnds("0.3")).toBeUndefined();
    expect(rangeEnds("1 .. 2 .. 3")).toBeUndefined();
  });
});
