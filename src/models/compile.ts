import { constant } from "../engine/random/constant.ts";
import type { Distribution } from "../engine/random/distribution.ts";
import { exponential } from "../engine/random/exponential.ts";
import { gamma } from "../engine/random/gamma.ts";
import { logNormal } from "../engine/random/logNormal.ts";
import { weibullOfMean } from "../engine/random/weibull.ts";
import { addDays, daysBetween, monthIndex, weekdayIndex } from "./calendar/civilDate.ts";
import { openDays as datesOpen } from "./calendar/openDays.ts";
import { type DayShape, dayVolumes, inProportion } from "./demand/dayVolumes.ts";
import {
  type CallPlan,
  DAY_SECONDS,
  type Grid,
  HALF_HOUR_SECONDS,
  type MailPlan,
  type Plan,
  type PlanDay,
} from "./plan.ts";
import { type DurationLaw, MONTHS, type Scenario, WEEKDAYS } from "./scenario/schema.ts";
import { compileTeam } from "./teams/compileTeam.ts";

/**
 * Makes a scenario ready to run.
 * @param scenario - as validated: nothing is checked again
 */
export function compile(scenario: Scenario): Plan {
  const days = layDays(scenario);
  const openDays = days.flatMap((day, index) => (day.openIndex >= 0 ? [index] : []));
  const calls = compileCalls(scenario, days, openDays);
  const dates = openDays.map((day) => days[day]!.date);
  const teams = Object.entries(scenario.teams).map(([name, team]) =>
    compileTeam(name, team, scenario.shifts, dates, openDaysBefore(scenario, team.from)),
  );
  return {
    name: scenario.name,
    caisses: Object.keys(scenario.demand.calls.caisses),
    days,
    openDays,
    grid: layGrid(calls, Object.values(scenario.shifts)),
    calls,
    mails: scenario.demand.mails && compileMails(scenario.demand.mails, days),
    teams,
    blending: scenario.blending,
    peakDayAbove: scenario.peakDayAbove,
    answerWithinSeconds: scenario.answerWithin,
    fullReinforcementCalls: scenario.published.fullReinforcementCalls,
  };
}

/** Open days from a date to the eve of the horizon; 0 when the date lies within it or is not given. */
function openDaysBefore({ opening, horizon }: Scenario, from: string | undefined): number {
  if (from === undefined || from >= horizon.from) return 0;
  return datesOpen(opening, { from, to: addDays(horizon.from, -1) }).length;
}

function layDays(scenario: Scenario): PlanDay[] {
  const { from, to } = scenario.horizon;
  const open = new Set(datesOpen(scenario.opening, scenario.horizon));
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  let opened = 0;
  return dates.map((date) => {
    const isOpen = open.has(date);
    const nextOpenIndex = opened;
    if (isOpen) opened += 1;
    return {
      date,
      month: monthIndex(date),
      weekday: weekdayIndex(date),
      openIndex: isOpen ? nextOpenIndex : -1,
      nextOpenIndex,
    };
  });
}

/** Half-hours aligned with opening that cover phone hours and every shift. */
function layGrid(calls: CallPlan, shifts: readonly Scenario["shifts"][string][]): Grid {
  const starts = [calls.openSeconds, ...shifts.map((shift) => shift.hours.fromSeconds)];
  const ends = [calls.closeSeconds, ...shifts.map((shift) => shift.hours.toSeconds)];
  const before = Math.ceil((calls.openSeconds - Math.min(...starts)) / HALF_HOUR_SECONDS);
  const after = Math.ceil((Math.max(...ends) - calls.openSeconds) / HALF_HOUR_SECONDS);
  return { fromSeconds: calls.openSeconds - before * HALF_HOUR_SECONDS, halfHours: before + after };
}

function compileCalls(scenario: Scenario, days: readonly PlanDay[], openDays: readonly number[]): CallPlan {
  const { calls } = scenario.demand;
  const { fromSeconds, toSeconds } = scenario.opening.phone;
  const shares = Object.values(calls.caisses);
  const byDay = dayVolumes(
    calls.volume,
    openDays.map((day) => days[day]!),
    shapeOf(calls),
  );
  const volumes = new Float64Array(byDay.length * shares.length);
  byDay.forEach((volume, day) => {
    shares.forEach((share, caisse) => {
      volumes[day * shares.length + caisse] = volume * share;
    });
  });
  const halfHours = Math.ceil((toSeconds - fromSeconds) / HALF_HOUR_SECONDS);
  const profile = calls.halfHours.length > 0 ? calls.halfHours : new Array<number>(halfHours).fill(1);
  // A last interval shorter than half an hour receives calls in proportion.
  const weights = Float64Array.from(
    profile,
    (index, i) => index * Math.min(1, (toSeconds - fromSeconds) / HALF_HOUR_SECONDS - i),
  );
  const { redial } = calls;
  return {
    openSeconds: fromSeconds,
    closeSeconds: toSeconds,
    volumes,
    halfHourShares: inProportion(1, weights),
    busyness: calls.busyness,
    patience: calls.patience === "endless" ? undefined : distributionOf(calls.patience),
    redial: redial && { share: redial.share, attempts: redial.attempts, delay: exponential(redial.delay) },
    talk: distributionOf(calls.talk),
    wrapUp: calls.wrapUp && distributionOf(calls.wrapUp),
    waitingPlaces: calls.waitingPlaces === "unlimited" ? Number.POSITIVE_INFINITY : calls.waitingPlaces,
  };
}

function compileMails(mails: NonNullable<Scenario["demand"]["mails"]>, days: readonly PlanDay[]): MailPlan {
  return {
    volumes: dayVolumes(mails.volume, days, shapeOf({ ...mails, specialDays: {} })),
    fromSeconds: mails.arrive.fromSeconds,
    toSeconds: Math.min(mails.arrive.toSeconds, DAY_SECONDS),
    busyness: mails.busyness,
    handling: distributionOf(mails.handling),
    dueOpenDays: mails.dueOpenDays,
    backlog: Math.round(mails.backlog),
    dailyLimit: mails.dailyLimit === "unlimited" ? Number.POSITIVE_INFINITY : mails.dailyLimit,
  };
}

function shapeOf(demand: Pick<Scenario["demand"]["calls"], "months" | "weekdays" | "specialDays">): DayShape {
  return {
    months: indexed(MONTHS, demand.months),
    weekdays: indexed(WEEKDAYS, demand.weekdays),
    specialDays: Object.values(demand.specialDays),
  };
}

function indexed<K extends string>(
  names: readonly K[],
  values: { readonly [name in K]?: number | undefined },
) {
  return new Map(
    names.flatMap((name, i) => (values[name] === undefined ? [] : [[i, values[name]] as const])),
  );
}

function distributionOf(law: DurationLaw): Distribution {
  switch (law.law) {
    case "constant":
      return constant(law.mean);
    case "exponential":
      return exponential(law.mean);
    case "lognormal":
      return logNormal(law.mean, law.cv);
    case "gamma":
      return gamma(law.mean, law.cv);
    case "weibull":
      return weibullOfMean(law.mean, law.shape);
  }
}
