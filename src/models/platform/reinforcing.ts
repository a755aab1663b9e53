import type { Simulation } from "../../engine/simulation.ts";
import { CALL_HANDLED, CALL_PRESENTED } from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";
import type { Attendance } from "../teams/attendance.ts";
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

/** A team's people on this day, by where they are. */
interface Reserve {
  /** Stand by where they work. */
  standingBy: number[];
  /** Called up: on their way, or there. */
  called: number[];
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
  const rules = plan.teams.flatMap(({ calledUp, people }, team) =>
    calledUp?.duringDay
      ? [{ team, people, rule: calledUp.duringDay, upToPositions: calledUp.upToPositions }]
      : [],
  );

  function look(
    { team, rule, upToPositions }: (typeof rules)[number],
    reserve: Reserve,
    onTheirWay: ReadonlySet<number>,
  ): number {
    const now = simulation.now();
    const waiting = calls.waitingFor(routing.poolOf[team]!);
    reserve.called = reserve.called.filter((person) => {
      if (onTheirWay.has(person)) return true;
      if (staff.state[person] === STATE_AWAY) return false;
      if (!maySendBack(rule, waiting, now - staff.startedAt[person]!)) return true;
      workday.sendBack(person);
      return false;
    });
    return positionsCalledUpNow(rule, upToPositions, {
      waiting,
      presented: ledger.todaysCalls(CALL_PRESENTED),
      handled: ledger.todaysCalls(CALL_HANDLED),
      present: workday.present() + onTheirWay.size,
      standingBy: reserve.standingBy.length,
    });
  }

  return {
    openDay({ comes }, agenda) {
      for (const each of rules) {
        const { team, people, rule } = each;
        const numbers = Array.from({ length: people }, (_, i) => first[team]! + i);
        const reserve: Reserve = { standingBy: numbers.filter((person) => comes[person] === 2), called: [] };
        const onTheirWay = new Set<number>();
        for (let second = rule.fromSeconds; second <= rule.toSeconds; second += rule.everySeconds) {
          agenda.add(today.dayStart + second, () => {
            for (const person of onTheirWay)
              if (staff.state[person] !== STATE_AWAY) onTheirWay.delete(person);
            const wanted = look(each, reserve, onTheirWay);
            for (const person of reserve.standingBy.splice(0, wanted)) {
              reserve.called.push(person);
              onTheirWay.add(person);
              workday.reportAt(simulation.now() + rule.leadSeconds, person);
            }
          });
        }
      }
    },
  };
}
