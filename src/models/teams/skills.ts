import type { ContactType, Plan, SkillPlan } from "../plan.ts";
import type { ImmediateFlow, Scenario } from "../scenario/schema.ts";

type Team = Scenario["teams"][string];
type Skill = NonNullable<Team["skills"]>[string];

/** When a team helps with contacts that are not first of all its own; what is not named does not matter. */
interface Overflow {
  readonly overflowAfter?: number | undefined;
  readonly overflowAbove?: number | undefined;
}

/** What the team does with a flow that it handles and says nothing more about. */
const ORDINARY: Pick<Skill, "preference" | "handleTime"> = { preference: 1, handleTime: 1 };

/**
 * Says what a team does with each type of contact.
 *
 * Immediate contacts of the team's own caisses, and of flows that are not split, are taken at once, unless the skill
 * itself waits (`overflowAfter`, `overflowAbove`: a second level). Contacts of other caisses: `pooled`, as one's own;
 * `ownFirst`, once the flow's overflow says so, and never when it says nothing; `separate`, never. Whatever the policy,
 * they take `otherCaisse` times as long. Deferred contacts of other caisses are left to the teams whose own they are.
 * @param flows - the scenario's, by name
 * @param demand - the flows and types of the plan
 */
export function compileSkills(
  team: Pick<Team, "skills" | "caisses">,
  flows: Scenario["demand"],
  demand: Pick<Plan, "immediate" | "deferred" | "immediateTypes" | "deferredTypes">,
): Pick<Plan["teams"][number], "skills" | "deferredSkills"> {
  return {
    skills: demand.immediateTypes.map((type) => {
      const { name } = demand.immediate[type.flow]!;
      const flow = flows[name]!;
      const skill = skillOf(team, name);
      if (skill === undefined || flow.kind !== "immediate") return undefined;
      return immediateSkill(skill, flow, type, isOwn(team, type));
    }),
    deferredSkills: demand.deferredTypes.map((type) => {
      const { name } = demand.deferred[type.flow]!;
      const skill = skillOf(team, name);
      if (skill === undefined || !isOwn(team, type)) return undefined;
      return {
        preference: skill.preference,
        priority: skill.priority ?? flows[name]!.priority,
        handleTime: skill.handleTime,
        ...overflowOf({}),
      };
    }),
  };
}

function immediateSkill(
  skill: typeof ORDINARY & Partial<Skill>,
  flow: ImmediateFlow,
  type: ContactType,
  own: boolean,
): SkillPlan | undefined {
  const { routing } = flow;
  const byPolicy = own || routing.policy === "pooled" ? {} : routing;
  if (!own && routing.policy === "separate") return undefined;
  if (!own && routing.policy === "ownFirst" && !names(routing)) return undefined;
  return {
    preference: skill.preference,
    priority: skill.priority ?? flow.priority,
    handleTime:
      skill.handleTime *
      (entryOf(flow.handleTimeOfCaisse, type.caisseName) ?? 1) *
      (own ? 1 : routing.otherCaisse),
    ...overflowOf(combined(skill, byPolicy)),
  };
}

function names({ overflowAfter, overflowAbove }: Overflow): boolean {
  return overflowAfter !== undefined || overflowAbove !== undefined;
}

/** Two reasons to wait before helping: of delays the longer, of numbers the larger; what only one names is as it says. */
function combined(a: Overflow, b: Overflow): Overflow {
  return {
    overflowAfter: larger(a.overflowAfter, b.overflowAfter),
    overflowAbove: larger(a.overflowAbove, b.overflowAbove),
  };
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

/** Without a word about it, at once; with a number only, never by time alone. */
function overflowOf({
  overflowAfter,
  overflowAbove,
}: Overflow): Pick<SkillPlan, "overflowAfterSeconds" | "overflowAbove"> {
  return {
    overflowAfterSeconds: overflowAfter ?? (overflowAbove === undefined ? 0 : Number.POSITIVE_INFINITY),
    overflowAbove: overflowAbove ?? Number.POSITIVE_INFINITY,
  };
}

function skillOf(
  { skills }: Pick<Team, "skills">,
  flow: string,
): (typeof ORDINARY & Partial<Skill>) | undefined {
  return skills === undefined ? ORDINARY : entryOf(skills, flow);
}

function isOwn({ caisses }: Pick<Team, "caisses">, type: ContactType): boolean {
  return type.caisse === undefined || caisses === undefined || caisses.includes(type.caisseName);
}

/** An entry of a map from a file, in which a name such as "constructor" is a name like any other. */
function entryOf<T>(map: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}
