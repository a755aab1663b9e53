import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  CALL_HANDLED,
  type Counts,
  MAIL_HANDLED,
  STAFF_ON_CALLS,
  STAFF_ON_MAILS,
  STAFF_PRESENT,
  TEAM_ACTIVITIES,
  TEAM_CALLED_UP,
  TEAM_CALLED_UP_SECONDS,
  TEAM_CALLS_HANDLED,
  TEAM_DOCUMENTS_LOST,
  TEAM_FILES_LOST,
  TEAM_LISTENING,
  TEAM_MAILS_HANDLED,
  TEAM_OVERTIME,
  TEAM_POSITIONS,
} from "../../src/models/measures/counters.ts";
import type { Plan, TeamPlan } from "../../src/models/plan.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { planOf } from "../support/plans.ts";
import { callsIn, mailsByDay, secondsIn, teamsIn } from "../support/readCounts.ts";
import { platform, RUNS, seed, TIMEOUT } from "./anyPlatform.ts";

vi.setConfig(TIMEOUT);

/** Sums of seconds in another order differ by rounding. */
const ROUNDING = 1e-6;

/** Holds something of every team of every platform on every open day. */
function ofEveryTeam(hold: (plan: Plan, counts: Counts, team: TeamPlan, where: Place) => void): void {
  fc.assert(
    fc.property(platform, seed, (options, runSeed) => {
      const plan = planOf(options);
      const counts = createPlatform(plan).run(runSeed, 0);
      plan.openDays.forEach((_, openDay) => {
        plan.teams.forEach((each, team) => {
          hold(plan, counts, each, { openDay, team });
        });
      });
    }),
    RUNS,
  );
}

interface Place {
  readonly openDay: number;
  readonly team: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The shifts that the people of a team work on a day, one for each of them. */
function shiftsWorked(plan: Plan, team: TeamPlan, openDay: number): TeamPlan["shifts"] {
  const { weekday } = plan.days[plan.openDays[openDay]!]!;
  if (team.works[openDay] === 0) return [];
  return [...team.shiftOf]
    .map((shift) => team.shifts[shift]!)
    .filter(({ weekdays }) => weekdays[weekday] === 1);
}

describe("every team of every platform", () => {
  it("is never busy longer than it is present, in any half-hour", () => {
    ofEveryTeam((plan, counts, _, where) => {
      for (let halfHour = 0; halfHour < plan.grid.halfHours; halfHour++) {
        const here = { ...where, halfHours: [halfHour, halfHour + 1] as const };
        const [present, onCalls, onMails] = [STAFF_PRESENT, STAFF_ON_CALLS, STAFF_ON_MAILS].map((counter) =>
          secondsIn(plan, counts, counter, here),
        );
        expect(onCalls! + onMails!).toBeLessThanOrEqual(present! + ROUNDING);
      }
    });
  });

  it("is present only in its shifts, and as long after them as its rule of overtime says", () => {
    ofEveryTeam((plan, counts, team, where) => {
      const worked = shiftsWorked(plan, team, where.openDay);
      const longer = team.overtime?.seconds ?? 0;
      for (let halfHour = 0; halfHour < plan.grid.halfHours; halfHour++) {
        const start = plan.grid.fromSeconds + halfHour * 1800;
        // What comes after the grid counts in its last half-hour.
        const end = halfHour === plan.grid.halfHours - 1 ? Number.POSITIVE_INFINITY : start + 1800;
        const most = worked.map(({ fromSeconds, toSeconds }) =>
          Math.max(0, Math.min(toSeconds + longer, end) - Math.max(fromSeconds, start)),
        );
        const present = secondsIn(plan, counts, STAFF_PRESENT, {
          ...where,
          halfHours: [halfHour, halfHour + 1],
        });
        expect(present).toBeLessThanOrEqual(sum(most) + ROUNDING);
      }
    });
  });

  it("has no more people than it employs for the shifts of that day, and those for all of their shift", () => {
    ofEveryTeam((plan, counts, team, where) => {
      const worked = shiftsWorked(plan, team, where.openDay);
      const positions = teamsIn(plan, counts, TEAM_POSITIONS, where);
      const longestOvertime = team.overtime ? 1 + team.overtime.seconds / 1800 : 1;
      expect(positions).toBeLessThanOrEqual(worked.length * longestOvertime + ROUNDING);
      const isPlain = team.calledUp?.duringDay === undefined && plan.teams.every((other) => !other.listening);
      if (!isPlain || team.absences.some(({ isWork }) => !isWork)) return;
      const lengths = worked.map(
        ({ fromSeconds, toSeconds, breaks }) =>
          toSeconds - fromSeconds - sum(breaks.map(({ lastsSeconds }) => lastsSeconds)),
      );
      const least = positions * Math.min(...lengths, Number.MAX_VALUE);
      const meetings = teamsIn(plan, counts, TEAM_ACTIVITIES, where);
      if (positions === 0) return;
      expect(secondsIn(plan, counts, STAFF_PRESENT, where) + meetings).toBeGreaterThanOrEqual(
        least - ROUNDING,
      );
    });
  });

  it("does nothing on a day on which none of it is there", () => {
    ofEveryTeam((plan, counts, _, where) => {
      if (teamsIn(plan, counts, TEAM_POSITIONS, where) > 0) return;
      for (const counter of [
        TEAM_CALLS_HANDLED,
        TEAM_MAILS_HANDLED,
        TEAM_OVERTIME,
        TEAM_ACTIVITIES,
        TEAM_LISTENING,
        TEAM_CALLED_UP,
        TEAM_CALLED_UP_SECONDS,
      ]) {
        expect(teamsIn(plan, counts, counter, where)).toBe(0);
      }
      for (const counter of [STAFF_PRESENT, STAFF_ON_CALLS, STAFF_ON_MAILS]) {
        expect(secondsIn(plan, counts, counter, where)).toBe(0);
      }
    });
  });

  it("that is called up loses elsewhere what its positions would have done there", () => {
    ofEveryTeam((plan, counts, team, where) => {
      const of = (counter: number) => teamsIn(plan, counts, counter, where);
      if (!team.calledUp) {
        expect(of(TEAM_CALLED_UP) + of(TEAM_CALLED_UP_SECONDS) + of(TEAM_FILES_LOST)).toBe(0);
        return;
      }
      expect(of(TEAM_CALLED_UP)).toBe(of(TEAM_POSITIONS));
      const { filesLost, documentsLost } = team.calledUp;
      expect(of(TEAM_FILES_LOST) * documentsLost).toBeCloseTo(of(TEAM_DOCUMENTS_LOST) * filesLost, 6);
      expect(secondsIn(plan, counts, STAFF_PRESENT, where)).toBeLessThanOrEqual(
        of(TEAM_CALLED_UP_SECONDS) + ROUNDING,
      );
    });
  });
});

describe("skills", () => {
  /*
   * Handled contacts can be given to teams with the skill, in the numbers that each team handled, exactly if no set of
   * teams handled more than there were of all the types that they can handle (Hall 1935).
   */
  it("are had by whoever handled a contact: no set of teams handled more than its types had", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf(options);
        const counts = createPlatform(plan).run(runSeed, 0);
        const calls = plan.immediateTypes.map((_, type) => callsIn(plan, counts, CALL_HANDLED, { type }));
        const mails = plan.deferredTypes.map((_, type) => sum(mailsByDay(plan, counts, MAIL_HANDLED, type)));
        for (let set = 0; set < 2 ** plan.teams.length; set++) {
          const members = plan.teams.flatMap((_, team) => ((set >> team) & 1 ? [team] : []));
          const handled = (counter: number) =>
            sum(members.map((team) => teamsIn(plan, counts, counter, { team })));
          const canHandle = (kind: "skills" | "deferredSkills", type: number) =>
            members.some((team) => plan.teams[team]![kind][type] !== undefined);
          expect(handled(TEAM_CALLS_HANDLED)).toBeLessThanOrEqual(
            sum(calls.filter((_, type) => canHandle("skills", type))),
          );
          expect(handled(TEAM_MAILS_HANDLED)).toBeLessThanOrEqual(
            sum(mails.filter((_, type) => canHandle("deferredSkills", type))),
          );
        }
      }),
      RUNS,
    );
  });
});
