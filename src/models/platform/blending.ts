import type { Simulation } from "../../engine/simulation.ts";
import type { Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";
import type { Agenda } from "./agenda.ts";
import type { CallHandling } from "./callHandling.ts";
import type { Staff } from "./staff.ts";
import type { Today } from "./today.ts";
import type { Workday } from "./workday.ts";

/** Whether people who handle both kinds of contacts may take a deferred one now. */
export interface Blending {
  /** Whether an idle person of a pool may. */
  allows(pool: number): boolean;
  /** Whether the set hours want one more person on deferred contacts, before calls that wait. */
  wantsMoreOnDeferred(): boolean;
  /** Lets idle people look again whenever another rule begins. */
  openDay(agenda: Agenda, lookAgain: () => void): void;
}

/**
 * Creates the rules of blending of a plan. People without a skill for immediate contacts are free of them all.
 */
export function createBlending(
  plan: Plan,
  routing: Routing,
  simulation: Simulation,
  staff: Staff,
  today: Today,
  workday: Workday,
  calls: CallHandling,
): Blending {
  const { betweenCalls, keepFree, outsidePhoneHours, setHours } = plan.blending;
  const openSeconds = Math.min(...plan.immediate.map((flow) => flow.openSeconds));
  const closeSeconds = Math.max(...plan.immediate.map((flow) => flow.closeSeconds));
  const takesCalls = Uint8Array.from(routing.work, (groups) => (groups.length > 0 ? 1 : 0));

  function wantsMoreOnDeferred(): boolean {
    if (!setHours) return false;
    const second = simulation.now() - today.dayStart;
    if (second < setHours.fromSeconds || second >= setHours.toSeconds) return false;
    if (calls.waiting() > setHours.notAboveWaiting) return false;
    return workday.callTakersOnMails() + 1 <= setHours.share * workday.presentForCalls();
  }

  return {
    allows(pool) {
      if (takesCalls[pool] === 0) return true;
      if (wantsMoreOnDeferred()) return true;
      if (calls.waitingFor(pool) > 0) return false;
      const second = simulation.now() - today.dayStart;
      const phoneIsOpen = second >= openSeconds && second < closeSeconds;
      return phoneIsOpen ? betweenCalls && staff.idleForCalls() > keepFree : outsidePhoneHours;
    },
    wantsMoreOnDeferred,
    openDay(agenda, lookAgain) {
      const times = [
        openSeconds,
        closeSeconds,
        ...(setHours ? [setHours.fromSeconds, setHours.toSeconds] : []),
      ];
      for (const time of times) if (Number.isFinite(time)) agenda.add(today.dayStart + time, lookAgain);
    },
  };
}
