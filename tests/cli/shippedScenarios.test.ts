import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import { createTaskRunner } from "../../src/planning/runner.ts";
import { ensureBundle, runPlateau } from "./bundle.ts";

const FOLDER = "scenarios";
const files = readdirSync(FOLDER)
  // The reference year and what else it could have been; services.test.ts holds the others.
  .filter((name) => /^(?:sudo-2017.*|peak-day-.*)\.yaml$/.test(name))
  .map((name) => `${FOLDER}/${name}`);
const isStudy = (file: string) => file.endsWith("-study.yaml");

describe.each(files.filter((file) => !isStudy(file)))("%s", (file) => {
  const [loaded] = readInput([file]).scenarios;

  it("says of every quantity where it comes from", () => {
    expect(loaded!.unstated).toEqual([]);
    expect(loaded!.evidence.length).toBeGreaterThan(50);
  });

  it("gives a range with every number that is assumed and could move the answer", () => {
    // What a scenario tests, lists, hours and switches have no range.
    const bare = loaded!.evidence
      .filter(({ kind, range, text }) => kind === "assumed" && !range && !text.en.includes("this scenario"))
      .map(({ path }) => path);
    for (const path of bare) expect(WITHOUT_RANGE).toContain(path);
  });

  it("runs, and counts every call once", () => {
    const { scenario } = loaded!;
    const totals = createTaskRunner([scenario]).run({ scenario: 0, seed: 1, replication: 0 });
    // fresh, presented, refused, abandoned, abandonedWithin, handled
    const [fresh, presented, refused, abandoned, , handled] = totals;
    expect(presented).toBe(refused! + abandoned! + handled!);
    expect(fresh).toBeLessThan(presented!);
    expect(handled).toBeGreaterThan(0);
  });
});

/** Assumed without a range: shapes, hours, switches and limits that are not one number. */
const WITHOUT_RANGE = [
  "demand.calls.caisses",
  "demand.calls.months",
  "demand.calls.weekdays",
  "demand.calls.halfHours",
  "demand.calls.waitingPlaces",
  "demand.calls.busyness.foreseen",
  "demand.mails.weekdays",
  "demand.mails.arrive",
  "shifts.day.hours",
  "shifts.day.breaks",
  "teams.reinforcement.absence",
  "blending.betweenCalls",
  "blending.outsidePhoneHours",
  "answerWithin",
];

it("the study names every scenario that ships", () => {
  const study = readInput([`${FOLDER}/sudo-2017-study.yaml`]);
  const others = files.filter((file) => !isStudy(file));
  expect(study.scenarios.map(({ file }) => file).sort()).toEqual(others.sort());
  expect(study.study?.baseline).toBe("sudo-2017");
});

describe("the reference year", () => {
  const args = ["simulate", "scenarios/sudo-2017.yaml", "--format", "json", "--replications", "24"];
  let measures: Record<string, { mean: number; low: number; high: number }>;

  beforeAll(async () => {
    await ensureBundle();
    const { stdout } = await runPlateau(args);
    measures = JSON.parse(stdout).scenarios[0].measures;
  });

  /** The tolerances are those that were set before the year was simulated; they are not those of the estimate. */
  const expectNear = (id: string, published: number, tolerance: number) => {
    const { mean, low, high } = measures[id]!;
    const found = `${id}: ${mean} [${low}, ${high}], published ${published} ± ${tolerance}`;
    expect(Math.abs(mean - published), found).toBeLessThanOrEqual(tolerance);
  };

  it("presents the calls that were published, within its interval", () => {
    const { low, high } = measures.callsPresented!;
    expectNear("callsPresented", 775_927, (high - low) / 2);
  });
  it("handles 84.1 % of them, to half a point", () => expectNear("handlingRate", 0.8414, 0.005));
  it("handles the mails that were published, to 2 %", () =>
    expectNear("mailsHandled", 264_933, 0.02 * 264_933));
  it("has 24 peak days, to 4", () => expectNear("peakDays", 24, 4));
  it("answers about 3,600 calls on a day of full reinforcement", () => {
    expectNear("callsHandledOnFullDay", 3600, 72);
  });
});
