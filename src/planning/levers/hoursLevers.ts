import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { type ClockRange, writeClockRange } from "../../models/scenario/quantities/clockRange.ts";
import type { ImmediateFlow, Scenario } from "../../models/scenario/schema.ts";
import type { Lever, Setting } from "./lever.ts";

const HALF_HOUR_SECONDS = 1800;
const HOUR_SECONDS = 3600;
const EARLIEST = 6 * HOUR_SECONDS;
const LATEST = 21 * HOUR_SECONDS;

/** What can be moved about the hours: when the phone opens and closes, and when the shifts begin and end. */
export function hoursLevers(loaded: LoadedScenario): readonly Lever[] {
  return [
    ...phoneLevers(loaded),
    ...Object.keys(loaded.scenario.shifts).flatMap((shift) => shiftLevers(loaded, shift)),
  ];
}

function phoneLevers(loaded: LoadedScenario): readonly Lever[] {
  const { scenario, evidence } = loaded;
  const base = scenario.opening.phone;
  const flows = Object.entries(scenario.demand).flatMap(([name, flow]) =>
    flow.kind === "immediate" && flow.hours === undefined ? [{ name, flow }] : [],
  );
  // Counts by the half-hour of real days know no other hours than theirs.
  if (base === undefined || flows.length === 0 || flows.some(({ flow }) => flow.counts)) return [];
  const settings = (hours: ClockRange): readonly Setting[] => [
    { path: "opening.phone", value: isSame(hours, base) ? undefined : writeClockRange(hours) },
    ...flows.flatMap(({ name, flow }) => halfHourSettings(name, flow, base, hours)),
  ];
  const middle = middleOf(base);
  const common = {
    subject: undefined,
    unit: "clock" as const,
    step: HALF_HOUR_SECONDS,
    evidence: evidence.find(({ path }) => path === "opening.phone"),
    range: undefined,
  };
  return [
    {
      ...common,
      id: "opening.phone.from",
      kind: "opens",
      value: base.fromSeconds,
      least: alignedTo(base.fromSeconds, Math.min(EARLIEST, base.fromSeconds)),
      most: middle,
      read: ({ opening }) => opening.phone?.fromSeconds,
      settings: (fromSeconds, current) => settings({ ...(current.opening.phone ?? base), fromSeconds }),
    },
    {
      ...common,
      id: "opening.phone.to",
      kind: "closes",
      value: base.toSeconds,
      least: middle + HALF_HOUR_SECONDS + ((base.toSeconds - middle) % HALF_HOUR_SECONDS),
      most: alignedTo(base.toSeconds, Math.max(LATEST, base.toSeconds)),
      read: ({ opening }) => opening.phone?.toSeconds,
      settings: (toSeconds, current) => settings({ ...(current.opening.phone ?? base), toSeconds }),
    },
  ];
}

/** The same callers come within the new hours: a half-hour that is new brings as many as its nearest neighbour. */
function halfHourSettings(
  name: string,
  { halfHours, handleTimeOfHalfHour }: ImmediateFlow,
  base: ClockRange,
  hours: ClockRange,
): readonly Setting[] {
  return Object.entries({ halfHours, handleTimeOfHalfHour }).flatMap(([key, indexes]): readonly Setting[] => {
    if (indexes.length === 0) return [];
    const path = `demand.${name}.${key}`;
    if (isSame(hours, base)) return [{ path, value: undefined }];
    const count = Math.ceil((hours.toSeconds - hours.fromSeconds) / HALF_HOUR_SECONDS);
    const shifted = Math.round((hours.fromSeconds - base.fromSeconds) / HALF_HOUR_SECONDS);
    const moved = Array.from(
      { length: count },
      (_, place) => indexes[Math.min(Math.max(place + shifted, 0), indexes.length - 1)]!,
    );
    return [{ path, value: `[${moved.join(", ")}]` }];
  });
}

function shiftLevers({ scenario, evidence }: LoadedScenario, shift: string): readonly Lever[] {
  const { hours: base, breaks } = scenario.shifts[shift]!;
  const path = `shifts.${shift}.hours`;
  const middle = middleOf(base);
  const common = {
    subject: shift,
    unit: "clock" as const,
    step: HALF_HOUR_SECONDS,
    evidence: evidence.find((entry) => entry.path === path),
    range: undefined,
  };
  const settings = (hours: ClockRange): readonly Setting[] => [
    { path, value: isSame(hours, base) ? undefined : writeClockRange(hours) },
  ];
  const hoursIn = ({ shifts }: Scenario): ClockRange => shifts[shift]?.hours ?? base;
  // The breaks stay where they are, within the shift.
  const firstBreak = Math.min(middle, ...breaks.map(({ within }) => within.fromSeconds));
  const lastBreak = Math.max(middle, ...breaks.map(({ within }) => within.toSeconds));
  return [
    {
      ...common,
      id: `${path}.from`,
      kind: "shiftStarts",
      value: base.fromSeconds,
      least: alignedTo(base.fromSeconds, Math.min(EARLIEST, base.fromSeconds)),
      most: alignedTo(base.fromSeconds, firstBreak),
      read: (current) => hoursIn(current).fromSeconds,
      settings: (fromSeconds, current) => settings({ ...hoursIn(current), fromSeconds }),
    },
    {
      ...common,
      id: `${path}.to`,
      kind: "shiftEnds",
      value: base.toSeconds,
      least: alignedTo(base.toSeconds, lastBreak),
      most: alignedTo(base.toSeconds, Math.max(LATEST, base.toSeconds)),
      read: (current) => hoursIn(current).toSeconds,
      settings: (toSeconds, current) => settings({ ...hoursIn(current), toSeconds }),
    },
  ];
}

/** The half-hour, counted from `value`, that lies nearest to `end` between it and the value. */
function alignedTo(value: number, end: number): number {
  return value + Math.trunc((end - value) / HALF_HOUR_SECONDS) * HALF_HOUR_SECONDS;
}

function middleOf({ fromSeconds, toSeconds }: ClockRange): number {
  return alignedTo(fromSeconds, (fromSeconds + toSeconds) / 2);
}

function isSame(one: ClockRange, other: ClockRange): boolean {
  return one.fromSeconds === other.fromSeconds && one.toSeconds === other.toSeconds;
}
