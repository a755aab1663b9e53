import { exponential } from "../../engine/random/exponential.ts";
import { createPiecewiseArrivals } from "../../engine/random/piecewiseArrivals.ts";
import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { normalQuantile } from "../../engine/statistics/normalQuantile.ts";
import { lognormalFactor } from "../demand/busyness.ts";
import {
  MAIL_AGE,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_COUNTERS,
  MAIL_HANDLED,
  MAIL_HANDLED_IN_TIME,
  STAFF_ON_MAILS,
  TEAM_MAILS_HANDLED,
} from "../measures/counters.ts";
import type { MailPlan, Plan } from "../plan.ts";
import type { CallHandling } from "./callHandling.ts";
import type { Ledger } from "./ledger.ts";
import { createMailBacklog } from "./mailBacklog.ts";
import { RANK } from "./ranks.ts";
import type { Staff } from "./staff.ts";
import type { Today } from "./today.ts";
import type { Workday } from "./workday.ts";

/** Mails from arrival to answer. */
export interface MailHandling {
  /** Lets the mails of a calendar day arrive. */
  beginDay(streams: Streams): void;
  /** Says how many people there are to do mails on the open day. */
  openDay(positions: number): void;
  /** Idle people take mails as long as the rules of blending let them. */
  takeWhileAllowed(): void;
  endDay(): void;
  reset(streams: Streams): void;
}

/** Streams of the mails: one for each day's arrivals, one for the handle times of the whole run. */
const ARRIVAL = 0;
const HANDLING = 1;

/** Creates the handling of a plan's mails: first in, first out, between calls and outside phone hours. */
export function createMailHandling(
  plan: Plan,
  mailPlan: MailPlan,
  simulation: Simulation,
  staff: Staff,
  ledger: Ledger,
  today: Today,
  workday: Workday,
  calls: CallHandling,
): MailHandling {
  const { blending } = plan;
  const { openSeconds, closeSeconds } = plan.calls;
  const { mails: counts, teams: teamCounts } = ledger;
  const { teamOf, handleTime, contactSeconds } = staff;
  const backlog = createMailBacklog(plan);
  const rates = new Float64Array(1);
  const chance = createStreamBank([exponential(1), mailPlan.handling]);
  const arrivals = createPiecewiseArrivals(
    Float64Array.of(mailPlan.fromSeconds, mailPlan.toSeconds),
    rates,
    () => chance.next(ARRIVAL),
  );
  /** Mails that may still be taken on the open day. */
  const allowed = new Float64Array(1);

  function mailArrives(): void {
    const cell = today.day * MAIL_COUNTERS + MAIL_ARRIVED;
    counts[cell]! += 1;
    backlog.arrive(today.day);
    simulation.setSource(MAIL_ARRIVES, arrivals.next());
    if (staff.idleCount() > 0) takeWhileAllowed();
  }

  function takeWhileAllowed(): void {
    while (backlog.waiting() > 0 && allowed[0]! >= 1 && calls.waiting() === 0) {
      const second = simulation.now() - today.dayStart;
      const phoneIsOpen = second >= openSeconds && second < closeSeconds;
      if (phoneIsOpen ? !blending.betweenCalls : !blending.outsidePhoneHours) return;
      if (phoneIsOpen && staff.idleCount() <= blending.keepFree) return;
      const person = staff.longestIdle(true);
      if (person < 0) return;
      staff.leaveIdle(person);
      take(person);
    }
  }

  function take(person: number): void {
    const team = teamOf[person]!;
    const age = backlog.take(today.openIndex);
    allowed[0]! -= 1;
    const cell = today.day * MAIL_COUNTERS;
    counts[cell + MAIL_HANDLED]! += 1;
    counts[cell + MAIL_AGE]! += age;
    if (age <= mailPlan.dueOpenDays) {
      counts[cell + MAIL_HANDLED_IN_TIME]! += 1;
    }
    const teamCell = ledger.teamCell(team) + TEAM_MAILS_HANDLED;
    teamCounts[teamCell]! += 1;
    // Mails are taken in order of arrival, so drawing now gives each mail its own handle time all the same.
    contactSeconds[person] = chance.next(HANDLING) * handleTime[team]!;
    workday.keepBusy(person, STAFF_ON_MAILS);
  }

  const MAIL_ARRIVES = simulation.addSource(RANK.mailArrives, mailArrives);
  /** At opening and at closing other rules begin, and idle people look again whether there is something to do. */
  const PHONE_OPENS = simulation.addSource(RANK.timetable, takeWhileAllowed);
  const PHONE_CLOSES = simulation.addSource(RANK.timetable, takeWhileAllowed);

  return {
    beginDay(streams) {
      const { date, day, dayStart } = today;
      const normal = normalQuantile(streams("mailBusyness", date)());
      const factor = lognormalFactor(mailPlan.busyness, normal);
      rates[0] = (mailPlan.volumes[day]! * factor) / (mailPlan.toSeconds - mailPlan.fromSeconds);
      chance.open(ARRIVAL, streams.key("mailArrivals", date));
      arrivals.reset(dayStart);
      simulation.setSource(MAIL_ARRIVES, arrivals.next());
    },
    openDay(positions) {
      allowed[0] = positions === 0 ? 0 : positions * mailPlan.dailyLimit;
      simulation.setSource(PHONE_OPENS, today.dayStart + openSeconds);
      simulation.setSource(PHONE_CLOSES, today.dayStart + closeSeconds);
    },
    takeWhileAllowed,
    endDay() {
      counts[today.day * MAIL_COUNTERS + MAIL_BACKLOG] = backlog.waiting();
    },
    reset(streams) {
      backlog.reset();
      chance.open(HANDLING, streams.key("mailHandling"));
    },
  };
}
