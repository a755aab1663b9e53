import type { Plan } from "../plan.ts";

/**
 * Mails waiting, first in, first out, with their age. Mails of the same day are alike, so the backlog is a number for
 * each calendar day and its memory does not grow with the number of mails.
 */
export interface MailBacklog {
  arrive(day: number): void;
  /**
   * Takes the oldest mail; only while some wait.
   * @param openIndex - the open day on which it is taken
   * @returns its age in open days: 0 when it is taken on the day of arrival, or on the first open day after
   */
  take(openIndex: number): number;
  waiting(): number;
  /** Begins with the mails that wait on the first morning, which count as arrived on that day. */
  reset(): void;
}

/** Creates the backlog of a plan. */
export function createMailBacklog(plan: Plan): MailBacklog {
  const arrived = new Int32Array(plan.days.length);
  const nextOpen = Int32Array.from(plan.days, (day) => day.nextOpenIndex);
  /** The oldest day with mails waiting, and the mails waiting in all. */
  const oldest = new Int32Array(1);
  const total = new Int32Array(1);
  return {
    arrive(day) {
      arrived[day]! += 1;
      total[0]! += 1;
    },
    take(openIndex) {
      let day = oldest[0]!;
      while (arrived[day] === 0) day += 1;
      oldest[0] = day;
      arrived[day]! -= 1;
      total[0]! -= 1;
      return openIndex - nextOpen[day]!;
    },
    waiting: () => total[0]!,
    reset() {
      const backlog = plan.mails?.backlog ?? 0;
      arrived.fill(0);
      arrived[0] = backlog;
      total[0] = backlog;
      oldest[0] = 0;
    },
  };
}
