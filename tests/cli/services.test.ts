import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import { TOTAL_INDEX, type Total } from "../../src/models/measures/totalNames.ts";
import { createLocalRunner, createTaskRunner } from "../../src/planning/runner.ts";
import { type ScenarioResult, simulate } from "../../src/planning/simulate.ts";
import { isPlausible } from "../../src/rendering/verdicts.ts";
import { meanOf, ratioOfMeans } from "../support/ratioOfMeans.ts";
import { ensureBundle, runPlateau } from "./bundle.ts";

const SERVICES = [
  "appointments",
  "complaints",
  "files",
  "france-2016",
  "landes-mails",
  "partner-line",
  "reception",
  "snap",
  "snap-files",
  "snat",
  "social-line",
  "yvelines-pool",
];
const EXAMPLES = ["callcc", "simplemsk"];
const CONTINUITY = ["sudo-incident-1", "sudo-incident-2", "sudo-incident-3", "sudo-reform"];
const VARIANTS = [...CONTINUITY, "sudo-march-counts", "sudo-reinforcement-in-day"];

const fileOf = (name: string) => `scenarios/${name}.yaml`;
const load = (name: string) => readInput([fileOf(name)]).scenarios[0]!;

describe.each([...SERVICES, ...EXAMPLES, ...VARIANTS])("%s", (name) => {
  const loaded = load(name);

  it("says of every quantity where it comes from", () => expect(loaded.unstated).toEqual([]));

  it("gives a range with every number that is assumed and is not what the scenario tests", () => {
    const bare = loaded.evidence.filter(
      ({ kind, range, text, writtenValue }) =>
        kind === "assumed" && !range && isOneNumber(writtenValue) && !text.en.includes("this scenario"),
    );
    // The threshold of a service level is a convention, and whoever is called up is there by definition.
    const conventions = ["answerWithin", "teams.reinforcement.absence"];
    expect(bare.map(({ path }) => path).filter((path) => !conventions.includes(path))).toEqual([]);
  });

  it("runs, and counts every contact once", () => {
    const totals = createTaskRunner([loaded.scenario]).run({ scenario: 0, seed: 1, replication: 0 });
    const total = (of: Total) => totals[TOTAL_INDEX[of]]!;
    const left = total("servedBefore") + total("leftBefore") + total("callbacksUnreached");
    expect(total("presented")).toBe(
      total("handled") + total("abandoned") + total("refused") + left + total("callbacksPending"),
    );
    const firstStock = Object.values(loaded.scenario.demand).reduce(
      (sum, flow) => sum + (flow.kind === "deferred" ? flow.backlog : 0),
      0,
    );
    expect(firstStock + total("mailsArrived") + total("mailsReturned")).toBe(
      total("mailsHandled") + total("mailsSettledBefore") + total("mailBacklogEnd"),
    );
    expect(total("handled") + total("mailsHandled")).toBeGreaterThan(0);
  });
});

/** Neither hours, a list, a map nor a word. */
function isOneNumber(written: string): boolean {
  return /^×?\d/.test(written) && !written.includes(" - ") && !written.endsWith(".csv");
}

describe("the scenarios that ship", () => {
  it("are each in a list of tests", () => {
    const shipped = readdirSync("scenarios").filter((file) => file.endsWith(".yaml"));
    const inStudies = ["sudo-2017", "continuity"].flatMap((study) =>
      readInput([fileOf(`${study}-study`)]).scenarios.map(({ file }) => file.replace("scenarios/", "")),
    );
    const listed = [...SERVICES, ...EXAMPLES, ...VARIANTS].map((name) => `${name}.yaml`);
    const known = new Set([...listed, ...inStudies, "sudo-2017-study.yaml", "continuity-study.yaml"]);
    expect(shipped.filter((file) => !known.has(file))).toEqual([]);
  });
});

describe.each(SERVICES)("the service %s", (name) => {
  let result: ScenarioResult;

  beforeAll(async () => {
    await ensureBundle();
    const scenarios = [load(name)];
    const runner = createLocalRunner(scenarios.map(({ scenario }) => scenario));
    const request = { scenarios, baseline: 0, seed: 2017, replications: { count: 8 } };
    result = (await simulate(request, runner)).scenarios[0]!;
  });

  it("has a published figure or an objective beside its own", () => {
    const { comparisons } = result.closure;
    expect(comparisons.length).toBeGreaterThan(0);
    for (const { path, simulated } of comparisons) expect(simulated, path).toBeDefined();
  });

  it("comes near what was published, but for what its file says does not close", () => {
    const off = result.closure.comparisons
      .filter(({ as }) => as === "result")
      .filter((comparison) => !isPlausible(comparison, halfOfLastDigit(comparison.value)))
      .map(({ path }) => path);
    for (const path of off) expect(DOES_NOT_CLOSE).toContain(`${name}: ${path}`);
  });

  it("prints them", async () => {
    const { code, stdout } = await runPlateau(["simulate", fileOf(name), "--replications", "2"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Published beside simulated");
  });
});

/** Shares are published to a point, counts and seconds whole. */
function halfOfLastDigit(value: number): number {
  return value <= 1 ? 0.005 : 0.5;
}

/** Each is explained at the head of its file. */
const DOES_NOT_CLOSE = [
  "appointments: published.mailsInTimeRate",
  "complaints: demand.complaints.published.inTimeRate",
  "france-2016: demand.calls.published.handlingRate",
];

describe("the continuity plan", () => {
  it("loses more calls from level to level, on the same callers", () => {
    const names = ["sudo-2017", "sudo-incident-1", "sudo-incident-2", "sudo-incident-3"];
    const scenarios = names.map((name) => load(name).scenario);
    const { run } = createTaskRunner(scenarios);
    const lost = scenarios.map((_, scenario) => {
      const totals = run({ scenario, seed: 2017, replication: 0 });
      return totals[TOTAL_INDEX.presented]! - totals[TOTAL_INDEX.handled]!;
    });
    expect(lost).toEqual([...lost].sort((a, b) => a - b));
  });

  it("doubles the first calls of the two weeks of a reform, and of no other day", () => {
    const { run } = createTaskRunner(["sudo-2017", "sudo-reform"].map((name) => load(name).scenario));
    const [usual, reform] = [0, 1].map(
      (scenario) => run({ scenario, seed: 2017, replication: 0 })[TOTAL_INDEX.fresh]!,
    );
    // Two of 52 weeks in an October index of 1.05 with a payment day, each with a random factor of cv 0.25.
    const weeks = (2 / 52) * 1.05;
    expect(Math.abs(reform! / usual! - 1 - weeks)).toBeLessThan(4 * weeks * (0.25 / Math.sqrt(10)));
  });
});

describe("the examples of ContactCenters", () => {
  const DAYS = 400;

  function runDays(name: string): (total: Total) => number[] {
    const { run } = createTaskRunner([load(name).scenario]);
    const days = Array.from({ length: DAYS }, (_, day) => run({ scenario: 0, seed: 2017, replication: day }));
    return (total) => days.map((totals) => totals[TOTAL_INDEX[total]]!);
  }

  /** Both are means over independent days: the difference has the standard errors of both. */
  function expectNear(ours: { estimate: number; standardError: number }, theirs: number, deviation: number) {
    const error = Math.hypot(ours.standardError, deviation / Math.sqrt(1000));
    const found = `${ours.estimate} against ${theirs}, standard error of the difference ${error}`;
    expect(Math.abs(ours.estimate - theirs), found).toBeLessThan(4 * error);
  }

  const deviationOf = (values: readonly number[]) => meanOf(values).standardError * Math.sqrt(values.length);

  it("CallCC loses as many calls, answers as soon and keeps people waiting as long as its program printed", () => {
    const of = runDays("callcc");
    // CallCC.res: mean and standard deviation of 1,000 days, per call expected.
    const perCall = (values: number[]) => meanOf(values.map((value) => value / 1660));
    expectNear(meanOf(of("presented")), 1639.507, 513.189);
    expectNear(perCall(of("abandoned")), 0.0342, 0.0608);
    const soon = of("handledWithin").map((handled, day) => handled + of("abandonedWithin")[day]!);
    expectNear(perCall(soon), 0.853, 0.169);
    const waits = of("waitHandled").map((wait, day) => wait + of("waitAbandoned")[day]!);
    expectNear(perCall(waits), 11.834, 34.078);
  });

  it("SimpleMSK serves and loses as many contacts, with the same service level, as its program printed", () => {
    const of = runDays("simplemsk");
    expectNear(meanOf(of("handled")), 4297.305, 437.605);
    expectNear(meanOf(of("abandoned")), 910.335, 551.164);
    // All types are busy on the same days. The error of a standard deviation s is s √((κ − 1) ÷ 4n), here with κ = 5.
    const tolerance = 4 * Math.hypot(1 / Math.sqrt(DAYS), 1 / Math.sqrt(1000));
    expect(Math.abs(deviationOf(of("handled")) / 437.605 - 1)).toBeLessThan(tolerance);
    expect(Math.abs(deviationOf(of("abandoned")) / 551.164 - 1)).toBeLessThan(tolerance);
    const level = of("handledWithin").map(
      (handled, day) => [handled, of("presented")[day]! - of("abandonedWithin")[day]!] as const,
    );
    expectNear(ratioOfMeans(level), 0.501, 0.128);
  });
});
