import { HALF_HOUR_SECONDS, type Plan } from "../plan.ts";

/** What figures are broken down by. */
export type SliceKind =
  | "all"
  | "flow"
  | "caisse"
  | "team"
  | "month"
  | "weekday"
  | "halfHour"
  | "day"
  | "weekdayHalfHour";

/** One part of the whole, e.g. `{ kind: "caisse", key: "landes" }`. */
export interface SliceName {
  readonly kind: SliceKind;
  /**
   * Flow, caisse, team, month 1–12, weekday 1 (Monday) – 7, start of the half-hour as `HH:MM`, ISO date, weekday and
   * half-hour as `1 09:00`; empty for `all`.
   */
  readonly key: string;
}

/** The slices of a plan, numbered. */
export interface Slices {
  readonly names: readonly SliceName[];
  readonly all: number;
  /** Of an immediate flow, by its index among these, … */
  immediateFlow(flow: number): number;
  /** … and of a deferred one. */
  deferredFlow(flow: number): number;
  caisse(caisse: number): number;
  team(team: number): number;
  halfHour(halfHour: number): number;
  /** Of a half-hour on the weekday of an open day. */
  halfHourOfDay(day: number, halfHour: number): number;
  /** The slices of a calendar day: month, weekday and, on an open day, the day itself. */
  ofDay(day: number): readonly number[];
}

/** Numbers the slices of a plan; the same plan gives the same numbers everywhere. */
export function createSlices(plan: Plan): Slices {
  const names: SliceName[] = [{ kind: "all", key: "" }];
  const begin = (kind: SliceKind, keys: readonly string[]): number => {
    const first = names.length;
    for (const key of keys) names.push({ kind, key });
    return first;
  };
  const firstImmediate = begin(
    "flow",
    plan.immediate.map((flow) => flow.name),
  );
  const firstDeferred = begin(
    "flow",
    plan.deferred.map((flow) => flow.name),
  );
  const firstCaisse = begin("caisse", plan.caisses);
  const firstTeam = begin(
    "team",
    plan.teams.map((team) => team.name),
  );
  const halfHours = Array.from({ length: plan.grid.halfHours }, (_, i) =>
    halfHourKey(plan.grid.fromSeconds + i * HALF_HOUR_SECONDS),
  );
  const firstHalfHour = begin("halfHour", halfHours);
  const months = [...new Set(plan.days.map((day) => day.month))].sort((a, b) => a - b);
  const firstMonth = begin(
    "month",
    months.map((month) => String(month + 1)),
  );
  const firstWeekday = begin("weekday", ["1", "2", "3", "4", "5", "6", "7"]);
  const firstDay = begin(
    "day",
    plan.openDays.map((day) => plan.days[day]!.date),
  );
  const openWeekdays = [...new Set(plan.openDays.map((day) => plan.days[day]!.weekday))].sort();
  const firstOfWeekday = new Map(
    openWeekdays.map((weekday) => [
      weekday,
      begin(
        "weekdayHalfHour",
        halfHours.map((time) => `${weekday + 1} ${time}`),
      ),
    ]),
  );
  const ofDay = plan.days.map((day) => {
    const slices = [firstMonth + months.indexOf(day.month), firstWeekday + day.weekday];
    return day.openIndex >= 0 ? [...slices, firstDay + day.openIndex] : slices;
  });
  return {
    names,
    all: 0,
    immediateFlow: (flow) => firstImmediate + flow,
    deferredFlow: (flow) => firstDeferred + flow,
    caisse: (caisse) => firstCaisse + caisse,
    team: (team) => firstTeam + team,
    halfHour: (halfHour) => firstHalfHour + halfHour,
    halfHourOfDay: (day, halfHour) => firstOfWeekday.get(plan.days[day]!.weekday)! + halfHour,
    ofDay: (day) => ofDay[day]!,
  };
}

/** @returns the key of the half-hour that begins then [s since midnight], as `HH:MM` */
export function halfHourKey(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
