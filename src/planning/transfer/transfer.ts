import type { Estimate } from "../../engine/statistics/intervals.ts";
import { compile } from "../../models/compile.ts";
import { createSlices } from "../../models/measures/slices.ts";
import { TOTAL_INDEX } from "../../models/measures/totalNames.ts";
import { inOrder } from "../inOrder.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import type { Reading, TransferPlan } from "./ask.ts";
import { type BreakEven, findBreakEven } from "./breakEven.ts";
import { type Change, changeOf, meanOf, type Rows } from "./change.ts";
import { caissesOf } from "./parties.ts";
import { createGather, type Part, type Week, weeksOf } from "./parts.ts";
import { openDaysFrom } from "./planTransfer.ts";
import { type Stage, stagesOf } from "./stages.ts";

/** What to run. */
export interface TransferRequest {
  readonly plan: TransferPlan;
  readonly seed: number;
  readonly replications: number;
}

/** A part with its change. */
export interface PartChange {
  readonly part: Part;
  readonly change: Change;
}

/** A week of a reading. */
export interface WeekChange {
  readonly week: Week;
  readonly change: Change;
  /** Difference of calls handled from the date to the end of the week. */
  readonly cumulated: Estimate;
  /** Of the people who came, on the week's first open day. */
  readonly stage: Stage;
}

/** What came out of one reading. */
export interface ReadingResult {
  readonly kind: Reading["kind"];
  readonly whole: Change;
  /** The sides that have people in the file, then the caisses. */
  readonly parts: readonly PartChange[];
  readonly weeks: readonly WeekChange[];
  readonly breakEven: BreakEven;
}

/** What came out. */
export interface TransferResult {
  readonly plan: TransferPlan;
  readonly seed: number;
  readonly replications: number;
  /** Open days from the date to the end of the period. */
  readonly openDays: number;
  readonly readings: readonly ReadingResult[];
}

/**
 * @param plan of the transfer
 * @returns the scenarios to run, the base first
 */
export function scenariosOf({ base, readings }: TransferPlan) {
  return [base.scenario, ...readings.map(({ scenario }) => scenario)];
}

/**
 * Answers the question "what do so many positions moved from one side to the other change, for both, from the first week
 * to the last?", on the same callers before and after. The result depends on the request alone, not on the runner.
 *
 * @param request what to run
 * @param runner of `scenariosOf` the plan
 * @param onProgress told after each replication
 * @returns before and after for the whole, both sides, each caisse and each week, by reading
 */
export async function transfer(
  { plan, seed, replications }: TransferRequest,
  runner: Runner,
  onProgress: Progress = () => {},
): Promise<TransferResult> {
  const openDays = openDaysFrom(plan.base.scenario, plan.ask.on);
  const weeks = weeksOf(openDays);
  const parts = partsOf(plan, weeks);
  const sided = [plan.base, ...plan.readings];
  const gathers = sided.map(({ scenario, ...sides }) =>
    createGather(createSlices(compile(scenario)).names, parts, sides, weeks),
  );
  // By scenario, by part, by replication.
  const rows = sided.map(() => parts.map((): Float64Array[] => []));
  const tasks = Array.from({ length: replications }, (_, replication) =>
    sided.map((_scenario, scenario) => ({ scenario, replication })),
  ).flat();
  let done = 0;
  await inOrder(
    tasks,
    runner.parallel * 2,
    (task) => runner.run({ ...task, seed }),
    (totals, { scenario }) => {
      for (const [part, row] of gathers[scenario]!(totals).entries()) rows[scenario]![part]!.push(row);
      done += 1;
      onProgress(done, tasks.length);
    },
  );
  return {
    plan,
    seed,
    replications,
    openDays: openDays.length,
    readings: plan.readings.map((reading, index) =>
      readingResult(reading, rows[0]!, rows[index + 1]!, parts, weeks),
    ),
  };
}

function partsOf(plan: TransferPlan, weeks: readonly Week[]): readonly Part[] {
  const { base, giver } = plan;
  return [
    { kind: "whole", key: "" },
    ...(giver.gives.length > 0 ? [{ kind: "giver", key: "" } as const] : []),
    { kind: "receiver", key: "" },
    ...caissesOf(base.scenario).map((key) => ({ kind: "caisse", key }) as const),
    ...weeks.map(({ from }) => ({ kind: "week", key: from }) as const),
  ];
}

function readingResult(
  reading: Reading,
  before: readonly Rows[],
  after: readonly Rows[],
  parts: readonly Part[],
  weeks: readonly Week[],
): ReadingResult {
  const changes = parts.map((part, index) => ({ part, change: changeOf(before[index]!, after[index]!) }));
  const first = parts.findIndex(({ kind }) => kind === "week");
  const cumulated = cumulatedDifferences(before.slice(first), after.slice(first));
  const stages = stagesOf(reading, weeks);
  return {
    kind: reading.kind,
    whole: changes[0]!.change,
    parts: changes.filter(({ part }) => part.kind !== "whole" && part.kind !== "week"),
    weeks: weeks.map((week, index) => ({
      week,
      change: changes[first + index]!.change,
      cumulated: cumulated[index]!,
      stage: stages[index]!,
    })),
    breakEven: findBreakEven(cumulated),
  };
}

/** By week; calls are answered on open days only, so that the days of the weeks are all of them. */
function cumulatedDifferences(before: readonly Rows[], after: readonly Rows[]): readonly Estimate[] {
  const handled = TOTAL_INDEX.handled;
  const sums = before[0]?.map(() => 0) ?? [];
  return before.map((rows, week) => {
    rows.forEach((row, replication) => {
      sums[replication]! += after[week]![replication]![handled]! - row[handled]!;
    });
    return meanOf(sums)!;
  });
}
