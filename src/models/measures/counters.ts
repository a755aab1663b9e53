import type { LogLinearHistogram } from "../../engine/statistics/logLinearHistogram.ts";

/**
 * What a run counts. Immediate contacts ("calls") are counted in the half-hour in which the attempt was presented,
 * whatever becomes of it later, so that in every cell presented = handled + abandoned + refused + served or left before
 * the line + not reached when called back + still to be called back.
 */

/** Of immediate contacts, by open day, half-hour and type. */
/** First attempts: callers. */
export const CALL_FRESH = 0;
export const CALL_PRESENTED = 1;
export const CALL_REFUSED = 2;
/** Hung up in the line. */
export const CALL_ABANDONED = 3;
/** Abandoned within the service-level threshold. */
export const CALL_ABANDONED_WITHIN = 4;
/** Answered by a person, at once, after a wait or by calling back. */
export const CALL_HANDLED = 5;
export const CALL_HANDLED_AT_ONCE = 6;
/** Answered within the service-level threshold. */
export const CALL_HANDLED_WITHIN = 7;
/** Seconds waited by the handled, and by the abandoned; who is called back does not count here. */
export const CALL_WAIT_HANDLED = 8;
export const CALL_WAIT_ABANDONED = 9;
/** Seconds of talk and of after-call work. */
export const CALL_TALK = 10;
export const CALL_WRAP_UP = 11;
/** In the greeting: served by it, and gone during it. */
export const CALL_SERVED_BEFORE = 12;
export const CALL_LEFT_BEFORE = 13;
/** Accepted to be called back; of these, handled, and not reached. */
export const CALL_BACK_ACCEPTED = 14;
export const CALL_BACK_HANDLED = 15;
export const CALL_BACK_UNREACHED = 16;
/** Of the handled: went on to another flow. */
export const CALL_HANDED_OVER = 17;
/** Gave up calling and wrote instead. */
export const CALL_TURNED = 18;
export const CALL_COUNTERS = 19;

/**
 * Of people's time [s], by open day, half-hour and team. What the contact in hand takes beyond the shift is not in here;
 * hours worked on purpose after it are.
 */
/** In the shift and not in a break, a meeting or a listening session. */
export const STAFF_PRESENT = 0;
/** On immediate contacts. */
export const STAFF_ON_CALLS = 1;
/** On deferred contacts. */
export const STAFF_ON_MAILS = 2;
export const STAFF_COUNTERS = 3;

/** Of teams, by open day. */
export const TEAM_POSITIONS = 0;
/** Immediate and deferred contacts handled. */
export const TEAM_CALLS_HANDLED = 1;
export const TEAM_MAILS_HANDLED = 2;
/** Seconds worked after the end of the shift: on the contact in hand, or because of a large backlog. */
export const TEAM_OVERTIME = 3;
/** Seconds of training. */
export const TEAM_TRAINING = 4;
/** Positions called up as reinforcement, seconds that they were there, and what was not processed where they came from. */
export const TEAM_CALLED_UP = 5;
export const TEAM_CALLED_UP_SECONDS = 6;
export const TEAM_FILES_LOST = 7;
export const TEAM_DOCUMENTS_LOST = 8;
/** Seconds in meetings and other activities off the contacts. */
export const TEAM_ACTIVITIES = 9;
/** Listening sessions held with people of the team, and seconds that sessions took of the team's people. */
export const TEAM_LISTENING = 10;
export const TEAM_LISTENING_SECONDS = 11;
export const TEAM_COUNTERS = 12;

/** Of deferred contacts, by calendar day and type. */
/** New ones, those settled before the backlog included. */
export const MAIL_ARRIVED = 0;
/** Handled by a person; a pending one counts each time. */
export const MAIL_HANDLED = 1;
/** Handled within the promised delay. */
export const MAIL_HANDLED_IN_TIME = 2;
/** Sum over the handled of their age in open days. */
export const MAIL_AGE = 3;
/** In the backlog at the end of the day, those that wait for something missing not included. */
export const MAIL_BACKLOG = 4;
/** Settled before the backlog. */
export const MAIL_SETTLED_BEFORE = 5;
/** Of the handled: to come back, and turned down. */
export const MAIL_PENDING = 6;
export const MAIL_REJECTED = 7;
/** Came back into the backlog. */
export const MAIL_RETURNED = 8;
/** Age of the oldest in the backlog at the end of the day, in open days. */
export const MAIL_OLDEST_AGE = 9;
/** Came from another flow: callers who wrote instead, contacts handed over; part of the arrived. */
export const MAIL_FROM_FLOWS = 10;
export const MAIL_COUNTERS = 11;

/** Everything that one replication counted. */
export interface Counts {
  /** `[((openDay × halfHours + halfHour) × immediateTypes + type) × CALL_COUNTERS + counter]`. */
  readonly calls: Float64Array;
  /** `[((openDay × halfHours + halfHour) × teams + team) × STAFF_COUNTERS + counter]`. */
  readonly staff: Float64Array;
  /** `[(openDay × teams + team) × TEAM_COUNTERS + counter]`. */
  readonly teams: Float64Array;
  /** `[(day × deferredTypes + type) × MAIL_COUNTERS + counter]`. */
  readonly mails: Float64Array;
  /** Waits of the handled calls [s], by immediate type. */
  readonly waits: readonly LogLinearHistogram[];
  /** Callers who wait to call again after the last day. */
  readonly redialsPending: number;
  /** Callers who still wait to be called back after the last day. */
  readonly callbacksPending: number;
  /** Deferred contacts that will come back after the last day. */
  readonly returnsPending: number;
}
