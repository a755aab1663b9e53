import { daysBetween } from "../calendar/civilDate.ts";
import type { CalledUpPlan, DuringDayPlan, LeaversPlan, ListeningPlan, OvertimePlan, Plan } from "../plan.ts";
import type { Scenario } from "../scenario/schema.ts";
import { learningFactors } from "./learning.ts";

type Team = Scenario["teams"][string];

const DAYS_A_YEAR = 365.25;

/**
 * Turns the share of people who leave within a year into a chance from one open day to the next: with n open days a year,
 * 1 − (1 − yearly share)^(1/n), the same for everybody and every day.
 * @param openDays - of the horizon; a year has as many for its length
 * @returns undefined when nobody leaves
 */
export function compileLeavers(
  { leavers, handleTime }: Pick<Team, "leavers" | "handleTime">,
  horizon: Scenario["horizon"],
  openDays: number,
): LeaversPlan | undefined {
  if (leavers === undefined || leavers.yearlyShare === 0) return undefined;
  const openDaysAYear = (openDays * DAYS_A_YEAR) / (daysBetween(horizon.from, horizon.to) + 1);
  return {
    perOpenDay: -Math.expm1(Math.log1p(-leavers.yearlyShare) / openDaysAYear),
    replacedAfterOpenDays: leavers.replacedAfterOpenDays,
    trainingDays: leavers.trainingDays,
    fullSpeed: handleTime,
    learningFactors: learningFactors(leavers.learning, openDays),
  };
}

/** Finds the flow whose backlog decides about overtime. */
export function compileOvertime(
  overtime: Team["overtime"],
  deferred: Plan["deferred"],
): OvertimePlan | undefined {
  return (
    overtime && {
      flow: deferred.findIndex(({ name }) => name === overtime.flow),
      backlogDaysAbove: overtime.backlogDaysAbove,
      seconds: overtime.hours,
    }
  );
}

/** Finds the team whose people listen. @param teamNames - in the order of the plan */
export function compileListening(
  listening: Team["listening"],
  teamNames: readonly string[],
): ListeningPlan | undefined {
  return (
    listening && {
      sessions: listening.sessions,
      lastsSeconds: listening.lasts,
      fromSeconds: listening.within.fromSeconds,
      toSeconds: listening.within.toSeconds,
      by: listening.by === undefined ? undefined : teamNames.indexOf(listening.by),
    }
  );
}

/**
 * Makes the rule of a reinforcement ready to run.
 * @param phone - when the rule looks at the platform, unless it says so itself
 */
export function compileCalledUp(
  calledUp: Team["calledUp"],
  phone: { readonly fromSeconds: number; readonly toSeconds: number },
): CalledUpPlan | undefined {
  return (
    calledUp && {
      forecastAbove: calledUp.forecastAbove === "never" ? Number.POSITIVE_INFINITY : calledUp.forecastAbove,
      callsPerPosition: calledUp.callsPerPosition,
      upToPositions: calledUp.upToPositions,
      duringDay: calledUp.duringDay && compileDuringDay(calledUp.duringDay, phone),
      filesLost: calledUp.filesLost,
      documentsLost: calledUp.documentsLost,
    }
  );
}

function compileDuringDay(
  rule: NonNullable<NonNullable<Team["calledUp"]>["duringDay"]>,
  phone: { readonly fromSeconds: number; readonly toSeconds: number },
): DuringDayPlan {
  const { fromSeconds, toSeconds } = rule.hours ?? phone;
  return {
    fromSeconds,
    toSeconds,
    everySeconds: rule.every,
    queueAbove: rule.queueAbove ?? Number.POSITIVE_INFINITY,
    handlingRateBelow: rule.handlingRateBelow ?? 0,
    positions: rule.positions,
    leadSeconds: rule.leadTime,
    minimumStaySeconds: rule.minimumStay,
    returnAtQueue: rule.returnAtQueue,
  };
}
