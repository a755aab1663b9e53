import type { Plan } from "../plan.ts";
import {
  CALL_COUNTERS,
  CALL_HANDLED,
  type Counts,
  MAIL_BACKLOG,
  MAIL_COUNTERS,
  MAIL_HANDLED,
  MAIL_OLDEST_AGE,
} from "./counters.ts";
import type { Slices } from "./slices.ts";
import { type AddTotal, TOTAL_INDEX } from "./totalNames.ts";

const FIRST_CALL = TOTAL_INDEX.fresh;
const FIRST_MAIL = TOTAL_INDEX.mailsArrived;

/**
 * Adds what became of contacts: of immediate ones by half-hour, of deferred ones by calendar day. In the slice of a flow
 * the contacts that teams handled are those of the flow, whatever else these teams did.
 */
export function addContactTotals(plan: Plan, counts: Counts, slices: Slices, add: AddTotal): void {
  addImmediate(plan, counts, slices, add);
  addDeferred(plan, counts, slices, add);
}

function addImmediate(plan: Plan, counts: Counts, slices: Slices, add: AddTotal): void {
  const { halfHours } = plan.grid;
  const types = plan.immediateTypes.length;
  plan.openDays.forEach((day, openIndex) => {
    const daySlices = [slices.all, ...slices.ofDay(day)];
    for (let halfHour = 0; halfHour < halfHours; halfHour++) {
      const here = [...daySlices, slices.halfHour(halfHour), slices.halfHourOfDay(day, halfHour)];
      plan.immediateTypes.forEach(({ flow, caisse }, type) => {
        const cell = ((openIndex * halfHours + halfHour) * types + type) * CALL_COUNTERS;
        const isCounted = !plan.immediate[flow]!.secondLevel;
        for (let i = 0; i < CALL_COUNTERS; i++) {
          const value = counts.calls[cell + i]!;
          if (value === 0) continue;
          add(slices.immediateFlow(flow), FIRST_CALL + i, value);
          if (i === CALL_HANDLED) add(slices.immediateFlow(flow), TOTAL_INDEX.teamCalls, value);
          if (!isCounted) continue;
          for (const slice of here) add(slice, FIRST_CALL + i, value);
          if (caisse !== undefined) add(slices.caisse(caisse), FIRST_CALL + i, value);
        }
      });
    }
  });
}

function addDeferred(plan: Plan, counts: Counts, slices: Slices, add: AddTotal): void {
  const types = plan.deferredTypes.length;
  const lastDay = plan.days.length - 1;
  // A level is that of the last day of the slice: of the whole, of each month, …
  const lastDayOf = new Map<number, number>();
  plan.days.forEach((_, day) => {
    for (const slice of slices.ofDay(day)) lastDayOf.set(slice, day);
  });
  plan.days.forEach((_, day) => {
    const inTime = [slices.all, ...slices.ofDay(day)];
    const ended = inTime.filter((slice) => (lastDayOf.get(slice) ?? lastDay) === day);
    const oldest = new Map<number, number>();
    plan.deferredTypes.forEach(({ flow, caisse }, type) => {
      const own = [slices.deferredFlow(flow), ...(caisse === undefined ? [] : [slices.caisse(caisse)])];
      const levels = day === lastDay ? [...ended, ...own] : ended;
      const cell = (day * types + type) * MAIL_COUNTERS;
      for (let i = 0; i < MAIL_COUNTERS; i++) {
        const value = counts.mails[cell + i]!;
        if (i === MAIL_OLDEST_AGE) {
          for (const slice of levels) oldest.set(slice, Math.max(oldest.get(slice) ?? 0, value));
        } else {
          const where = i === MAIL_BACKLOG ? levels : [...inTime, ...own];
          for (const slice of where) add(slice, FIRST_MAIL + i, value);
          if (i === MAIL_HANDLED) add(slices.deferredFlow(flow), TOTAL_INDEX.teamMails, value);
        }
      }
    });
    for (const [slice, age] of oldest) add(slice, FIRST_MAIL + MAIL_OLDEST_AGE, age);
  });
}
