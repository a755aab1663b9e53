import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  CALL_ABANDONED,
  CALL_ABANDONED_WITHIN,
  CALL_BACK_ACCEPTED,
  CALL_BACK_HANDLED,
  CALL_BACK_UNREACHED,
  CALL_FRESH,
  CALL_HANDED_OVER,
  CALL_HANDLED,
  CALL_HANDLED_AT_ONCE,
  CALL_HANDLED_WITHIN,
  CALL_LEFT_BEFORE,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_SERVED_BEFORE,
  CALL_TURNED,
  type Counts,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_FROM_FLOWS,
  MAIL_HANDLED,
  MAIL_HANDLED_IN_TIME,
  MAIL_OLDEST_AGE,
  MAIL_PENDING,
  MAIL_REJECTED,
  MAIL_RETURNED,
  MAIL_SETTLED_BEFORE,
  TEAM_CALLS_HANDLED,
  TEAM_MAILS_HANDLED,
  TEAM_POSITIONS,
} from "../../src/models/measures/counters.ts";
import { sumTotals } from "../../src/models/measures/totals.ts";
import type { Plan } from "../../src/models/plan.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { planOf } from "../support/plans.ts";
import { callsIn, mailsByDay, teamsIn } from "../support/readCounts.ts";
import { FEWER_RUNS, platform, RUNS, seed, TIMEOUT } from "./anyPlatform.ts";
import { callCells } from "./cells.ts";

vi.setConfig(TIMEOUT);

/** Holds something of every platform. */
function ofEveryPlatform(hold: (plan: Plan, counts: Counts) => void, runs = RUNS): void {
  fc.assert(
    fc.property(platform, seed, (options, runSeed) => {
      const plan = planOf(options);
      hold(plan, createPlatform(plan).run(runSeed, 0));
    }),
    runs,
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("every call of every platform", () => {
  it("is presented once, and in its own half-hour it becomes one of the things that calls become", () => {
    ofEveryPlatform((plan, counts) => {
      const of = (counter: number) => callCells(plan, counts, counter);
      const [fresh, handled, within, accepted, unreached, back] = [
        CALL_FRESH,
        CALL_HANDLED,
        CALL_HANDLED_WITHIN,
        CALL_BACK_ACCEPTED,
        CALL_BACK_UNREACHED,
        CALL_BACK_HANDLED,
      ].map(of) as [number[], number[], number[], number[], number[], number[]];
      const endings = [
        CALL_HANDLED,
        CALL_ABANDONED,
        CALL_REFUSED,
        CALL_SERVED_BEFORE,
        CALL_LEFT_BEFORE,
        CALL_BACK_UNREACHED,
      ].map(of);
      const [atOnce, abandonedWithin] = [of(CALL_HANDLED_AT_ONCE), of(CALL_ABANDONED_WITHIN)];
      const stillPending = accepted.map((number, cell) => number - back[cell]! - unreached[cell]!);
      of(CALL_PRESENTED).forEach((calls, cell) => {
        expect(calls).toBe(sum(endings.map((ending) => ending[cell]!)) + stillPending[cell]!);
        expect(stillPending[cell]).toBeGreaterThanOrEqual(0);
        expect(fresh[cell]).toBeLessThanOrEqual(calls);
        expect(back[cell]).toBeLessThanOrEqual(handled[cell]!);
        expect(atOnce[cell]).toBeLessThanOrEqual(within[cell]!);
        expect(within[cell]).toBeLessThanOrEqual(handled[cell]! - back[cell]!);
        expect(abandonedWithin[cell]).toBeLessThanOrEqual(endings[1]![cell]!);
      });
      expect(sum(stillPending)).toBe(counts.callbacksPending);
    });
  });

  it("that a person handled is one of a team's, and has one wait unless it was called back", () => {
    ofEveryPlatform((plan, counts) => {
      const answered = callsIn(plan, counts, CALL_HANDLED);
      expect(teamsIn(plan, counts, TEAM_CALLS_HANDLED)).toBe(answered);
      plan.immediateTypes.forEach((_, type) => {
        const [handled, back] = [CALL_HANDLED, CALL_BACK_HANDLED].map((counter) =>
          callsIn(plan, counts, counter, { type }),
        );
        expect(counts.waits[type]!.count).toBe(handled! - back!);
      });
    });
  });

  it("is its caller's first where nobody calls again, and comes in the hours of its flow", () => {
    ofEveryPlatform((plan, counts) => {
      const { fromSeconds, halfHours } = plan.grid;
      plan.immediate.forEach(({ openSeconds, closeSeconds, redial }, flow) => {
        if (redial === undefined) {
          const [presented, fresh] = [CALL_PRESENTED, CALL_FRESH].map((counter) =>
            callsIn(plan, counts, counter, { flow }),
          );
          expect(presented).toBe(fresh);
        }
        // What another flow hands over comes whenever a talk ends there.
        if (plan.immediate.some((other) => isFedBy(plan, flow, other))) return;
        const first = Math.floor((openSeconds - fromSeconds) / 1800);
        const last = Math.ceil((closeSeconds - fromSeconds) / 1800);
        for (const outside of [[0, first] as const, [last, halfHours] as const]) {
          expect(callsIn(plan, counts, CALL_PRESENTED, { flow, halfHours: outside })).toBe(0);
        }
      });
      if (plan.immediate.every(({ redial }) => redial === undefined)) expect(counts.redialsPending).toBe(0);
    });
  });

  it("goes on to another flow only as its own says: handed over when handled, written when given up", () => {
    ofEveryPlatform((plan, counts) => {
      plan.immediate.forEach(({ handOver, turnTo }, flow) => {
        const of = (counter: number) => callsIn(plan, counts, counter, { flow });
        expect(of(CALL_HANDED_OVER)).toBeLessThanOrEqual(handOver ? of(CALL_HANDLED) : 0);
        if (handOver?.share === 1) expect(of(CALL_HANDED_OVER)).toBe(of(CALL_HANDLED));
        const unserved = of(CALL_ABANDONED) + of(CALL_REFUSED) + of(CALL_LEFT_BEFORE);
        expect(of(CALL_TURNED)).toBeLessThanOrEqual(turnTo ? unserved : 0);
      });
      // A talk may last beyond the end of the run, and with it whoever would have gone on.
      const toMails = plan.immediate.map(({ handOver }, flow) =>
        handOver?.kind === "deferred" ? callsIn(plan, counts, CALL_HANDED_OVER, { flow }) : 0,
      );
      const turned = callsIn(plan, counts, CALL_TURNED);
      const cameOver = sum(mailsByDay(plan, counts, MAIL_FROM_FLOWS));
      expect(cameOver).toBeGreaterThanOrEqual(turned);
      expect(cameOver).toBeLessThanOrEqual(turned + sum(toMails));
    });
  });

  it("gives finite totals, never what is not a number", () => {
    ofEveryPlatform((plan, counts) => {
      expect(sumTotals(plan, counts).every(Number.isFinite)).toBe(true);
    }, FEWER_RUNS);
  });
});

describe("every mail of every platform", () => {
  it("is settled, handled or left: before + arrived − settled + returned = handled + after, each day", () => {
    ofEveryPlatform((plan, counts) => {
      plan.deferredTypes.forEach(({ flow }, type) => {
        const { backlog, firstType } = plan.deferred[flow]!;
        const of = (counter: number) => mailsByDay(plan, counts, counter, type);
        const [arrived, settled, returned, handled, after, inTime, fromFlows, oldest] = [
          MAIL_ARRIVED,
          MAIL_SETTLED_BEFORE,
          MAIL_RETURNED,
          MAIL_HANDLED,
          MAIL_BACKLOG,
          MAIL_HANDLED_IN_TIME,
          MAIL_FROM_FLOWS,
          MAIL_OLDEST_AGE,
        ].map(of) as [number[], number[], number[], number[], number[], number[], number[], number[]];
        let before = backlog[type - firstType]!;
        plan.days.forEach(({ openIndex }, day) => {
          expect(before + arrived[day]! - settled[day]! + returned[day]!).toBe(handled[day]! + after[day]!);
          expect(inTime[day]).toBeLessThanOrEqual(handled[day]!);
          expect(fromFlows[day]! + settled[day]!).toBeLessThanOrEqual(arrived[day]!);
          expect(oldest[day]).toBeLessThanOrEqual(plan.days[day]!.nextOpenIndex);
          if (openIndex < 0) expect(handled[day]! + returned[day]!).toBe(0);
          before = after[day]!;
        });
      });
    });
  });

  it("that is pending comes back, so many open days later or after the last", () => {
    ofEveryPlatform((plan, counts) => {
      const total = (counter: number) => sum(mailsByDay(plan, counts, counter));
      expect(total(MAIL_PENDING)).toBe(total(MAIL_RETURNED) + counts.returnsPending);
      plan.deferredTypes.forEach(({ flow }, type) => {
        const { returnsAfterOpenDays, pendingShare, rejectedShare } = plan.deferred[flow]!;
        const [pending, returned, rejected, handled] = [
          MAIL_PENDING,
          MAIL_RETURNED,
          MAIL_REJECTED,
          MAIL_HANDLED,
        ].map((counter) => mailsByDay(plan, counts, counter, type)) as [
          number[],
          number[],
          number[],
          number[],
        ];
        plan.openDays.forEach((day, openDay) => {
          const before = plan.openDays[openDay - returnsAfterOpenDays];
          expect(returned[day]).toBe(before === undefined ? 0 : pending[before]);
          expect(pending[day]! + rejected[day]!).toBeLessThanOrEqual(handled[day]!);
          if (pendingShare === 0) expect(pending[day]).toBe(0);
          if (rejectedShare === 0) expect(rejected[day]).toBe(0);
        });
      });
    });
  });

  it("that a person handled is one of a team's, and there are no more of a flow than the daily limit", () => {
    ofEveryPlatform((plan, counts) => {
      plan.openDays.forEach((day, openDay) => {
        const handledOf = (type: number) => mailsByDay(plan, counts, MAIL_HANDLED, type)[day]!;
        const handled = plan.deferredTypes.map((_, type) => handledOf(type));
        expect(teamsIn(plan, counts, TEAM_MAILS_HANDLED, { openDay })).toBe(sum(handled));
        plan.deferred.forEach(({ dailyLimit, firstType, types }) => {
          const positions = plan.teams.map(({ deferredSkills }, team) =>
            deferredSkills.slice(firstType, firstType + types).some((skill) => skill)
              ? teamsIn(plan, counts, TEAM_POSITIONS, { openDay, team })
              : 0,
          );
          const most = sum(positions) === 0 ? 0 : sum(positions) * dailyLimit;
          expect(sum(handled.slice(firstType, firstType + types))).toBeLessThanOrEqual(most);
        });
      });
    });
  });
});

/** Whether contacts of a flow come from another, handed over. */
function isFedBy(plan: Plan, flow: number, { handOver }: Plan["immediate"][number]): boolean {
  return (
    handOver?.kind === "immediate" && handOver.typeOf.some((type) => plan.immediateTypes[type]!.flow === flow)
  );
}
