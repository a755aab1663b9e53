import { describe, expect, test } from "vitest";
import { MEASURES } from "../../src/models/measures/catalogue.ts";
import { textWidth } from "../../src/rendering/textLayout.ts";
import { textReport } from "../../src/rendering/textReport.ts";
import { expectGolden } from "./golden.ts";
import {
  context,
  estimate,
  FILES,
  result,
  scenario,
  scenarioResult,
  study,
  withoutCalls,
} from "./handMadeResult.ts";
import { services } from "./services.ts";

const LANGUAGES = ["fr", "en"] as const;
const WIDTHS = [80, 160] as const;
const PAGES = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })));

describe.each(PAGES)("in $language at $width columns", ({ language, width }) => {
  test("a scenario reads as in its golden", () => {
    const text = textReport(result(scenarioResult()), context({ language, width }));
    expectGolden(`scenario-${language}-${width}.txt`, text);
  });

  test("a study reads as in its golden", () => {
    expectGolden(`study-${language}-${width}.txt`, textReport(study(), context({ language, width })));
  });

  test("a platform of visits and files reads as in its golden", () => {
    const text = textReport(result(services()), context({ language, width }));
    expectGolden(`services-${language}-${width}.txt`, text);
  });

  test("no line is longer than the page", () => {
    const text =
      textReport(study(), context({ language, width })) +
      textReport(result(services()), context({ language, width })) +
      textReport(result(scenarioResult()), context({ language, width }));
    expect(text.split("\n").filter((line) => textWidth(line) > width)).toEqual([]);
  });
});

/** The labels of the list of all figures. */
function labelsOf(scenarioIn: ReturnType<typeof scenarioResult>): readonly string[] {
  const lines = textReport(result(scenarioIn), context()).split("\n");
  return lines.flatMap((line) => /^ {2}(.+?)\u00a0\.+\u00a0/.exec(line)?.[1] ?? []);
}

test("each measure that is not left out on purpose has a line, also one that is added later", () => {
  const used = { ...scenarioResult().figures };
  for (const { id } of MEASURES) used[id] ??= estimate(0.5, 0.01);
  for (const { id } of MEASURES) if (used[id]!.mean === 0) used[id] = estimate(0.5, 0.01);
  const labels = labelsOf(scenarioResult({ figures: used }));
  expect(labels.length).toBe(MEASURES.length);
  expect(new Set(labels).size).toBe(MEASURES.length);
});

test("what a platform has not is left out: reinforcement, calls or mails, and things that are not used", () => {
  const { reserve: _, ...teams } = scenario().teams;
  const without = { ...scenario(), teams };
  const labels = labelsOf(scenarioResult({ scenario: without }));
  expect(labels).not.toContain("Files not processed elsewhere");
  expect(labels).not.toContain("Served by the greeting");
  expect(labels).toContain("Calls presented");
  const onlyFiles = labelsOf(scenarioResult({ scenario: scenario({ demand: { snap: FILES } }) }));
  expect(onlyFiles).toContain("Files handled");
  expect(onlyFiles.filter((label) => /call|wait|service level/i.test(label))).toEqual([]);
  const { mails: __, ...onlyCalls } = scenario().demand;
  const labelsOfCalls = labelsOf(scenarioResult({ scenario: { ...scenario(), demand: onlyCalls } }));
  expect(labelsOfCalls.filter((label) => /mail|of which/i.test(label))).toEqual([]);
});

test("a measure without a value gives the reason and never NaN", () => {
  const text = textReport(result(withoutCalls()), context({ language: "fr" }));
  expect(text.split("\n")[0]).toBe(
    "SUDO en 2017\u00a0: aucun appel présenté\u00a0; 12\u00a0400 courriels traités.",
  );
  expect(text).toMatch(/Taux d'appels traités\u00a0\.+\u00a0— \(pas d'appel\)/);
  expect(text).toMatch(/Attente médiane des appels traités\u00a0\.+\u00a0— \(pas d'appel\)/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("an interrupted run says so right after the answer", () => {
  const text = textReport(
    result(scenarioResult({ replications: 7 })),
    context({ width: 200, interruptedOf: 20 }),
  );
  expect(text.split("\n")[1]).toBe(
    "Partial result: interrupted after 7 replications of each scenario, of at most 20.",
  );
});

test("colours change nothing but colours", () => {
  const mark = (text: string): string => `\u001b[1m${text}\u001b[22m`;
  const palette = { strong: mark, faint: mark, good: mark, bad: mark };
  // Shorter than its column, so that a colour counted as text would show.
  const figures = { ...scenarioResult().figures, handlingRate: estimate(0.95, 0) };
  const met = scenarioResult({ scenario: { ...scenario(), name: "met" }, figures });
  const all = { ...study(), scenarios: [...study().scenarios, met] };
  const coloured = textReport(all, context({ palette }));
  expect(coloured).toContain("\u001b[1m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bare = coloured.replace(/\u001b\[\d+m/g, "").replace(/ +$/gm, "");
  expect(bare).toBe(textReport(all, context()));
});

test("scenarios of the same title go by their names too", () => {
  const twin = scenarioResult({ scenario: { ...scenarioResult().scenario, name: "twin" } });
  const text = textReport(result(scenarioResult(), twin), context({ width: 200 }));
  expect(text).toContain("SUDO in 2017 [sudo-2017] (baseline)");
  expect(text).toContain("SUDO in 2017 [twin] — ");
});
