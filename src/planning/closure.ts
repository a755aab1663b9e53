import { HALF_HOUR_SECONDS } from "../models/plan.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { type Comparison, compareFigures } from "./comparisons.ts";
import type { Chance } from "./objectives.ts";
import type { Figures, SliceFigures } from "./summary.ts";

/**
 * Something that the published figures imply together: arithmetic on them, or on them and the run. `kind` names the
 * sentence, `values` are the numbers in it.
 */
export interface Finding {
  readonly kind:
    | "rateOfPublishedTotals"
    | "targetStaffCapsRate"
    | "impliedCapacity"
    | "rateAtFullCapacity"
    | "peakDayCap"
    | "perPositionDay"
    | "ratePerCaller"
    | "peakLoad"
    | "waitsUnpublished"
    | "profilesUnpublished";
  readonly values: Readonly<Record<string, number>>;
}

/** What the published figures of a scenario say against the run and against one another. */
export interface Closure {
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the published figures of a scenario against its result and against one another. What has no published figure is
 * left out; nothing is adjusted.
 */
export function closeFigures(
  scenario: Scenario,
  slices: readonly SliceFigures[],
  chances: readonly Chance[] = [],
): Closure {
  return {
    comparisons: compareFigures(scenario, slices, chances),
    findings: findings(scenario, slices[0]!.figures, slices),
  };
}

function findings(scenario: Scenario, figures: Figures, slices: readonly SliceFigures[]): Finding[] {
  const { published, peakDayAbove } = scenario;
  const found: Finding[] = [];
  const add = (kind: Finding["kind"], values: Readonly<Record<string, number | undefined>>) => {
    const known = Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined);
    if (known.length === Object.keys(values).length) found.push({ kind, values: Object.fromEntries(known) });
  };
  const { callsPresented, callsHandled, targetStaff, callsPerPositionDay, mailsPerPositionDay } = published;
  const { fullReinforcementCalls } = published;
  if (callsPresented && callsHandled) {
    add("rateOfPublishedTotals", { callsPresented, callsHandled, rate: callsHandled / callsPresented });
  }
  if (callsPresented && targetStaff && callsPerPositionDay) {
    const openDays = countOpenDays(slices);
    const capacity = targetStaff * callsPerPositionDay;
    const rate = (capacity * openDays) / callsPresented;
    add("targetStaffCapsRate", { targetStaff, callsPerPositionDay, openDays, rate });
  }
  if (callsHandled) add("impliedCapacity", { capacity: figures.impliedCapacity?.mean });
  if (fullReinforcementCalls) {
    add("rateAtFullCapacity", { fullReinforcementCalls, rate: figures.rateAtFullCapacity?.mean });
    if (peakDayAbove > 0)
      add("peakDayCap", {
        peakDayAbove,
        fullReinforcementCalls,
        rate: fullReinforcementCalls / peakDayAbove,
      });
  }
  if (callsPerPositionDay && mailsPerPositionDay) {
    add("perPositionDay", {
      callsPerPositionDay,
      mailsPerPositionDay,
      calls: figures.callsPerPositionDay?.mean,
      mails: figures.mailsPerPositionDay?.mean,
    });
  }
  const redialShare = soleRedialShare(scenario);
  if (published.handlingRate && redialShare !== undefined) {
    add("ratePerCaller", {
      redialShare,
      perAttempt: figures.handlingRate?.mean,
      perCaller: figures.callersServedRate?.mean,
    });
  }
  if (callsPresented) add("peakLoad", peakLoad(slices));
  if (callsPresented) {
    if (!publishesWaits(scenario)) add("waitsUnpublished", {});
    add("profilesUnpublished", {});
  }
  return found;
}

function countOpenDays(slices: readonly SliceFigures[]): number {
  return slices.filter(({ kind }) => kind === "day").length;
}

/** The share of those without an answer who try again, where one flow says it for all. */
function soleRedialShare({ demand }: Scenario): number | undefined {
  const shares = Object.values(demand).flatMap((flow) =>
    flow.kind === "immediate" && flow.redial ? [flow.redial.share] : [],
  );
  return shares.length === 1 ? shares[0] : undefined;
}

function publishesWaits({ demand, published: whole }: Scenario): boolean {
  if (whole.serviceLevel !== undefined) return true;
  return Object.values(demand).some(
    ({ kind, published }) => kind === "immediate" && ("meanWait" in published || "serviceLevel" in published),
  );
}

/**
 * The busiest half-hour of an average day: work offered [erlangs], calls presented × mean time per call ÷ half an hour,
 * beside the people present in it.
 */
function peakLoad(slices: readonly SliceFigures[]): Readonly<Record<string, number | undefined>> {
  const { meanTalkSeconds, meanWrapUpSeconds, meanPositions } = slices[0]!.figures;
  const openDays = countOpenDays(slices);
  const halfHours = slices.filter(({ kind }) => kind === "halfHour");
  const busiest = Math.max(...halfHours.map(({ figures }) => figures.callsPresented?.mean ?? 0)) / openDays;
  if (!meanTalkSeconds) return { erlangs: undefined };
  const seconds = meanTalkSeconds.mean + (meanWrapUpSeconds?.mean ?? 0);
  return { erlangs: (busiest * seconds) / HALF_HOUR_SECONDS, positions: meanPositions?.mean };
}
