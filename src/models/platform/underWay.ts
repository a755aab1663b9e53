import { residualOf } from "../../engine/random/residual.ts";
import type { Stream, Streams } from "../../engine/random/stream.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { createOpeningClock } from "../demand/redials.ts";
import { STAFF_ON_CALLS } from "../measures/counters.ts";
import type { ImmediatePlan, Plan, StartPlan } from "../plan.ts";
import type { FlowStart } from "../scenario/dayStart.ts";
import type { People } from "../teams/people.ts";
import type { Agenda } from "./agenda.ts";
import type { CallHandling } from "./callHandling.ts";
import type { Staff } from "./staff.ts";
import type { Today } from "./today.ts";
import type { Workday } from "./workday.ts";

/** A day that is taken up in the middle: who waits, who will call again, and who is on a contact. */
export interface UnderWay {
  openDay(streams: Streams, agenda: Agenda): void;
  /**
   * Lets a person who becomes free in the very moment at which the day is taken up finish a contact first; false for who
   * comes later, or takes no immediate contacts.
   */
  finishContact(person: number): boolean;
}

/**
 * Creates the start of a plan's day.
 *
 * - Who waits is not known as a person: patience, talk time and the rest are drawn anew. For an exponential patience,
 *   which forgets, that is exact; for others an approximation.
 * - Of those who have given up, each is still to call again with the probability of the plan, after a delay that is
 *   exponential and forgets as well.
 * - Whoever is there is on a call, of which what is left is drawn (see `residualOf`): it was counted as handled when it
 *   was answered. On a platform with time to spare that keeps people busy a few minutes too long.
 */
export function createUnderWay(
  plan: Plan,
  start: StartPlan,
  simulation: Simulation,
  staff: Staff,
  people: People,
  today: Today,
  workday: Workday,
  calls: CallHandling,
): UnderWay {
  const left = contactsLeft(plan);
  let chance: Stream = () => 0;

  function moment(): number {
    return today.dayStart + start.atSeconds;
  }

  function wait(flow: number, { waiting }: FlowStart): void {
    const { firstType } = plan.immediate[flow]!;
    waiting.forEach((callers, i) => {
      for (let caller = 0; caller < callers; caller++) calls.callerWaits(firstType + i);
    });
  }

  function callAgain(flow: number, { gaveUp, callsAgainShare }: FlowStart, streams: Streams): void {
    const own = plan.immediate[flow]!;
    if (!own.redial) return;
    const clock = createOpeningClock(plan, own);
    for (const [i, callers] of gaveUp.entries()) {
      const type = own.firstType + i;
      const stream = streams("startAgain", today.date, own.name, plan.immediateTypes[type]!.caisseName);
      for (let caller = 0; caller < callers; caller++) {
        const isStillToCall = stream() < callsAgainShare;
        const at = clock.later(moment(), own.redial.delay.quantile(stream()));
        if (isStillToCall && at < Number.POSITIVE_INFINITY) calls.callerWillCallAgain(type, at);
      }
    }
  }

  return {
    openDay(streams, agenda) {
      chance = streams("startContact", today.date);
      start.flows.forEach((flowStart, flow) => {
        if (!flowStart) return;
        callAgain(flow, flowStart, streams);
        agenda.add(moment(), () => wait(flow, flowStart));
      });
    },
    finishContact(person) {
      const drawLeft = left[staff.teamOf[person]!];
      const isThere = workday.shiftOf(person).fromSeconds < start.atSeconds;
      if (!drawLeft || !isThere || simulation.now() !== moment()) return false;
      staff.contactSeconds[person] = drawLeft(chance) * people.handleTime[person]!;
      workday.keepBusy(person, STAFF_ON_CALLS);
      return true;
    },
  };
}

/** Draws what is left of a contact in hand [s], of somebody at full speed. */
type ContactLeft = (chance: Stream) => number;

/** By team: what is left of the contact in hand; undefined where the team takes no immediate ones. */
function contactsLeft({ teams, immediate, immediateTypes }: Plan): readonly (ContactLeft | undefined)[] {
  const ofFlow = new Map<number, ContactLeft>();
  return teams.map(({ skills }) => {
    const type = skills.findIndex((skill) => skill !== undefined);
    if (type < 0) return undefined;
    const { flow } = immediateTypes[type]!;
    const left = ofFlow.get(flow) ?? contactLeft(immediate[flow]!);
    ofFlow.set(flow, left);
    return (chance) => left(chance) * skills[type]!.handleTime;
  });
}

function contactLeft({ talk, wrapUp }: Pick<ImmediatePlan, "talk" | "wrapUp">): ContactLeft {
  const talkLeft = residualOf(talk);
  const wrapUpLeft = wrapUp && residualOf(wrapUp);
  const talkShare = talk.mean / (talk.mean + (wrapUp?.mean ?? 0));
  return (chance) => {
    const isTalking = chance() < talkShare || !wrapUpLeft;
    const inHand = chance();
    const later = chance();
    return isTalking ? talkLeft(inHand) + (wrapUp?.quantile(later) ?? 0) : wrapUpLeft(inHand);
  };
}
