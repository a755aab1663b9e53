import { addDays, daysBetween, monthIndex, weekdayIndex } from "../../models/calendar/civilDate.ts";
import { openDays } from "../../models/calendar/openDays.ts";
import { compile } from "../../models/compile.ts";
import type { Plan } from "../../models/plan.ts";
import type { Flow, Scenario } from "../../models/scenario/schema.ts";

/** Contacts expected of each flow in a part of the horizon, by flow. */
type Volumes = ReadonlyMap<string, number>;

/**
 * Cuts a part out of a scenario's horizon, with what the whole lets one expect of its days: the same volumes, the same
 * people with the days they have learned, the same callers for the same seed.
 *
 * What is left over from the day before is not known there: the mails in stock are those of the scenario's first
 * morning, and nobody calls again from an earlier day.
 *
 * @param scenario whole
 * @param from first day, ISO, within the horizon
 * @param to last day, included
 * @returns a scenario of these days
 */
export function partOfHorizon(scenario: Scenario, from: string, to: string): Scenario {
  const whole = openDays(scenario.opening, scenario.horizon).length;
  const part = openDays(scenario.opening, { from, to }).length;
  return {
    ...scenario,
    horizon: { from, to },
    demand: withVolumes(scenario, volumesOf(planWithoutIncidents(scenario), from, to)),
    teams: mapValues(scenario.teams, (team) =>
      team.listening === undefined
        ? team
        : {
            ...team,
            listening: { ...team.listening, sessions: (team.listening.sessions * part) / Math.max(1, whole) },
          },
    ),
  };
}

/**
 * Makes a scenario of one day whose number of fresh calls is known the evening before; what nobody sees coming (the
 * busyness of the day and of its parts) stays.
 *
 * @param scenario whole
 * @param date of the day, ISO, open and within the horizon
 * @param freshCalls expected; what the calendar lets one expect unless given
 * @returns the scenario of that day
 */
export function dayOfHorizon(scenario: Scenario, date: string, freshCalls?: number): Scenario {
  const day = partOfHorizon(scenario, date, date);
  const factor = freshCalls === undefined ? 1 : freshCalls / freshCallsOn(scenario, date);
  return {
    ...day,
    demand: mapValues(day.demand, (flow) => {
      if (flow.kind === "deferred") return flow;
      const known = { ...flow, busyness: { ...flow.busyness, foreseen: 0 } };
      if (factor === 1) return known;
      const { counts, ...others } = known;
      return { ...others, volume: factor * (flow.volume ?? countedOn(counts, date)) };
    }),
  };
}

/** Fresh calls that the calendar lets one expect on a day, all immediate flows together, incidents left aside. */
export function freshCallsOn(scenario: Scenario, date: string): number {
  const volumes = volumesOf(planWithoutIncidents(scenario), date, date);
  return Object.entries(scenario.demand).reduce(
    (sum, [name, { kind }]) => sum + (kind === "immediate" ? (volumes.get(name) ?? 0) : 0),
    0,
  );
}

/** A month of the horizon. */
export interface HorizonMonth {
  /** 1–12. */
  readonly month: number;
  readonly from: string;
  readonly to: string;
}

/** The months of a horizon, the first and the last perhaps cut. */
export function monthsOf({ from, to }: Scenario["horizon"]): readonly HorizonMonth[] {
  const months: HorizonMonth[] = [];
  for (let day = 0; day <= daysBetween(from, to); day++) {
    const date = addDays(from, day);
    const last = months.at(-1);
    const month = monthIndex(date) + 1;
    if (last !== undefined && last.from.slice(0, 7) === date.slice(0, 7))
      months[months.length - 1] = { ...last, to: date };
    else months.push({ month, from: date, to: date });
  }
  return months;
}

/** An ordinary day of one weekday. */
export interface OrdinaryDay {
  /** 0–6, Monday is 0. */
  readonly weekday: number;
  /** The open day of the horizon whose expected volume is nearest to the mean. */
  readonly date: string;
  /** Fresh calls expected on the mean open day of this weekday. */
  readonly freshCalls: number;
}

/** The ordinary day of each weekday on which the platform is open within the horizon. */
export function ordinaryDays(scenario: Scenario): readonly OrdinaryDay[] {
  const plan = planWithoutIncidents(scenario);
  const days = plan.openDays.map((day, openIndex) => ({
    date: plan.days[day]!.date,
    calls: plan.immediate.reduce((sum, { volumes, types }) => sum + sumOf(volumes, openIndex, types), 0),
  }));
  return [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => {
    const own = days.filter(({ date }) => weekdayIndex(date) === weekday);
    if (own.length === 0) return [];
    const freshCalls = own.reduce((sum, { calls }) => sum + calls, 0) / own.length;
    const distance = (calls: number): number => Math.abs(calls - freshCalls);
    const { date } = own.reduce((best, day) => (distance(day.calls) < distance(best.calls) ? day : best));
    return [{ weekday, date, freshCalls }];
  });
}

/** Incidents come on top of the volumes of their days, and would be counted twice. */
export function planWithoutIncidents(scenario: Scenario): Plan {
  return compile({ ...scenario, incidents: {} });
}

function volumesOf(plan: Plan, from: string, to: string): Volumes {
  const isIn = (day: number): boolean => plan.days[day]!.date >= from && plan.days[day]!.date <= to;
  const open = plan.openDays.flatMap((day, openIndex) => (isIn(day) ? [openIndex] : []));
  const all = plan.days.flatMap((_, day) => (isIn(day) ? [day] : []));
  const add = (volumes: Float64Array, types: number, days: readonly number[]): number =>
    days.reduce((sum, day) => sum + sumOf(volumes, day, types), 0);
  return new Map([
    ...plan.immediate.map(({ name, volumes, types }) => [name, add(volumes, types, open)] as const),
    ...plan.deferred.map(({ name, volumes, types }) => [name, add(volumes, types, all)] as const),
  ]);
}

function withVolumes({ demand }: Scenario, volumes: Volumes): Scenario["demand"] {
  return mapValues(demand, (flow: Flow, name): Flow => {
    // Counts are of dates, and say by themselves what comes on them.
    return flow.counts === undefined ? { ...flow, volume: volumes.get(name) ?? 0 } : flow;
  });
}

function countedOn(counts: Flow["counts"], date: string): number {
  const fresh = counts?.of === "presented" ? counts.freshShare : 1;
  return (counts?.csv ?? []).reduce((sum, row) => sum + (row.date === date ? row.count * fresh : 0), 0);
}

function sumOf(volumes: Float64Array, day: number, types: number): number {
  let sum = 0;
  for (let i = 0; i < types; i++) sum += volumes[day * types + i]!;
  return sum;
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, name: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
