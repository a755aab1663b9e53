import type { ContactType, SkillPlan, TeamPlan } from "../plan.ts";

/**
 * Who may take what, laid out for the moment in which it is asked. Teams with the same skills share a *pool* of idle
 * people, types of a flow that every pool treats alike share a *line*; so a pooled platform has one line, whatever the
 * number of caisses.
 */
export interface Routing {
  readonly pools: number;
  /** By team. */
  readonly poolOf: Uint16Array;
  readonly lines: number;
  /** By immediate type. */
  readonly lineOf: Uint16Array;
  /** By line: the immediate flow whose contacts wait in it. */
  readonly flowOf: Uint16Array;
  /** By line: pools that help at once, in groups of the same preference, the preferred first. */
  readonly helpersAtOnce: readonly (readonly Uint16Array[])[];
  /** By line: all pools that ever help, in groups of the same preference. */
  readonly helpers: readonly (readonly Uint16Array[])[];
  /** By pool: its lines in groups of the same priority, the most urgent first. */
  readonly work: readonly (readonly Uint16Array[])[];
  /** By pool: its deferred types in groups of the same priority. */
  readonly deferredWork: readonly (readonly Uint16Array[])[];
  /** `[pool * deferredTypes + type]`: the idle pool with the lowest takes a deferred contact. */
  readonly deferredPreference: Float64Array;
  /** `[pool * lines + line]`: waits [s] and lengths of the line from which on the pool helps. */
  readonly overflowAfter: Float64Array;
  readonly overflowAbove: Float64Array;
  /** By line: the waits [s] at which further pools begin to help, ascending. */
  readonly overflowTimes: readonly Float64Array[];
  /** By line: the shortest length above which some pool helps; Infinity when length never matters. */
  readonly shortestOverflow: Float64Array;
  /** `[team * types + type]`: handle time ÷ the flow's own, people's speed not included. */
  readonly handleTime: Float64Array;
  readonly deferredHandleTime: Float64Array;
}

/** Lays out the routing of the teams of a plan. */
export function layRouting(
  teams: readonly Pick<TeamPlan, "skills" | "deferredSkills">[],
  immediateTypes: readonly ContactType[],
  deferredTypes: readonly ContactType[],
): Routing {
  const poolKeys: string[] = [];
  const poolOf = Uint16Array.from(teams, (team) =>
    placeIn(poolKeys, [...team.skills, ...team.deferredSkills].map(skillKey).join("|")),
  );
  const pools = poolKeys.length;
  /** One team that stands for its pool. */
  const example = Array.from({ length: pools }, (_, pool) => teams[poolOf.indexOf(pool)]!);

  const lineKeys: string[] = [];
  const lineOf = Uint16Array.from(immediateTypes, ({ flow }, type) =>
    placeIn(lineKeys, [flow, ...example.map((team) => skillKey(team.skills[type]))].join("|")),
  );
  const lines = lineKeys.length;
  const typeIn = Array.from({ length: lines }, (_, line) => lineOf.indexOf(line));
  const skill = (pool: number, line: number) => example[pool]!.skills[typeIn[line]!];

  const overflowAfter = new Float64Array(pools * lines).fill(Number.POSITIVE_INFINITY);
  const overflowAbove = overflowAfter.slice();
  const poolNumbers = range(pools);
  const lineNumbers = range(lines);
  for (const pool of poolNumbers) {
    for (const line of lineNumbers) {
      const found = skill(pool, line);
      if (!found) continue;
      overflowAfter[pool * lines + line] = found.overflowAfterSeconds;
      overflowAbove[pool * lines + line] = found.overflowAbove;
    }
  }
  const groupsOfLine = (line: number, atOnce: boolean) =>
    grouped(poolNumbers, (pool) =>
      atOnce && overflowAfter[pool * lines + line] !== 0 ? undefined : skill(pool, line)?.preference,
    );
  return {
    pools,
    poolOf,
    lines,
    lineOf,
    flowOf: Uint16Array.from(typeIn, (type) => immediateTypes[type]!.flow),
    helpersAtOnce: lineNumbers.map((line) => groupsOfLine(line, true)),
    helpers: lineNumbers.map((line) => groupsOfLine(line, false)),
    work: poolNumbers.map((pool) => grouped(lineNumbers, (line) => skill(pool, line)?.priority)),
    deferredWork: poolNumbers.map((pool) =>
      grouped(range(deferredTypes.length), (type) => example[pool]!.deferredSkills[type]?.priority),
    ),
    deferredPreference: Float64Array.from(
      example.flatMap((team) => team.deferredSkills),
      (found) => found?.preference ?? Number.POSITIVE_INFINITY,
    ),
    overflowAfter,
    overflowAbove,
    overflowTimes: lineNumbers.map((line) => {
      const times = poolNumbers.map((pool) => overflowAfter[pool * lines + line]!);
      const later = times.filter((time) => time > 0 && time < Number.POSITIVE_INFINITY);
      return Float64Array.from(new Set(later)).sort();
    }),
    shortestOverflow: Float64Array.from(lineNumbers, (line) =>
      Math.min(...poolNumbers.map((pool) => overflowAbove[pool * lines + line]!)),
    ),
    handleTime: factors(teams.map((team) => team.skills)),
    deferredHandleTime: factors(teams.map((team) => team.deferredSkills)),
  };
}

/** Teams and types are alike when all of this is; how long they take may differ. */
function skillKey(skill: SkillPlan | undefined): string {
  if (!skill) return "-";
  return [skill.preference, skill.priority, skill.overflowAfterSeconds, skill.overflowAbove].join(",");
}

/** Place of a key in a list, to which it is added when it is new. */
function placeIn(keys: string[], key: string): number {
  const place = keys.indexOf(key);
  return place >= 0 ? place : keys.push(key) - 1;
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i);
}

/** Groups numbers by rank, the lowest rank first; those without a rank are left out. */
function grouped(numbers: readonly number[], rankOf: (number: number) => number | undefined): Uint16Array[] {
  const ranks = [...new Set(numbers.map(rankOf))].filter((rank) => rank !== undefined).sort((a, b) => a - b);
  return ranks.map((rank) => Uint16Array.from(numbers.filter((number) => rankOf(number) === rank)));
}

function factors(skills: readonly (readonly (SkillPlan | undefined)[])[]): Float64Array {
  return Float64Array.from(skills.flat(), (skill) => skill?.handleTime ?? 1);
}
