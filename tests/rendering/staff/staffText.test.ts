import { describe, expect, it } from "vitest";
import { proportionInterval } from "../../../src/engine/statistics/intervals.ts";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import type { Language } from "../../../src/models/scenario/bilingual.ts";
import { exactShare } from "../../../src/planning/staff/exactShare.ts";
import type { Verdict } from "../../../src/planning/staff/fewest.ts";
import type { StaffAnswer } from "../../../src/planning/staff/staff.ts";
import type { PostsNeeded, PostsTried } from "../../../src/planning/staff/staffing.ts";
import type { ReportContext } from "../../../src/rendering/context.ts";
import { PLAIN } from "../../../src/rendering/palette.ts";
import type { StaffReport } from "../../../src/rendering/staff/report.ts";
import { staffJson } from "../../../src/rendering/staff/staffJson.ts";
import { staffText } from "../../../src/rendering/staff/staffText.ts";
import { textWidth } from "../../../src/rendering/textLayout.ts";
import { scenarioOf } from "../../support/scenarios.ts";

const SCENARIO = scenarioOf({ teams: { advisers: { posts: 3, absence: "20 %" } } });
const RATE = { mean: 0.914, low: 0.908, high: 0.92, halfWidth: 0.006, count: 40, level: 0.95 };

const tried = (posts: number, verdict: Verdict, reaching: number, replications = 40): PostsTried => ({
  posts,
  positions: posts * 0.8,
  verdict,
  reached: exactShare(reaching, replications),
  figures:
    verdict === "undecided"
      ? undefined
      : {
          replications,
          rate: RATE,
          meanPositions: posts * 0.8,
          reinforcementPositionDays: 0,
          mailBacklogEnd: 0,
        },
});
const POSTS: PostsNeeded = {
  isDone: true,
  most: 50,
  setbacks: 0,
  openDays: 20,
  freshCalls: 2000,
  planned: tried(3, "tooFew", 0, 12),
  enough: tried(10, "enough", 40),
  perhaps: 8,
  tried: [tried(3, "tooFew", 0, 12), tried(8, "undecided", 36), tried(10, "enough", 40)],
};
const ANSWERS: Readonly<Record<StaffAnswer["by"], StaffAnswer>> = {
  horizon: { by: "horizon", posts: POSTS },
  month: { by: "month", months: [{ ...POSTS, month: 3, from: "2017-03-01" }] },
  day: {
    by: "day",
    daysAbove: 0.7,
    classes: [
      {
        from: 0,
        to: 2000,
        days: 18.3,
        freshCalls: 2000,
        enough: 10,
        posts: 12,
        perhaps: 8,
        rate: RATE,
        reached: exactShare(39, 40),
        setbacks: 0,
      },
    ],
  },
  "half-hour": {
    by: "half-hour",
    weekdays: [
      {
        weekday: 0,
        date: "2017-03-06",
        freshCalls: 100,
        level: 0.94,
        rate: RATE,
        reached: proportionInterval(39, 40),
        isReached: true,
        isBeyond: false,
        halfHours: [{ fromSeconds: 9 * 3600, positions: 5, rate: RATE, isSharp: true }],
        planned: [2.4],
      },
    ],
  },
};

function reportOf(answer: StaffAnswer, isPartial = false): StaffReport {
  const { by } = answer;
  return {
    request: {
      scenario: SCENARIO,
      by,
      team: "advisers",
      measure: "handlingRate",
      target: 0.9,
      confidence: 0.8,
      seed: 1,
      replications: 40,
    },
    loaded: { scenario: SCENARIO, file: "small.yaml", evidence: [], unstated: [] },
    answer,
    isPartial,
  };
}

const contextOf = (language: Language, width: number): ReportContext => ({
  language,
  width,
  palette: PLAIN,
  measures: MEASURES,
  version: "1.0",
});
const textOf = (answer: StaffAnswer, language: Language = "en", isPartial = false): string =>
  staffText(reportOf(answer, isPartial), contextOf(language, 200));

describe("the words of plateau staff", () => {
  it("answer first: posts, positions, the gap to the plan, and what is undecided", () => {
    const [first] = textOf(ANSWERS.horizon).split("\n\n");
    expect(first!.replaceAll("\n", " ")).toBe(
      "For a handling rate of at least 90% with a probability of 80%, the team “advisers” needs 10 posts (8.0 positions), against 3 planned: 5 to 7 are missing. Perhaps 8 to 9 would do: 40 simulated periods do not decide.",
    );
  });

  it("say that more posts than needed are planned, or that the target is out of reach", () => {
    const many = { ...POSTS, planned: tried(12, "enough", 40), perhaps: 10 };
    expect(textOf({ by: "horizon", posts: many })).toContain("against 12 planned: 2 more than needed.");
    const none = { ...POSTS, enough: undefined, perhaps: undefined };
    expect(textOf({ by: "horizon", posts: none })).toContain("does not show that 50 posts are enough");
  });

  it("do not say that posts are missing where simulation does not decide about the plan", () => {
    const planned = tried(8, "undecided", 36, 40);
    expect(textOf({ by: "horizon", posts: { ...POSTS, planned } }).replaceAll("\n", " ")).toContain(
      "against 8 planned, of which simulation does not say whether they are enough.",
    );
    const months = [POSTS, { ...POSTS, planned }].map((each) => ({ ...each, month: 3, from: "2017-03-01" }));
    expect(textOf({ by: "month", months }).replaceAll("\n", " ")).toContain(
      "the plan has too few in 1 of 2 months; in 1 simulation does not decide.",
    );
  });

  it("show a need as a range where it is undecided, and the interval of a share rounded outwards", () => {
    expect(textOf(ANSWERS.month)).toMatch(
      /March 2017 .*91\.4%.±.0\.6 +3 +8–10 +8\.0 +−7 to −5 +100% \(91–100\)/,
    );
  });

  it("give no figures where only picked periods were tried, and say of how many those of the plan are", () => {
    const text = textOf(ANSWERS.horizon);
    expect(text).toMatch(/\n +8 +6\.4 +— +90% \(76–98\) +undecided/);
    expect(text).toContain("40 simulated periods (rate of the plan: the first 12)");
  });

  it("say what a search knew when it was interrupted, and no more", () => {
    const search = (more: Partial<PostsNeeded>): string =>
      textOf({ by: "horizon", posts: { ...POSTS, isDone: false, ...more } }, "en", true).split("\n\n")[0]!;
    expect(search({})).toContain("needs at least 8 posts, and 10 are enough; the search could not narrow");
    expect(search({ enough: undefined })).toContain(
      "needs at least 8 posts; how many are enough is not shown yet",
    );
    expect(search({ enough: undefined, perhaps: 0 })).toContain("nothing is shown yet");
    expect(search({ enough: undefined, perhaps: undefined })).toContain("Out of reach");
  });

  it("say where trials contradicted what is taken for granted, and only there", () => {
    expect(textOf(ANSWERS.day)).not.toContain("contradicted");
    const months = [{ ...POSTS, setbacks: 2, month: 3, from: "2017-03-01" }];
    expect(textOf({ by: "month", months })).toContain("contradicted this in 2 simulated periods");
  });

  it("show the gap of the plan in each half-hour", () => {
    expect(textOf(ANSWERS["half-hour"])).toMatch(/09:00 +5 +\(−3\)/);
  });

  it("say that a result is partial", () => {
    expect(textOf(ANSWERS.day, "fr", true)).toMatch(/^Résultat partiel/);
    expect(staffJson(reportOf(ANSWERS.day, true), "1.0")).toContain('"partial": true');
  });

  it("fit the page in both languages", () => {
    for (const language of ["fr", "en"] as const)
      for (const width of [80, 160])
        for (const answer of Object.values(ANSWERS))
          for (const line of staffText(reportOf(answer), contextOf(language, width)).split("\n"))
            expect(textWidth(line), line).toBeLessThanOrEqual(width);
  });
});
