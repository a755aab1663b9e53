import type { DeferredPlan, ImmediatePlan, Plan, TeamPlan } from "../models/plan.ts";
import { workingSeconds } from "../models/teams/shifts.ts";

/** What a flow asks for over the horizon if everybody is served at the first attempt. */
export interface FlowWork {
  readonly flow: string;
  /** Expected, redials not counted; those that other flows hand over included. */
  readonly contacts: number;
  /** Days on which they come: open days, or every day of the horizon for deferred flows. */
  readonly days: number;
  /** Mean time that one takes at full speed [s]. */
  readonly handleSeconds: number;
  /** [h] of work for people. */
  readonly hours: number;
}

/** Work and people, by arithmetic alone. */
export interface Workload {
  readonly openDays: number;
  readonly flows: readonly FlowWork[];
  /** [h] of all flows, what waits on the first morning included. */
  readonly workHours: number;
  /** [h] at work of the teams that are always there: shifts less breaks, absences, training, meetings and incidents. */
  readonly staffHours: number;
  /** The same of the reinforcements, if they came every day. */
  readonly reinforcementHours: number;
}

/**
 * Adds up what is asked of a platform and who is there, without a run. Learning, redials, busyness and the hours of the
 * day are left to the simulation.
 *
 * @param plan of the scenario
 * @returns hours of work and of presence over the horizon
 */
export function workloadOf(plan: Plan): Workload {
  const contacts = contactsOf(plan);
  const immediate = plan.immediate.map((flow) => immediateWork(flow, contacts.get(flow.name)!, plan));
  const deferred = plan.deferred.map((flow) => deferredWork(flow, contacts.get(flow.name)!, plan));
  const flows = [...immediate, ...deferred];
  const backlogHours = plan.deferred.reduce(
    (hours, flow) => hours + (sum(flow.backlog) * timesHandled(flow, plan) * flow.handling.mean) / 3600,
    0,
  );
  const hoursOf = (teams: readonly TeamPlan[]): number =>
    teams.reduce((hours, team) => hours + presentHours(team, plan), 0);
  return {
    openDays: plan.openDays.length,
    flows,
    workHours: flows.reduce((hours, flow) => hours + flow.hours, backlogHours),
    staffHours: hoursOf(plan.teams.filter((team) => team.calledUp === undefined)),
    reinforcementHours: hoursOf(plan.teams.filter((team) => team.calledUp !== undefined)),
  };
}

/** Own volumes, and what answered contacts of other flows become. */
function contactsOf(plan: Plan): ReadonlyMap<string, number> {
  const own = new Map([...plan.immediate, ...plan.deferred].map((flow) => [flow.name, sum(flow.volumes)]));
  const contacts = new Map(own);
  const pass = (source: ImmediatePlan, coming: number, depth: number): void => {
    if (source.handOver === undefined || depth > plan.immediate.length) return;
    const { kind, typeOf, share } = source.handOver;
    const types = kind === "immediate" ? plan.immediateTypes : plan.deferredTypes;
    const target = plan[kind][types[typeOf[0]!]!.flow]!;
    const passed = coming * answeredShare(source) * share;
    contacts.set(target.name, contacts.get(target.name)! + passed);
    if (kind === "immediate") pass(plan.immediate[types[typeOf[0]!]!.flow]!, passed, depth + 1);
  };
  for (const flow of plan.immediate) pass(flow, own.get(flow.name)!, 0);
  return contacts;
}

/** What is left of those who come after the greeting. */
function answeredShare({ greeting }: ImmediatePlan): number {
  return greeting === undefined ? 1 : 1 - greeting.servedShare - greeting.leavesShare;
}

function immediateWork(flow: ImmediatePlan, contacts: number, plan: Plan): FlowWork {
  const handleSeconds = flow.talk.mean + (flow.wrapUp?.mean ?? 0);
  const hours = (contacts * answeredShare(flow) * handleSeconds) / 3600;
  return { flow: flow.name, contacts, days: plan.openDays.length, handleSeconds, hours };
}

function deferredWork(flow: DeferredPlan, contacts: number, plan: Plan): FlowWork {
  const handleSeconds = flow.handling.mean;
  // What comes back is handled once more, and may come back again.
  const times = timesHandled(flow, plan);
  const handled = contacts * (1 - flow.settledBefore) * times;
  const hours = (handled * handleSeconds) / 3600;
  return { flow: flow.name, contacts, days: plan.days.length, handleSeconds, hours };
}

/** How often one is handled on average; within the horizon nothing comes back for ever. */
function timesHandled({ pendingShare, returnsAfterOpenDays }: DeferredPlan, plan: Plan): number {
  return Math.min(1 / (1 - pendingShare), 1 + plan.openDays.length / returnsAfterOpenDays);
}

function presentHours(team: TeamPlan, plan: Plan): number {
  let seconds = 0;
  for (const [openIndex, dayIndex] of plan.openDays.entries()) {
    if (team.works[openIndex] !== 1) continue;
    const { weekday } = plan.days[dayIndex]!;
    const left = team.leftByIncidents[openIndex]!;
    const away = team.absences.filter((absence) => absence.onDays[openIndex] === 1);
    for (let person = 0; person < team.people; person++) {
      const shift = team.shifts[team.shiftOf[person]!]!;
      if (shift.weekdays[weekday] !== 1) continue;
      const offSeconds = away.reduce((off, { fromSeconds, toSeconds, share }) => {
        const overlap = Math.min(toSeconds, shift.toSeconds) - Math.max(fromSeconds, shift.fromSeconds);
        return off + share * Math.max(0, overlap);
      }, 0);
      seconds += team.presence[person]! * left * Math.max(0, workingSeconds(shift) - offSeconds);
    }
  }
  return seconds / 3600;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
