import { compile } from "../../models/compile.ts";
import { halfHoursOf } from "../../models/demand/dayProfiles.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import type { PlannedDay } from "./dayScenario.ts";
import { type HalfHour, halfHoursBetween } from "./halfHours.ts";
import { neededHours } from "./neededHours.ts";
import { type CurvePoint, curvePoint, fewestOf, isEnough, type Target } from "./positionsCurve.ts";
import { dealPositions, type Hours, type Reserve, reservesOf, withPositions } from "./reserves.ts";
import { createSimulatedDays, missesAllowed, type SimulatedDays } from "./simulatedDays.ts";
import { type Outlook, outlookOf } from "./underWay/outlook.ts";

/** What hypervision asks. */
export interface ReinforceRequest extends Target {
  readonly day: PlannedDay;
  readonly seed: number;
  /** Days simulated for each number of positions. */
  readonly replications: number;
}

/** Hours in which the reinforcement must be there, and what the day is then. */
export interface NeededHours extends Hours {
  /** The target reached, the costs, … when it is there during these hours only. */
  readonly point: CurvePoint;
  readonly halfHours: readonly HalfHour[];
}

export interface ReinforceResult extends ReinforceRequest {
  readonly reserves: readonly Reserve[];
  /** By number of positions, from none to all. */
  readonly curve: readonly CurvePoint[];
  /** What the rule of the scenario itself makes of the day. */
  readonly rule: CurvePoint | undefined;
  /** The fewest positions that are enough; undefined: out of reach with everybody. */
  readonly enough: number | undefined;
  /** The fewest for which the whole interval lies above the confidence. */
  readonly certain: number | undefined;
  /** By reserve: how many of the fewest come from it; of all where the target is out of reach. */
  readonly from: readonly number[];
  /** Of a day that is taken up in the middle: what it is going to be. */
  readonly outlook: Outlook | undefined;
  /** Where positions are needed and enough. */
  readonly hours: NeededHours | undefined;
}

/** The question, with what is known of its answer so far. */
export interface ReinforceQuestion {
  /** Runs whatever is needed. */
  ask(runner: Runner, progress: Progress): Promise<ReinforceResult>;
  /** What the days run until now say: some of the curve, no hours; undefined before there is any. */
  soFar(): ReinforceResult | undefined;
}

/** Days run of each plan before the next has its turn, so that whoever interrupts has something of all. */
const BATCH = 20;
/** Up to so many positions each number is tried; beyond, some of them, and those next to the answer. */
const MOST_POINTS = 7;

/**
 * Prepares the question how many reinforcement positions a day needs, when, and at what cost; of a day that is taken up in
 * the middle, how many further ones.
 */
export function createReinforceQuestion(request: ReinforceRequest): ReinforceQuestion {
  const { day, seed, replications, confidence, target } = request;
  const { soFar } = day;
  const earliest = soFar?.arriveSeconds ?? 0;
  // In the middle of a day nobody comes for a whole shift.
  const mostHours = soFar && { fromSeconds: earliest, toSeconds: Number.POSITIVE_INFINITY };
  const reserves = reservesOf(day.scenario).filter(({ hours }) => hours.toSeconds > earliest);
  const available = reserves.reduce((sum, reserve) => sum + reserve.available, 0);
  const tried = new Map<number, SimulatedDays>();
  let rule: SimulatedDays | undefined;

  function result(hours?: NeededHours): ReinforceResult {
    const without = tried.get(0);
    const point = (positions: number, days: SimulatedDays) =>
      curvePoint(positions, days, without, request, soFar);
    const curve = [...tried]
      .filter(([, days]) => days.count > 0)
      .sort(([a], [b]) => a - b)
      .map(([positions, days]) => point(positions, days));
    const fewest = fewestOf(curve, confidence);
    return {
      ...request,
      reserves,
      curve,
      rule: rule && rule.count > 0 ? point(Number.NaN, rule) : undefined,
      ...fewest,
      from: dealPositions(reserves, fewest.enough ?? curve.at(-1)?.positions ?? 0),
      outlook: soFar && without && without.count > 0 ? outlookOf(without, soFar, request) : undefined,
      hours,
    };
  }

  async function ask(runner: Runner, progress: Progress): Promise<ReinforceResult> {
    let done = 0;
    let total = replications * Math.min(available + 2, MOST_POINTS + 2);
    const onRun = (): void => {
      done += 1;
      total = Math.max(total, done);
      progress(done, total);
    };
    const simulated = (hours: Hours | undefined, positions: number) => {
      const plan = withPositions(day.scenario, reserves, positions, hours ?? mostHours);
      return createSimulatedDays(plan, runner, seed, onRun, soFar);
    };
    const attempt = (positions: number): void => {
      if (!tried.has(positions)) tried.set(positions, simulated(undefined, positions));
    };

    /** Runs every plan to the full number of days, all of them side by side. */
    async function runAll(): Promise<void> {
      const plans = rule ? [...tried.values(), rule] : [...tried.values()];
      for (let count = BATCH; count < replications + BATCH; count += BATCH) {
        for (const days of plans) await days.runTo(Math.min(count, replications));
      }
    }

    // With everybody called up one sees how many can come at all.
    const everybody = simulated(undefined, available);
    await everybody.runTo(replications);
    const most = Math.min(available, everybody.mostCalledUp());
    tried.set(most, everybody);
    // The rule of the file speaks on the evening before, or at its own times.
    if (reserves.length > 0 && !soFar) rule = createSimulatedDays(day.scenario, runner, seed, onRun);
    for (const positions of spread(most)) attempt(positions);
    await runAll();
    for (let gap = gapOf(result().curve); gap; gap = gapOf(result().curve)) {
      attempt(Math.floor((gap.low + gap.high) / 2));
      await runAll();
    }
    const { enough } = result();
    if (enough === undefined || enough === 0) return result();
    return result(await hoursOf(enough, simulated));
  }

  /** Numbers of positions tried that lie around the answer, with others between them. */
  function gapOf(curve: readonly CurvePoint[]): { readonly low: number; readonly high: number } | undefined {
    const first = curve.findIndex((point) => isEnough(point, confidence));
    if (first < 1) return undefined;
    const [low, high] = [curve[first - 1]!.positions, curve[first]!.positions];
    return high - low > 1 ? { low, high } : undefined;
  }

  async function hoursOf(
    positions: number,
    simulated: (hours: Hours, positions: number) => SimulatedDays,
  ): Promise<NeededHours> {
    const without = tried.get(0)!;
    const asked = new Map<string, SimulatedDays>();
    const key = ({ fromSeconds, toSeconds }: Hours): string => `${fromSeconds} ${toSeconds}`;
    const mayMiss = missesAllowed(replications, confidence);
    const found = await neededHours(bordersOf(day, reserves, earliest), async (hours) => {
      const days = simulated(hours, positions);
      asked.set(key(hours), days);
      // Once more days missed the target than may, the others change nothing.
      for (let count = BATCH; days.count < replications; count += BATCH) {
        await days.runTo(Math.min(count, replications));
        if (days.count - days.reached(target) > mayMiss) return false;
      }
      return days.count - days.reached(target) <= mayMiss;
    });
    const days = found ? asked.get(key(found))! : tried.get(positions)!;
    return {
      ...(found ?? wholeShift(reserves, positions, earliest)),
      point: curvePoint(positions, days, without, request, soFar),
      halfHours: halfHoursBetween(compile(day.scenario), without, days, soFar?.nowSeconds),
    };
  }

  return { ask, soFar: () => ([...tried.values()].some(({ count }) => count > 0) ? result() : undefined) };
}

/** All numbers up to the most, or some of them evenly. */
function spread(most: number): readonly number[] {
  const steps = Math.min(most, MOST_POINTS - 1);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((most * i) / Math.max(1, steps)));
}

/** The half-hours of the phone in which somebody of the reserves works. */
function bordersOf(
  { scenario }: PlannedDay,
  reserves: readonly Reserve[],
  earliest: number,
): readonly number[] {
  const { immediate } = compile(scenario);
  const open = {
    fromSeconds: Math.min(...immediate.map(({ openSeconds }) => openSeconds)),
    toSeconds: Math.max(...immediate.map(({ closeSeconds }) => closeSeconds)),
  };
  const shift = wholeShift(reserves, Number.POSITIVE_INFINITY, earliest);
  const inside = [...halfHoursOf(open)].filter((time) => time > shift.fromSeconds && time < shift.toSeconds);
  return [
    Math.max(open.fromSeconds, shift.fromSeconds),
    ...inside.filter((time) => time > open.fromSeconds && time < open.toSeconds),
    Math.min(open.toSeconds, shift.toSeconds),
  ];
}

/** The hours of those who come, together, from the moment at which they can. */
function wholeShift(reserves: readonly Reserve[], positions: number, earliest: number): Hours {
  const dealt = dealPositions(reserves, positions);
  const hours = reserves.flatMap((reserve, i) => (dealt[i]! > 0 ? [reserve.hours] : []));
  return {
    fromSeconds: Math.max(earliest, Math.min(...hours.map(({ fromSeconds }) => fromSeconds))),
    toSeconds: Math.max(...hours.map(({ toSeconds }) => toSeconds)),
  };
}
