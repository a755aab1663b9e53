import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Exploration } from "../../../src/planning/report/exploration.ts";
import type { SimulationResult } from "../../../src/planning/simulate.ts";
import { answer } from "../../../src/rendering/answer.ts";
import { findingSentences } from "../../../src/rendering/findings.ts";
import { type HtmlContext, htmlReport } from "../../../src/rendering/htmlReport/htmlReport.ts";
import { exploration } from "../charts/handMadeExploration.ts";
import {
  compared,
  context,
  estimate,
  result,
  scenario,
  scenarioResult,
  study,
  variantResult,
  withoutCalls,
} from "../handMadeResult.ts";
import { services } from "../services.ts";
import { full, fullStudy } from "./fullResult.ts";

const HOSTILE = `</style></title><script>alert(1)</script><img src=x onerror="alert(2)">'\u0007\u202e`;

interface Element {
  readonly textContent: string;
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

function write(
  run: SimulationResult,
  explored?: Exploration | undefined,
  changes: Partial<HtmlContext> = {},
): string {
  const { document } = parseHTML("<html></html>");
  return htmlReport(run, explored, { ...context(), document, ...changes });
}

function parse(page: string): Element {
  return parseHTML(page).document as unknown as Element;
}

function all(page: Element, selector: string): readonly Element[] {
  return [...page.querySelectorAll(selector)];
}

function chartsOf(page: string): readonly string[] {
  return all(parse(page), "figure").map((each) => each.getAttribute("id")!.replace("chart-", ""));
}

const PAGES = (["fr", "en"] as const).flatMap((language) => [
  { language, what: "a study with all charts", page: write(fullStudy(), exploration(), { language }) },
  { language, what: "a scenario", page: write(result(scenarioResult()), undefined, { language }) },
  { language, what: "visits and files", page: write(result(services()), undefined, { language }) },
  { language, what: "a run without calls", page: write(result(withoutCalls()), undefined, { language }) },
]);

describe.each(PAGES)("$what in $language", ({ language, page }) => {
  const document = parse(page);

  test("loads nothing, runs nothing and says so to the browser", () => {
    const policy = document
      .querySelector("meta[http-equiv=Content-Security-Policy]")!
      .getAttribute("content");
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(all(document, "script, link, iframe, object, embed, img, base, form")).toEqual([]);
    expect(page.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|\bon\w+=|url\((?!#)/,
    );
  });

  test("is a sound document: language, title, landmarks, headings in order, ids once, links that lead somewhere", () => {
    expect(document.querySelector("html")!.getAttribute("lang")).toBe(language);
    expect(document.querySelector("title")!.textContent).not.toBe("");
    for (const landmark of ["header", "nav", "main", "footer"])
      expect(all(document, landmark).length).toBe(1);
    const levels = all(document, "h1, h2, h3, h4").map(({ localName }) => Number(localName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1).length).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
    });
    const ids = all(document, "[id]").map((each) => each.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all(document, "a[href]")) expect(ids).toContain(link.getAttribute("href")!.slice(1));
  });

  test("has tables with a caption, scoped headers and full rows", () => {
    const tables = all(document, "table");
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(table.querySelector("caption")!.textContent).not.toBe("");
      expect(all(table, "th").filter((each) => each.getAttribute("scope") === null)).toEqual([]);
      const width = all(table, "thead th").length;
      for (const row of all(table, "tbody tr")) {
        const cells = all(row, "th, td");
        const heading = cells.length === 1 && cells[0]!.getAttribute("scope") === "rowgroup";
        expect(heading ? width : cells.length).toBe(width);
      }
    }
  });

  test("shows no leftover of the program", () => {
    expect(page).not.toMatch(
      /NaN|undefined|Infinity|\[object|>null<|\{(de |le |un |aucun )?[A-Za-z]*(call|mail)/,
    );
  });
});

describe("the order and the content", () => {
  const page = parse(write(fullStudy(), exploration()));

  test("goes from the answer to what it rests on", () => {
    expect(all(page, "h2").map((each) => each.getAttribute("id"))).toEqual(
      "objectives scenarios charts figures published findings variants evidence definitions warnings".split(
        " ",
      ),
    );
  });

  test("has the charts in the order of their value", () => {
    expect(chartsOf(write(fullStudy(), exploration()))).toEqual(
      "required positions week backlog calendar differences course tornado".split(" "),
    );
  });

  test("says what the text says: the same answer, findings and measures", () => {
    const sentences = all(page, ".answer p").map(({ textContent }) => textContent);
    expect(sentences.join(" ")).toBe(answer(study(), "en"));
    const listed = all(page, "section li").map(({ textContent }) => textContent);
    expect(listed).toEqual(expect.arrayContaining([...findingSentences(scenarioResult(), "en")]));
    const terms = all(page, "dl.terms dt").map(({ textContent }) => textContent);
    expect(terms).toEqual(expect.arrayContaining(["Handling rate", "Callers served", "Mails handled"]));
    expect(terms.length).toBe(new Set(terms).size);
  });

  test("lists every assumption with its range, its kind and its reason", () => {
    const rows = all(page, "table.evidence tbody tr").map((row) =>
      all(row, "th, td").map(({ textContent }) => textContent),
    );
    expect(rows).toContainEqual([
      "Mean patience (Calls)demand.calls.patience.mean",
      "4 min",
      "1 min to 6 min",
      "assumed",
      "waits were not published; minutes, not hours, are usual",
    ]);
  });

  test("draws each chart for wide and for narrow pages, and gives its data once", () => {
    for (const figure of all(page, "figure")) {
      expect(all(figure, "svg").length).toBe(2);
      expect(all(figure, "details table").length).toBe(1);
    }
  });
});

describe("charts without data are left out", () => {
  test("without further runs, days and weekdays", () => {
    expect(chartsOf(write(result(scenarioResult())))).toEqual([]);
    expect(parse(write(result(scenarioResult()))).querySelector("#charts")).toBeNull();
  });

  test("without calls, and with a single scenario", () => {
    const none: Exploration = { day: undefined, positions: undefined, sensitivities: [] };
    expect(chartsOf(write(result(withoutCalls()), none))).toEqual([]);
    expect(chartsOf(write(result(full()), none))).toEqual(["week", "backlog", "calendar", "course"]);
  });

  test("a threshold of peak days that nobody chose and nothing reaches is not spoken of", () => {
    const { peakDays: _, ...figures } = scenarioResult().figures;
    const quiet = full({ figures: { ...figures, peakDays: estimate(0, 0) } });
    expect(write(result(quiet))).not.toContain("exceeds 4,500");
    expect(write(result({ ...quiet, unstated: ["peakDayAbove"] }))).toContain(
      "No simulated day exceeds 4,500 calls",
    );
  });
});

describe("objectives", () => {
  const verdictsOf = (run: SimulationResult): readonly string[] => {
    const table = all(parse(write(run)), "section").find((each) =>
      each.getAttribute("aria-labelledby")?.startsWith("objectives"),
    )!;
    return all(table, "tbody tr").map((row) => all(row, "td").at(-1)!.textContent);
  };
  const rate = (mean: number, halfWidth?: number) =>
    scenarioResult({ figures: { ...scenarioResult().figures, handlingRate: estimate(mean, halfWidth) } });

  test("are met, not met or undecided by the interval, each with a mark and a word", () => {
    expect(verdictsOf(result(rate(0.92, 0.01)))).toEqual(["✓met"]);
    expect(verdictsOf(result(rate(0.88, 0.01)))).toEqual(["✗not met"]);
    expect(verdictsOf(result(rate(0.895, 0.01)))).toEqual(["?undecided"]);
    expect(verdictsOf(result(rate(0.92)))).toEqual(["✓met in the only replication"]);
  });

  test("of flows stand there too; what was published as an aim of the real platform does not", () => {
    const { figures } = scenarioResult();
    const comparisons = [
      compared("callsPerPositionDay", 80, figures, "objective"),
      compared("mailsInTimeRate", 0.95, figures, "objective", "mails"),
    ];
    const run = result(scenarioResult({ closure: { comparisons, findings: [] } }));
    expect(verdictsOf(run)).toEqual(["✗not met", "✓met"]);
  });

  test("without any, the report says that there is none", () => {
    const run = result(scenarioResult({ scenario: scenario({ objectives: {} }) }));
    expect(write(run)).toContain("The scenario sets no objective.");
  });
});

describe("warnings", () => {
  const warningsOf = (page: string): readonly string[] => {
    const section = all(parse(page), "section").find(
      (each) => each.getAttribute("aria-labelledby") === "warnings",
    );
    return section ? all(section, "li").map(({ textContent }) => textContent) : [];
  };

  test("name few replications, scenarios that are not compared and quantities without an origin", () => {
    const few = study().scenarios.map((each) => ({ ...each, replications: 6 }));
    const told = warningsOf(write({ ...study(), scenarios: few })).join("\n");
    expect(told).toContain("Only 6 replications");
    expect(told).toContain(
      "Not compared with the baseline, since the period or the flows are others: “A peak day”.",
    );
    expect(told).toContain("1 quantity of “SUDO in 2017” has no stated origin.");
    expect(
      warningsOf(write(result(scenarioResult({ unstated: [], closure: { comparisons: [], findings: [] } })))),
    ).toEqual([]);
  });

  test("name what was published and is not reproduced", () => {
    expect(warningsOf(write(result(scenarioResult()))).join("\n")).toContain(
      "Simulated and published differ: Mean talk time, 3\u00a0min\u00a028.8\u00a0s\u00a0±\u00a00.1\u00a0s for 3\u00a0min\u00a027\u00a0s published.",
    );
  });

  test("name the assumptions any of which alone would turn the verdict", () => {
    const figures = { ...scenarioResult().figures, handlingRate: estimate(0.885, 0.003) };
    const told = warningsOf(write(result(scenarioResult({ figures })), exploration())).join("\n");
    // +2.1 and +1.9 points would pass 90 %; −2.7 and −6.5 leave it missed.
    expect(told).toContain("Mean patience (Calls) = 6 min; Share who call again (Calls) = 1 min.");
  });

  test("do so for an objective that is met, and not for one that is undecided", () => {
    const at = (mean: number) => {
      const figures = { ...scenarioResult().figures, handlingRate: estimate(mean, 0.003) };
      return warningsOf(write(result(scenarioResult({ figures })), exploration())).join("\n");
    };
    expect(at(0.915)).toContain("Mean patience (Calls) = 1 min; Share who call again (Calls) = 6 min.");
    expect(at(0.901)).not.toContain("hangs on assumptions");
  });

  test("are counted at the top, where an interrupted run is also told", () => {
    const page = write(result(scenarioResult({ replications: 7 })), undefined, { interruptedOf: 20 });
    const top = parse(page).querySelector("header")!.textContent;
    expect(top).toContain(
      "Partial result: interrupted after 7 replications of each scenario, of at most 20.",
    );
    expect(top).toMatch(/\d warnings to read before deciding/);
  });
});

test("whatever somebody wrote in a scenario stays text", () => {
  const both = { fr: HOSTILE, en: HOSTILE };
  const hostile = scenario({
    name: "sudo-2017",
    title: both,
    teams: { sudo: { title: both, site: "platform", posts: 35, shift: "day" } },
    demand: {
      calls: { ...scenario().demand.calls, ...plainCalls, title: both },
    },
  });
  const evidence = [
    {
      path: `demand.calls.${HOSTILE}`,
      kind: "assumed" as const,
      text: { fr: HOSTILE, en: HOSTILE },
      writtenValue: HOSTILE,
      range: HOSTILE,
      note: HOSTILE,
    },
  ];
  const base = full({ scenario: hostile, evidence, unstated: [HOSTILE], file: HOSTILE });
  const variant = { ...variantResult("v", both, estimate(0.01, 0.001)), evidence, file: `${HOSTILE}2` };
  const explored = exploration({
    sensitivities: exploration().sensitivities.map((each) => ({
      ...each,
      path: HOSTILE,
      value: HOSTILE,
      low: { ...each.low, value: HOSTILE },
      high: { ...each.high, value: HOSTILE },
    })),
  });
  for (const language of ["fr", "en"] as const) {
    const page = write(result(base, variant), explored, { language, title: both });
    expect(page).toContain("&lt;script&gt;");
    for (const part of ["<script", "<img", "\u0007", "\u202e"]) expect(page).not.toContain(part);
    const attributes = all(parse(page), "*").flatMap((each) => [...each.attributes].map(({ name }) => name));
    expect(attributes.filter((name) => name.startsWith("on"))).toEqual([]);
    expect(page.match(/<\/style>/g)!.length).toBe(1);
    expect(page.match(/<\/title>/g)!.length).toBe(1 + 2 * chartsOf(page).length);
    expect(all(parse(page), "script, img")).toEqual([]);
  }
});

const plainCalls = {
  kind: "immediate",
  volume: 714_000,
  caisses: { gironde: "100 %" },
  patience: { law: "exponential", mean: "4 min" },
  redial: { share: "50 %", delay: "45 min", attempts: 4 },
  talk: { law: "exponential", mean: "3 min 27 s" },
};
