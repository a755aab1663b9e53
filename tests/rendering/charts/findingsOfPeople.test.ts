import { describe, expect, test } from "vitest";
import { courseChart } from "../../../src/rendering/charts/courseChart.ts";
import { differencesChart } from "../../../src/rendering/charts/differencesChart.ts";
import { positionsChart } from "../../../src/rendering/charts/positionsChart.ts";
import { requiredChart } from "../../../src/rendering/charts/requiredChart.ts";
import { tornadoChart } from "../../../src/rendering/charts/tornadoChart.ts";
import { estimate } from "../handMadeResult.ts";
import { chartContext, drawn, textsOf } from "./drawing.ts";
import { course, MONDAY, positionsCurve, requiredDay, sensitivity } from "./handMadeExploration.ts";

const EN = chartContext();
const FR = chartContext({ language: "fr" });
const space = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");

const ALONE = { hasReinforcements: false };

describe("people required and planned", () => {
  test("the title names the row of half-hours around the largest gap, and how many are missing there", () => {
    expect(space(requiredChart(MONDAY, ALONE, FR)!.title)).toBe(
      "De 9 h 30 à 12 h, il manque jusqu'à 7 personnes",
    );
    expect(requiredChart(MONDAY, ALONE, EN)!.title).toBe("From 9:30 to 12:00, up to 7 people are missing");
  });

  test("a single person is in the singular, and other gaps elsewhere are hinted at", () => {
    const day = requiredDay([
      [10, 9],
      [10, 10],
      [10, 9.3],
    ]);
    expect(space(requiredChart(day, ALONE, FR)!.title)).toBe(
      "De 9 h à 9 h 30 surtout, il manque jusqu'à 1 personne",
    );
  });

  test("where one person fewer may be enough, a single one is perhaps missing and several are about so many", () => {
    const vague = (planned: number) => {
      const day = requiredDay([
        [10, planned],
        [10, 10],
      ]);
      return { ...day, halfHours: day.halfHours.map((each) => ({ ...each, isSharp: false })) };
    };
    const one = requiredChart(vague(9), ALONE, FR)!;
    expect(space(one.title)).toBe("De 9 h à 9 h 30, il manque peut-être jusqu'à 1 personne");
    expect(textsOf(one)).toContain("−1?");
    expect(one.note).toContain("une personne de moins suffirait peut-être");
    const several = requiredChart(vague(4), ALONE, FR)!;
    expect(space(several.title)).toBe("De 9 h à 9 h 30, il manque jusqu'à 6 personnes environ");
    expect(textsOf(several)).toContain("−6");
    expect(several.table.rows[0]![1]).toBe("≤ 10");
  });

  test("where positions can be called up, the title says that they are not counted", () => {
    expect(space(requiredChart(MONDAY, { hasReinforcements: true }, FR)!.title)).toBe(
      "De 9 h 30 à 12 h, il manque jusqu'à 7 personnes, sans les renforts",
    );
  });

  test("nobody missing is said, with the most that there are beyond", () => {
    expect(
      requiredChart(
        requiredDay([
          [10, 10],
          [10, 13.2],
        ]),
        ALONE,
        EN,
      )!.title,
    ).toBe("Nobody is missing; from 9:30 to 10:00, up to 3 people beyond what is required");
    expect(
      requiredChart(
        requiredDay([
          [10, 10.2],
          [10, 9.8],
        ]),
        ALONE,
        EN,
      )!.title,
    ).toBe("The people planned follow what is required in every half-hour");
  });

  test("too few and too many differ by sign, shape and filling, not by colour alone", () => {
    const svg = drawn(requiredChart(MONDAY, ALONE, EN)!);
    const hatched = [...svg.querySelectorAll("g")].filter((each) =>
      each.getAttribute("fill")?.startsWith("url("),
    );
    expect(hatched.length).toBe(1);
    expect([...hatched[0]!.querySelectorAll("rect")].length).toBe(5);
    expect(textsOf(requiredChart(MONDAY, ALONE, EN)!)).toEqual(expect.arrayContaining(["−7", "+14"]));
  });

  test("the data give every half-hour with its gap", () => {
    expect(requiredChart(MONDAY, ALONE, EN)!.table.rows[2]).toEqual([
      "from 10:00 to 10:30",
      "41",
      "34.3",
      "−6.7",
    ]);
  });

  test("there is no chart where nobody is required", () => {
    expect(
      requiredChart(
        requiredDay([
          [0, 3],
          [0, 3],
        ]),
        ALONE,
        EN,
      ),
    ).toBeUndefined();
  });
});

describe("the rate with more people", () => {
  const title = (rates: readonly number[], objective: number | undefined) =>
    positionsChart(positionsCurve(rates), { team: "SUDO", objective, hasReinforcements: false }, EN)!.title;

  test("an objective counts as reached where the whole interval is above it", () => {
    // 90.4 % ± 0.5 is not yet, 92 % ± 0.5 is.
    expect(title([0.85, 0.87, 0.904, 0.904, 0.92], 0.9)).toBe(
      "39\u00a0posts instead of 35 (SUDO) give a mean rate of at least 90%",
    );
  });

  test("an objective that no number tried reaches is not promised", () => {
    expect(title([0.8, 0.84, 0.87], 0.9)).toBe(
      "Even with 37\u00a0posts (SUDO), nothing assures a mean rate of 90%",
    );
  });

  test("the posts planned, or fewer, may be enough", () => {
    expect(title([0.88, 0.92, 0.94], 0.9)).toBe(
      "The 35\u00a0posts planned (SUDO) give a mean rate of at least 90%",
    );
    expect(title([0.92, 0.94, 0.95], 0.9)).toBe(
      "33\u00a0posts (SUDO) are enough for a mean rate of 90%; 35 are planned",
    );
  });

  test("without an objective the title gives the change, if there is one", () => {
    expect(title([0.8, 0.84, 0.87], undefined)).toBe(
      "37\u00a0posts instead of 35 change the rate by +3.0\u00a0±\u00a00.2 points",
    );
    expect(title([0.84, 0.84, 0.84], undefined)).toBe("More posts do not clearly change the rate");
  });

  test("a note says that reinforcements make up for some of the posts, where there are any", () => {
    const note = (hasReinforcements: boolean) =>
      positionsChart(
        positionsCurve([0.8, 0.84, 0.87]),
        { team: "SUDO", objective: 0.9, hasReinforcements },
        EN,
      )!.note;
    expect(note(true)).toContain("Reinforcements are still called up");
    expect(note(false)).not.toContain("Reinforcements");
  });

  test("two points are no curve", () => {
    const two = {
      ...positionsCurve([0.8, 0.84, 0.87]),
      points: positionsCurve([0.8, 0.84, 0.87]).points.slice(1),
    };
    expect(
      positionsChart(two, { team: "SUDO", objective: 0.9, hasReinforcements: false }, EN),
    ).toBeUndefined();
  });
});

describe("the course", () => {
  test.each([
    [0.8301, 0.8449, "between 83.0% and 84.5%, below the objective of 90%"],
    [0.9, 0.92, "between 90.0% and 92.0%, at or above the objective of 90%"],
    [0.88, 0.92, "between 88.0% and 92.0%, on either side of the objective of 90%"],
  ])("eight in ten between %s and %s", (low, high, end) => {
    expect(courseChart(course(low, high), 0.9, EN)!.title).toBe(
      `Eight times in ten, the handling rate ends ${end}`,
    );
  });

  test("where nobody calls, it is that of the backlog", () => {
    const mails = course(0.8, 0.9);
    const points = mails.points.map((each) => ({ ...each, handlingRate: undefined }));
    expect(courseChart({ ...mails, points }, 0.9, EN)!.title).toBe(
      "Eight times in ten, the backlog ends between 800 and 1,300 by 31\u00a0March\u00a02017",
    );
  });
});

describe("the differences", () => {
  const subject = { title: "a finding", measure: "of the rate", baseline: "SUDO" };

  test("stand in descending order, with their intervals and verdicts", () => {
    const changes = [
      { title: "falls", difference: estimate(-0.0133, 0.0024) },
      { title: "rises", difference: estimate(0.0571, 0.0025) },
      { title: "neither", difference: estimate(0.0004, 0.0012) },
      { title: "once", difference: estimate(0.01) },
    ];
    expect(differencesChart(changes, subject, EN)!.table.rows).toEqual([
      ["rises", "+5.7\u00a0±\u00a00.3", "+5.46 to +5.96", "clearly higher"],
      ["once", "+1.0", "—", "one replication: no interval"],
      ["neither", "0.0\u00a0±\u00a00.1", "−0.08 to +0.16", "no clear difference"],
      ["falls", "−1.3\u00a0±\u00a00.2", "−1.57 to −1.09", "clearly lower"],
    ]);
    expect(differencesChart([], subject, EN)).toBeUndefined();
  });
});

describe("the assumptions", () => {
  test("the widest that is clear makes the title; one that is not clear makes none", () => {
    const named = (low: number, high: number, halfWidth: number) => [
      { ...sensitivity("demand.calls.patience.mean", low, high, halfWidth), name: "Mean patience (Calls)" },
    ];
    expect(tornadoChart(named(-0.065, 0.021, 0.001), EN)!.title).toBe(
      "The assumption that weighs most is “Mean patience (Calls)”: −6.5\u00a0points at 1 min, +2.1\u00a0points at 6 min",
    );
    expect(tornadoChart(named(-0.001, 0.001, 0.002), EN)!.title).toBe(
      "No assumption clearly changes the rate within its range",
    );
    expect(tornadoChart([], EN)).toBeUndefined();
  });

  test("what changes nothing at either end is in the data only", () => {
    const still = { ...sensitivity("demand.mails.dueOpenDays", 0, 0, 0), name: "still" };
    const moving = { ...sensitivity("demand.calls.patience.mean", -0.01, 0.01), name: "moving" };
    const chart = tornadoChart([moving, still], EN)!;
    expect(textsOf(chart)).toContain("moving");
    expect(textsOf(chart)).not.toContain("still");
    expect(chart.table.rows.map(([name]) => name)).toEqual([
      "moving (demand.calls.patience.mean)",
      "still (demand.mails.dueOpenDays)",
    ]);
    expect(chart.note).toContain("The one that weighs least is in the data only.");
  });
});
