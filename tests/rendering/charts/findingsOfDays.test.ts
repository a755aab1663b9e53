import { describe, expect, test } from "vitest";
import { backlogChart } from "../../../src/rendering/charts/backlogChart.ts";
import { calendarChart } from "../../../src/rendering/charts/calendarChart.ts";
import { weekHeatmap } from "../../../src/rendering/charts/weekHeatmap.ts";
import { estimate } from "../handMadeResult.ts";
import { chartContext, drawn, textsOf } from "./drawing.ts";

const EN = chartContext();
const FR = chartContext({ language: "fr" });
const space = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");

describe("the week", () => {
  const cell = (key: string, rate: number, halfWidth = 0.01) => ({
    key,
    figures: { handlingRate: estimate(rate, halfWidth) },
  });

  test("the title names the half-hour with the lowest rate", () => {
    const cells = [cell("1 09:00", 0.95), cell("1 10:00", 0.58), cell("5 09:00", 0.9), cell("5 10:00", 0.8)];
    const chart = weekHeatmap(cells, "handlingRate", FR)!;
    expect(space(chart.title)).toBe(
      "Le creux de la semaine : le lundi de 10 h à 10 h 30, 58 % des appels sont traités, contre 95 % au mieux",
    );
    expect(textsOf(chart)).toEqual(expect.arrayContaining(["58", "95", "lundi", "vendredi"]));
    expect(chart.table.headers.slice(1)).toEqual(["lundi", "vendredi"]);
  });

  test("several half-hours of a day that cannot be told apart are named together", () => {
    const cells = [
      cell("1 10:00", 0.63),
      cell("1 10:30", 0.64),
      cell("1 12:00", 0.635),
      cell("2 10:00", 0.8),
      cell("2 12:00", 0.95),
    ];
    expect(space(weekHeatmap(cells, "handlingRate", FR)!.title)).toBe(
      "Le creux de la semaine : le lundi à 10 h, 10 h 30 et 12 h, environ 63 % des appels sont traités, contre 95 % au mieux",
    );
    const everywhere = [...cells, cell("3 10:00", 0.64)];
    expect(weekHeatmap(everywhere, "serviceLevel", EN)).toBeUndefined();
    expect(weekHeatmap(everywhere, "handlingRate", EN)!.title).toBe(
      "Handling rate: from 63% to 95% by half-hour; none is clearly the lowest",
    );
  });

  test("where the intervals of the lowest and the highest meet, nothing is said to differ", () => {
    const cells = [
      cell("1 09:00", 0.9, 0.1),
      cell("1 10:00", 0.8, 0.1),
      cell("2 09:00", 0.85),
      cell("2 10:00", 0.85),
    ];
    expect(weekHeatmap(cells, "handlingRate", EN)!.title).toBe(
      "Handling rate: no clear difference between the half-hours of the week",
    );
  });

  test("a half-hour without calls stays empty, and one weekday is no week", () => {
    const cells = [
      cell("1 09:00", 0.9),
      cell("1 10:00", 0.8),
      cell("2 09:00", 0.7),
      { key: "2 10:00", figures: {} },
    ];
    expect(weekHeatmap(cells, "handlingRate", EN)!.table.rows[1]).toEqual([
      "10:00",
      "80.0%\u00a0±\u00a01.0",
      "—",
    ]);
    expect(weekHeatmap(cells.slice(0, 2), "handlingRate", EN)).toBeUndefined();
  });
});

describe("the days", () => {
  const day = (date: string, calls: number, peakShare = 0, backlog = 500) => ({
    key: date,
    figures: {
      callsPresented: estimate(calls, 40),
      peakDays: estimate(peakShare, 0.1),
      mailBacklogEnd: estimate(backlog, 10),
    },
  });
  const days = [
    day("2017-03-06", 5_000, 0.8, 900),
    day("2017-03-07", 4_000, 0.2, 700),
    day("2017-03-08", 3_000, 0.05, 600),
    day("2017-03-09", 2_900, 0, 500),
    day("2017-03-10", 2_800, 0, 400),
  ];
  const peaks = { peakAbove: 4_500, peakDays: estimate(1.1, 0.2) };

  test("peak days are counted in the mean, and each is marked by how often it is one", () => {
    const chart = calendarChart(days, peaks, EN)!;
    expect(chart.title).toBe(
      "1.1\u00a0±\u00a00.2 days exceed 4,500 calls in the mean; 1 of them is exposed to it at least one time in two",
    );
    const frames = [...drawn(chart).querySelectorAll("g")].filter(
      (each) => each.getAttribute("fill") === "none",
    );
    const dashed = frames.filter((each) => each.getAttribute("stroke-dasharray") !== null);
    expect([...dashed[0]!.querySelectorAll("rect")].length).toBe(1);
    expect(chart.table.rows[0]).toEqual(["6\u00a0March\u00a02017", "5,000\u00a0±\u00a040", "80%"]);
    expect(chart.table.rows[4]![2]).toBe("—");
  });

  test("no peak at all is said, and without a threshold none is spoken of", () => {
    const none = { peakAbove: 4_500, peakDays: estimate(0, 0) };
    expect(calendarChart(days, none, EN)!.title).toBe(
      "No simulated day exceeds 4,500 calls; the busiest day is 6\u00a0March\u00a02017 (5,000 calls in the mean)",
    );
    const chart = calendarChart(days, { peakAbove: undefined, peakDays: undefined }, EN)!;
    expect(chart.title).toBe("The busiest day is 6\u00a0March\u00a02017 (5,000 calls in the mean)");
    expect(chart.table.headers.length).toBe(2);
  });

  test("no day is called the busiest where the intervals do not tell it from the others", () => {
    const alike = days.map((each) => ({ ...each, figures: { callsPresented: estimate(3_000, 200) } }));
    expect(calendarChart(alike, { peakAbove: undefined, peakDays: undefined }, EN)!.title).toBe(
      "3,000 calls on an open day in the mean; no day stands out clearly",
    );
  });

  test("a period over two years names the years", () => {
    const two = [...days.slice(0, 4), day("2018-01-02", 3_000)];
    const texts = textsOf(calendarChart(two, peaks, EN)!);
    expect(texts).toEqual(expect.arrayContaining(["March\u00a02017", "January\u00a02018"]));
  });

  test("a short period has no calendar and no course of the backlog", () => {
    expect(calendarChart(days.slice(0, 4), peaks, EN)).toBeUndefined();
    expect(backlogChart(days.slice(0, 4), 2, EN)).toBeUndefined();
  });

  test("the backlog says where it peaks and where it stands on the last open evening", () => {
    expect(backlogChart(days, 2, EN)!.title).toBe(
      "The mail backlog peaks at 900 on 6\u00a0March and is at 400 on 10\u00a0March",
    );
    const growing = days.map((each, i) => ({
      ...each,
      figures: { mailBacklogEnd: estimate(1_234 * i, 10) },
    }));
    expect(space(backlogChart(growing, 2, FR)!.title)).toBe(
      "Le stock de courriels est au plus haut à la fin : 4 940 le 10 mars",
    );
  });
});
