import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { Change } from "../../planning/transfer/change.ts";
import type { ReadingResult, TransferResult } from "../../planning/transfer/transfer.ts";
import type { ReportContext } from "../context.ts";
import { partName } from "./changeTable.ts";

type JsonContext = Pick<ReportContext, "version" | "interruptedOf">;

/** Of weeks, what a week says something about. */
const OF_WEEK: readonly MeasureId[] = [
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "meanWaitSeconds",
  "mailsHandled",
  "mailBacklogEnd",
  "occupancy",
];

/**
 * Writes a transfer as JSON for programs: readings with the whole, both sides, the caisses and every week, each before,
 * after and by its difference. Of a side, `callsHandled` and `mailsHandled` are what its teams handled.
 *
 * @param result of the transfer
 * @param context version
 * @returns the text, ending in a line break; the same result gives the same bytes
 */
export function transferJson(result: TransferResult, { version, interruptedOf }: JsonContext): string {
  const { plan, seed, replications, openDays } = result;
  const { ask, posts, positionsThere, giver, receiver, rampUp, rampUpOrigin, differing, already } = plan;
  const document = {
    plateau: version,
    scenario: plan.base.scenario.name,
    seed,
    replications,
    ...(interruptedOf === undefined ? {} : { partial: true }),
    transfer: {
      from: ask.from,
      to: ask.to,
      on: ask.on,
      positions: ask.positions,
      posts,
      positionsThere,
      openDays,
      giver,
      receiver,
      rampUp: { trainingDays: rampUp.trainingDays, learning: rampUp.learning ?? null },
      rampUpOrigin,
      differing,
      alreadyInFile: already ?? null,
    },
    readings: result.readings.map(readingJson),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function readingJson({ kind, whole, parts, weeks, breakEven }: ReadingResult) {
  const weekFrom = (index: number | undefined): string | null =>
    index === undefined ? null : weeks[index]!.week.from;
  return {
    kind,
    breakEven: {
      kind: breakEven.kind,
      week: weekFrom(breakEven.week),
      clearWeek: weekFrom(breakEven.clearWeek),
      worstWeek: weekFrom(breakEven.worstWeek),
    },
    isIdentical: whole.isIdentical,
    parts: [
      { part: "whole", measures: changeJson(whole) },
      ...parts.map(({ part, change }) => ({
        part: partName(part),
        measures: changeJson(change, part.kind === "caisse" ? ["handlingRate", "callsHandled"] : undefined),
      })),
    ],
    weeks: weeks.map(({ week, change, cumulated, stage }) => ({
      ...week,
      stage,
      cumulatedCallsHandled: estimateJson(cumulated),
      measures: changeJson(change, OF_WEEK),
    })),
  };
}

function changeJson({ before, after, differences }: Change, only?: readonly MeasureId[]) {
  const ids = only ?? (Object.keys(differences) as MeasureId[]);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const difference = differences[id];
      return difference === undefined
        ? []
        : [
            [
              id,
              {
                before: estimateJson(before[id]),
                after: estimateJson(after[id]),
                difference: estimateJson(difference),
              },
            ],
          ];
    }),
  );
}

function estimateJson(estimate: Estimate | undefined) {
  return { mean: estimate?.mean ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null };
}
