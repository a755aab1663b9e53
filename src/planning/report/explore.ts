import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { aimOf } from "../../models/scenario/schema/objectives.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import { ordinaryDays } from "../staff/horizonPart.ts";
import { mainTeam } from "../staff/mainTeam.ts";
import { flowsUnservedBy } from "../staff/phoneTeams.ts";
import { plannedByHalfHour } from "../staff/plannedPeople.ts";
import { requirementByHalfHour } from "../staff/requirement.ts";
import { withPosts } from "../staff/staffing.ts";
import type { Exploration, PositionsCurve, RequiredDay, Sensitivity } from "./exploration.ts";
import { handlingRateOf, pairedRuns, rateDifference, type Wholes } from "./pairedRuns.ts";

/** An assumption, and the scenario with it at either end of its range. */
export interface RangedAssumption {
  readonly path: string;
  /** As the file writes it. */
  readonly value: string;
  readonly low: { readonly value: string; readonly scenario: Scenario };
  readonly high: { readonly value: string; readonly scenario: Scenario };
}

export interface ExploreRequest {
  readonly base: LoadedScenario;
  readonly assumptions: readonly RangedAssumption[];
  readonly seed: number;
  /** Of each variant; 0 leaves out what takes years: other posts, other assumptions. */
  readonly replications: number;
  /** Simulated days behind each decision about a half-hour. */
  readonly days: number;
}

/** Where the scenario has no objective of its own. */
const USUAL_TARGET = 0.9;
/** Posts tried: steps of about a sixteenth of those planned, so many below and above. */
const STEPS = { part: 16, below: 3, above: 5 } as const;

/**
 * Runs around a scenario what a report shows beside its figures: the people that its busiest weekday requires, the rate
 * with fewer and more posts, and the rate at both ends of every assumption's range, one at a time. All variants have the
 * callers of the scenario.
 *
 * @param request a scenario, and what its file says may be otherwise
 */
export async function explore(
  request: ExploreRequest,
  runner: Runner,
  onProgress: Progress = () => {},
): Promise<Exploration> {
  const { assumptions, seed, replications } = request;
  const { scenario } = request.base;
  const hasCalls = Object.values(scenario.demand).some(({ kind }) => kind === "immediate");
  if (!hasCalls) return { day: undefined, positions: undefined, sensitivities: [] };
  const team = mainTeam(scenario);
  const posts = postsToTry(scenario.teams[team]!.posts);
  const total = replications === 0 ? 0 : (1 + posts.length + 2 * assumptions.length) * replications;
  let [done, ofDay] = [0, 0];
  const onRun = (): void => {
    done += 1;
    onProgress(ofDay + done, ofDay + total);
  };
  const day = await requiredDay(request, runner, (runs) => {
    ofDay = runs;
    onProgress(ofDay, ofDay + total);
  });
  if (replications === 0) return { day, positions: undefined, sensitivities: [] };
  const variants = [
    ...posts.map((count) => withPosts(scenario, team, count)),
    ...assumptions.flatMap(({ low, high }) => [low.scenario, high.scenario]),
  ];
  const [base, ...others] = await pairedRuns([scenario, ...variants], runner, { seed, replications, onRun });
  const curve = others.slice(0, posts.length);
  return {
    day,
    positions: positionsCurve(scenario, team, posts, base!, curve),
    sensitivities: sensitivitiesOf(assumptions, base!, others.slice(posts.length)),
  };
}

async function requiredDay(
  { base: { scenario }, seed, days: replications }: ExploreRequest,
  runner: Runner,
  onRuns: Progress,
): Promise<RequiredDay | undefined> {
  const days = ordinaryDays(scenario).filter(({ freshCalls }) => freshCalls > 0);
  if (days.length === 0) return undefined;
  const { weekday, date, freshCalls } = days.reduce((most, each) =>
    each.freshCalls > most.freshCalls ? each : most,
  );
  const target = aimOf(scenario.objectives.handlingRate) ?? USUAL_TARGET;
  // People like the main team would never answer the others' flows.
  if (flowsUnservedBy(scenario, mainTeam(scenario)).length > 0) return undefined;
  const { halfHours, isReached } = await requirementByHalfHour(
    { scenario, date, freshCalls, target, seed, replications },
    runner,
    onRuns,
  );
  if (!isReached) return undefined;
  const planned = plannedByHalfHour(scenario, weekday, halfHours);
  return {
    weekday,
    freshCalls,
    target,
    replications,
    halfHours: halfHours.map(({ fromSeconds, positions, isSharp }, i) => ({
      fromSeconds,
      required: positions,
      isSharp,
      planned: planned[i]!,
    })),
  };
}

/** Around those planned, which are not among them. */
function postsToTry(planned: number): readonly number[] {
  const step = Math.max(1, Math.round(planned / STEPS.part));
  const steps = Array.from({ length: STEPS.below + STEPS.above + 1 }, (_, i) => i - STEPS.below);
  return steps.filter((count) => count !== 0 && planned + count * step > 0).map((n) => planned + n * step);
}

function positionsCurve(
  scenario: Scenario,
  team: string,
  posts: readonly number[],
  base: Wholes,
  variants: readonly Wholes[],
): PositionsCurve | undefined {
  const { posts: planned, absence } = scenario.teams[team]!;
  const runs = [
    { count: planned, wholes: base },
    ...posts.map((count, i) => ({ count, wholes: variants[i]! })),
  ];
  const points = runs.flatMap(({ count, wholes }) => {
    const handlingRate = handlingRateOf(wholes);
    if (handlingRate === undefined) return [];
    const difference = wholes === base ? undefined : rateDifference(base, wholes);
    return [{ posts: count, positions: count * (1 - absence), handlingRate, difference }];
  });
  if (points.length < 2) return undefined;
  return { team, planned, replications: base.length, points: points.sort((a, b) => a.posts - b.posts) };
}

function sensitivitiesOf(
  assumptions: readonly RangedAssumption[],
  base: Wholes,
  ends: readonly Wholes[],
): readonly Sensitivity[] {
  return assumptions
    .flatMap(({ path, value, low, high }, i): Sensitivity[] => {
      const [atLow, atHigh] = [rateDifference(base, ends[2 * i]!), rateDifference(base, ends[2 * i + 1]!)];
      if (!atLow || !atHigh) return [];
      return [
        {
          path,
          value,
          low: { value: low.value, difference: atLow },
          high: { value: high.value, difference: atHigh },
          replications: base.length,
        },
      ];
    })
    .sort((a, b) => widthOf(b) - widthOf(a));
}

/** How far apart the rates at both ends and at the value are. */
function widthOf({ low, high }: Sensitivity): number {
  const rates = [0, low.difference.mean, high.difference.mean];
  return Math.max(...rates) - Math.min(...rates);
}
