import { describe, expect, test } from "vitest";
import { backlogChart } from "../../../src/rendering/charts/backlogChart.ts";
import { calendarChart } from "../../../src/rendering/charts/calendarChart.ts";
import type { Chart, ChartContext } from "../../../src/rendering/charts/chart.ts";
import { courseChart } from "../../../src/rendering/charts/courseChart.ts";
import { differencesChart } from "../../../src/rendering/charts/differencesChart.ts";
import { positionsChart } from "../../../src/rendering/charts/positionsChart.ts";
import { requiredChart } from "../../../src/rendering/charts/requiredChart.ts";
import { tornadoChart } from "../../../src/rendering/charts/tornadoChart.ts";
import { weekHeatmap } from "../../../src/rendering/charts/weekHeatmap.ts";
import { cleanText } from "../../../src/rendering/cleanText.ts";
import { estimate } from "../handMadeResult.ts";
import { chartContext, drawn, textsOf } from "./drawing.ts";
import { course, MONDAY, positionsCurve, sensitivity } from "./handMadeExploration.ts";

const HOSTILE = `</style><script>alert("1")</script>'\u0007\u202e=cmd()`;

const days = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    key: `2017-01-${String(i + 2).padStart(2, "0")}`,
    figures: {
      callsPresented: estimate(3_000 + 100 * i, 50),
      peakDays: estimate(i / count, 0.1),
      mailBacklogEnd: estimate(1_000 + 10 * i, 20),
      oldestMailAgeOpenDays: estimate(1.2, 0.1),
    },
  }));

const week = ["1 09:00", "1 09:30", "2 09:00", "2 09:30"].map((key, i) => ({
  key,
  figures: { handlingRate: estimate(0.6 + i / 10, 0.01) },
}));

const changes = [
  { title: HOSTILE, difference: estimate(0.02, 0.001) },
  { title: "down", difference: estimate(-0.02, 0.001) },
  { title: "neither", difference: estimate(0.0002, 0.001) },
];

/** Every chart, of data with something to show and with what somebody hostile could have named. */
const ALL: Readonly<Record<string, (context: ChartContext) => Chart | undefined>> = {
  required: (context) => requiredChart(MONDAY, { hasReinforcements: true }, context),
  positions: (context) =>
    positionsChart(
      positionsCurve([0.8, 0.84, 0.88]),
      { team: HOSTILE, objective: 0.9, hasReinforcements: false },
      context,
    ),
  week: (context) => weekHeatmap(week, "handlingRate", context),
  backlog: (context) => backlogChart(days(20), 2, context),
  calendar: (context) => calendarChart(days(20), { peakAbove: 4_500, peakDays: estimate(3, 1) }, context),
  differences: (context) =>
    differencesChart(changes, { title: HOSTILE, measure: "of the rate", baseline: HOSTILE }, context),
  course: (context) => courseChart(course(0.83, 0.85), 0.9, context),
  tornado: (context) =>
    tornadoChart([{ ...sensitivity("a.b", -0.03, 0.01), name: HOSTILE, value: HOSTILE }], context),
};

describe.each(Object.entries(ALL))("the chart %s", (id, draw) => {
  test.each(["fr", "en"] as const)("has a name, a description and its data in %s", (language) => {
    const chart = draw(chartContext({ language }))!;
    const svg = drawn(chart);
    expect(chart.id).toBe(id);
    expect(svg.getAttribute("role")).toBe("img");
    const [title, description] = svg.getAttribute("aria-labelledby")!.split(" ");
    expect(svg.querySelector(`#${title}`)!.textContent.length).toBeGreaterThan(10);
    expect(svg.querySelector(`#${description}`)!.textContent).toBe(cleanText(chart.description));
    expect(chart.table.rows.length).toBeGreaterThan(0);
    for (const row of chart.table.rows) expect(row.length).toBe(chart.table.headers.length);
    expect(JSON.stringify(chart)).not.toMatch(/NaN|undefined|Infinity|\[object|\{\w+\}/);
  });

  test("takes what somebody wrote for text, and nothing in it for markup", () => {
    const svg = draw(chartContext())!.svg;
    for (const part of ["<script", "</style", "\u0007", "\u202e"]) expect(svg).not.toContain(part);
    expect([...drawn({ svg }).querySelectorAll("script, style, foreignObject, image, a")]).toEqual([]);
  });

  test("has a viewBox of its width and ends its ids as it is told, so that a page may show it twice", () => {
    const wide = drawn(draw(chartContext({ width: 800 }))!);
    const narrow = drawn(draw(chartContext({ width: 350, idSuffix: "-narrow" }))!);
    expect(wide.getAttribute("viewBox")).toMatch(/^0 0 800 \d+(\.\d+)?$/);
    expect(narrow.getAttribute("viewBox")).toMatch(/^0 0 350 \d+(\.\d+)?$/);
    const ids = [...narrow.querySelectorAll("[id]")].map((each) => each.getAttribute("id")!);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter((each) => !each.includes("-narrow"))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("draws only numbers", () => {
    for (const width of [350, 800])
      expect(draw(chartContext({ width }))!.svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test("Plot's own names of groups are left out, since no reader is to hear them", () => {
  expect(ALL.required!(chartContext())!.svg).not.toContain("aria-label=");
});

test("French charts have French numbers", () => {
  const texts = textsOf(ALL.calendar!(chartContext({ language: "fr" }))!);
  expect(texts).toContain("Janvier");
  expect(texts.some((text) => /\d\u00a0\d{3}/.test(text))).toBe(true);
});
