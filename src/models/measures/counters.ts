import type { LogLinearHistogram } from "../../engine/statistics/logLinearHistogram.ts";

/**
 * What a run counts. Calls are counted in the half-hour in which the attempt was presented, whatever becomes of it
 * later, so that presented = handled + abandoned + refused holds in every cell.
 */

/** Of calls, by open day, half-hour and caisse. */
/** First attempts: callers. */
export const CALL_FRESH = 0;
export const CALL_PRESENTED = 1;
export const CALL_REFUSED = 2;
export const CALL_ABANDONED = 3;
/** Abandoned within the service-level threshold. */
export const CALL_ABANDONED_WITHIN = 4;
export const CALL_HANDLED = 5;
export const CALL_HANDLED_AT_ONCE = 6;
/** Answered within the service-level threshold. */
export const CALL_HANDLED_WITHIN = 7;
/** Seconds waited by the handled, and by the abandoned. */
export const CALL_WAIT_HANDLED = 8;
export const CALL_WAIT_ABANDONED = 9;
/** Seconds of talk and of after-call work. */
export const CALL_TALK = 10;
export const CALL_WRAP_UP = 11;
export const CALL_COUNTERS = 12;

/** Of people's time [s], by open day, half-hour and team; time beyond the shift is not in here. */
/** In the shift and not in a break. */
export const STAFF_PRESENT = 0;
export const STAFF_ON_CALLS = 1;
export const STAFF_ON_MAILS = 2;
export const STAFF_COUNTERS = 3;

/** Of teams, by open day. */
export const TEAM_POSITIONS = 0;
export const TEAM_CALLS_HANDLED = 1;
export const TEAM_MAILS_HANDLED = 2;
/** Seconds worked after the end of the shift on the contact in hand. */
export const TEAM_OVERTIME = 3;
/** Seconds of training. */
export const TEAM_TRAINING = 4;
/** Positions called up as reinforcement, and files not processed where they came from. */
export const TEAM_CALLED_UP = 5;
export const TEAM_FILES_LOST = 6;
export const TEAM_COUNTERS = 7;

/** Of mails, by calendar day. */
export const MAIL_ARRIVED = 0;
export const MAIL_HANDLED = 1;
/** Handled within the promised delay. */
export const MAIL_HANDLED_IN_TIME = 2;
/** Sum over the handled of their age in open days. */
export const MAIL_AGE = 3;
/** Waiting at the end of the day. */
export const MAIL_BACKLOG = 4;
export const MAIL_COUNTERS = 5;

/** Everything that one replication counted. */
export interface Counts {
  /** `[((openDay × halfHours + halfHour) × caisses + caisse) × CALL_COUNTERS + counter]`. */
  readonly calls: Float64Array;
  /** `[((openDay × halfHours + halfHour) × teams + team) × STAFF_COUNTERS + counter]`. */
  readonly staff: Float64Array;
  /** `[(openDay × teams + team) × TEAM_COUNTERS + counter]`. */
  readonly teams: Float64Array;
  /** `[day × MAIL_COUNTERS + counter]`. */
  readonly mails: Float64Array;
  /** Waits of the handled calls [s], by caisse. */
  readonly waits: readonly LogLinearHistogram[];
  /** Callers who wait to call again after the last day. */
  readonly redialsPending: number;
}
