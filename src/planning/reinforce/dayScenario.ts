import { weekdayIndex } from "../../models/calendar/civilDate.ts";
import { compile } from "../../models/compile.ts";
import { type Flow, type Scenario, WEEKDAYS } from "../../models/scenario/schema.ts";
import type { SoFar } from "./underWay/soFar.ts";

/** Which day, and what is known of it the evening before. */
export interface DayRequest {
  /** ISO date, an open day of the horizon. */
  readonly date: string;
  /** First contacts that hypervision expects; undefined: what the calendar of the scenario lets one expect. */
  readonly forecast: number | undefined;
  /** Deferred contacts that wait in the morning; undefined: those of the scenario's first morning. */
  readonly backlog: number | undefined;
}

/** One day of a scenario, made to be simulated alone. */
export interface PlannedDay extends DayRequest {
  readonly scenario: Scenario;
  readonly weekday: (typeof WEEKDAYS)[number];
  /** First immediate contacts expected: the forecast where there is one. */
  readonly fresh: number;
  /** What the calendar alone lets one expect. */
  readonly usual: number;
  /** Where the day is taken up in the middle: what was counted until then. */
  readonly soFar?: SoFar | undefined;
}

/**
 * Cuts one day out of a scenario. Its callers are those that the same seed and replication give it within the whole
 * horizon, as far as its volume is the same; of the days before, nothing is known but the backlog.
 *
 * With a forecast the spread of what hypervision foresees is zero: it has been seen. What nobody sees before stays.
 * @param scenario - as validated
 * @param request - a date on which the scenario is open
 */
export function dayScenario(scenario: Scenario, request: DayRequest): PlannedDay {
  const { date, forecast, backlog } = request;
  const expected = expectedOn(scenario, date);
  const immediate = Object.entries(scenario.demand).filter(([, flow]) => flow.kind === "immediate");
  const usual = sumOf(immediate.map(([name]) => expected.get(name)!));
  const waiting = sumOf(Object.values(scenario.demand).map((flow) => backlogOf(flow)));
  const scale = { calls: forecast === undefined ? 1 : forecast / usual, backlog };
  const demand = Object.fromEntries(
    Object.entries(scenario.demand).map(([name, flow]): [string, Flow] => {
      const own = expected.get(name)!;
      const volume =
        flow.kind === "deferred" ? own : usual > 0 ? own * scale.calls : (forecast ?? 0) / immediate.length;
      const day = { ...volumeOfDay(flow, date, volume, own), months: {}, weekdays: {}, specialDays: {} };
      if (day.kind === "deferred")
        return [name, { ...day, backlog: shareOfBacklog(day, waiting, backlog, scenario) }];
      const foreseen = forecast === undefined ? day.busyness.foreseen : 0;
      return [name, { ...day, busyness: { ...day.busyness, foreseen } }];
    }),
  );
  const openDays = compile(scenario).openDays.length;
  return {
    ...request,
    weekday: WEEKDAYS[weekdayIndex(date)]!,
    usual,
    fresh: forecast ?? usual,
    scenario: {
      ...scenario,
      horizon: { from: date, to: date },
      demand,
      teams: Object.fromEntries(
        Object.entries(scenario.teams).map(([name, team]) => [name, teamOnDay(team, scenario, openDays)]),
      ),
      published: {},
    },
  };
}

/** By flow: contacts expected on a date, before incidents, which come on top in the day's own scenario as well. */
function expectedOn(scenario: Scenario, date: string): ReadonlyMap<string, number> {
  const plan = compile({ ...scenario, incidents: {} });
  const day = plan.days.findIndex((each) => each.date === date);
  const openIndex = plan.days[day]!.openIndex;
  const on = (volumes: Float64Array, index: number, types: number): number =>
    volumes.slice(index * types, (index + 1) * types).reduce((sum, volume) => sum + volume, 0);
  return new Map([
    ...plan.immediate.map((flow) => [flow.name, on(flow.volumes, openIndex, flow.types)] as const),
    ...plan.deferred.map((flow) => [flow.name, on(flow.volumes, day, flow.types)] as const),
  ]);
}

/** Counts of real days keep their split and their profile, and are scaled; a volume is that of the day. */
function volumeOfDay<Each extends Flow>(flow: Each, date: string, volume: number, own: number): Each {
  if (flow.counts === undefined || own === 0) {
    const { counts: _, ...rest } = flow;
    return { ...(rest as Each), volume };
  }
  const rows = flow.counts.csv.filter((row) => row.date === date);
  const csv = rows.map((row) => ({ ...row, count: (row.count * volume) / own }));
  return { ...flow, counts: { ...flow.counts, csv } };
}

function backlogOf(flow: Flow): number {
  return flow.kind === "deferred" ? flow.backlog : 0;
}

/** A given backlog is split as the scenario's own is; evenly where that is empty. */
function shareOfBacklog(
  flow: Flow & { readonly kind: "deferred" },
  waiting: number,
  given: number | undefined,
  { demand }: Scenario,
): number {
  if (given === undefined) return flow.backlog;
  const flows = Object.values(demand).filter(({ kind }) => kind === "deferred").length;
  return waiting > 0 ? (given * flow.backlog) / waiting : given / flows;
}

/** What a team owes to the length of the horizon, and to its first day, stays what it was. */
function teamOnDay(
  team: Scenario["teams"][string],
  { horizon }: Scenario,
  openDays: number,
): Scenario["teams"][string] {
  const { listening } = team;
  const isNew = team.from === undefined && (team.trainingDays > 0 || team.learning !== undefined);
  return {
    ...team,
    // Whoever is in place on the first day of the horizon has trained since then.
    ...(isNew ? { from: horizon.from } : {}),
    ...(listening ? { listening: { ...listening, sessions: listening.sessions / openDays } } : {}),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
