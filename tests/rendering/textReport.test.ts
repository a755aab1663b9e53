import { describe, expect, test } from "vitest";
import { MEASURES } from "../../src/models/measures/catalogue.ts";
import { textWidth } from "../../src/rendering/textLayout.ts";
import { textReport } from "../../src/rendering/textReport.ts";
import { expectGolden } from "./golden.ts";
import {
  context,
  estimate,
  result,
  scenario,
  scenarioResult,
  study,
  withoutCalls,
} from "./handMadeResult.ts";

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

  test("no line is longer than the page", () => {
    const text =
      textReport(study(), context({ language, width })) +
      textReport(result(scenarioResult()), context({ language, width }));
    expect(text.split("\n").filter((line) => textWidth(line) > width)).toEqual([]);
  });
});

test("each measure of the catalogue has a line, also one that is added later", () => {
  const lines = textReport(result(scenarioResult()), context()).split("\n");
  const missing = MEASURES.filter(
    ({ label }) => !lines.some((line) => line.startsWith(`  ${label.en}\u00a0.`)),
  );
  expect(missing).toEqual([]);
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
