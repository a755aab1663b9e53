import type { Simulation } from "../../engine/simulation.ts";
import { CALL_HANDLED, CALL_PRESENTED } from "../measures/counters.ts";
import { DAY_SECONDS, type Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";
import { type Attendance, PRESENCE } from "../teams/attendance.ts";
import { firstPeople } from "../teams/numbering.ts";
import { maySendBack, positionsCalledUpNow } from "../teams/reinforcement.ts";
import type { Agenda } from "./agenda.ts";
import type { CallHandling } from "./callHandling.ts";
import type { Ledger } from "./ledger.ts";
import { STATE_AWAY, type Staff } from "./staff.ts";
import type { Today } from "./today.ts";
import type { Workday } from "./workday.ts";

/** Reinforcements that are called up, and sent back, while the day runs. */
export interface Reinforcing {
  /** Lets the rules look at the platform at their times. */
  openDay(attendance: Attendance, agenda: Agenda): void;
}

/** The people of a team whom its rule may call up on this day, by where they are. */
interface Reserve {
  /** Stand by where they work. */
  standingBy: readonly number[];
  /** Called up: on their way, or there. */
  called: readonly { readonly person: number; readonly arrivesAt: number }[];
}

/** Creates the rules of a plan that act while the day runs. */
export function createReinforcing(
  plan: Plan,
  routing: Routing,
  simulation: Simulation,
  staff: Staff,
  ledger: Ledger,
  today: Today,
  workday: Workday,
  calls: CallHandling,
): Reinforcing {
  const first = firstPeople(plan.teams);
  const rules = plan.teams.flatMap(({ calledUp }, team) =>
    calledUp?.duringDay ? [{ team, rule: calledUp.duringDay, upToPositions: calledUp.upToPositions }] : [],
  );

  /** Of today, in the order of the rules. */
  let reserves: readonly Reserve[] = [];

  function onTheirWay(): number {
    const now = simulation.now();
    return reserves.flatMap(({ called }) => called).filter(({ arrivesAt }) => arrivesAt >= now).length;
  }

  function look({ team, rule, upToPositions }: (typeof rules)[number], reserve: Reserve): void {
    const now = simulation.now();
    const waiting = calls.waitingFor(routing.poolOf[team]!);
    const home: number[] = [];
    reserve.called = reserve.called.filter(({ person, arrivesAt }) => {
      if (arrivesAt >= now) return true;
      const isThere = staff.state[person] !== STATE_AWAY;
      if (isThere && maySendBack(rule, waiting, now - staff.startedAt[person]!)) workday.sendBack(person);
      if (staff.state[person] !== STATE_AWAY) return true;
      home.push(person);
      return false;
    });
    // Whoever is back where they work may be called again, unless the shift is over before they would come.
    reserve.standingBy = [...reserve.standingBy, ...home].filter(
      (person) => now + rule.leadSeconds < today.dayStart + workday.shiftOf(person).toSeconds,
    );
    const wanted = positionsCalledUpNow(rule, upToPositions, {
      waiting,
      presented: ledger.todaysCalls(CALL_PRESENTED),
      handled: ledger.todaysCalls(CALL_HANDLED),
      present: workday.present() + onTheirWay(),
      standingBy: reserve.standingBy.length,
    });
    for (const person of reserve.standingBy.slice(0, wanted)) callUp(person, now + rule.leadSeconds, reserve);
    reserve.standingBy = reserve.standingBy.slice(wanted);
  }

  function callUp(person: number, at: number, reserve: Reserve): void {
    const arrivesAt = Math.max(at, today.dayStart + workday.shiftOf(person).fromSeconds);
    reserve.called = [...reserve.called, { person, arrivesAt }];
    workday.reportAt(arrivesAt, person);
  }

  function standingBy(team: number, comes: Uint8Array): readonly number[] {
    const people = Array.from({ length: first[team + 1]! - first[team]! }, (_, i) => first[team]! + i);
    return people.filter((person) => comes[person] === PRESENCE.standsBy);
  }

  return {
    openDay({ comes }, agenda) {
      reserves = rules.map(({ team }) => ({ standingBy: standingBy(team, comes), called: [] }));
      rules.forEach((each, index) => {
        const { fromSeconds, toSeconds, everySeconds } = each.rule;
        // Midnight is the next day's, on which nobody of today may be called up.
        for (let second = fromSeconds; second <= toSeconds && second < DAY_SECONDS; second += everySeconds) {
          agenda.add(today.dayStart + second, () => look(each, reserves[index]!));
        }
      });
    },
  };
}
