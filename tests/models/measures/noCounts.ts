import { createLogLinearHistogram } from "../../../src/engine/statistics/logLinearHistogram.ts";
import {
  CALL_COUNTERS,
  type Counts,
  MAIL_COUNTERS,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
} from "../../../src/models/measures/counters.ts";
import type { Plan } from "../../../src/models/plan.ts";

/** What a run counts in which nothing happens, to be filled in. */
export function noCounts(plan: Plan): Counts {
  const cells = plan.openDays.length * plan.grid.halfHours;
  return {
    calls: new Float64Array(cells * plan.immediateTypes.length * CALL_COUNTERS),
    staff: new Float64Array(cells * plan.teams.length * STAFF_COUNTERS),
    teams: new Float64Array(plan.openDays.length * plan.teams.length * TEAM_COUNTERS),
    mails: new Float64Array(plan.days.length * plan.deferredTypes.length * MAIL_COUNTERS),
    waits: plan.immediateTypes.map(() => createLogLinearHistogram()),
    redialsPending: 0,
    callbacksPending: 0,
    returnsPending: 0,
  };
}
