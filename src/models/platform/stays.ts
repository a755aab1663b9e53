import type { Simulation } from "../../engine/simulation.ts";
import {
  TEAM_CALLED_UP,
  TEAM_CALLED_UP_SECONDS,
  TEAM_DOCUMENTS_LOST,
  TEAM_FILES_LOST,
  TEAM_POSITIONS,
} from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Ledger } from "./ledger.ts";
import type { Staff } from "./staff.ts";

/** How long reinforcements were there, and what was not processed where they came from. */
export interface Stays {
  /**
   * Counts the stay of a person who goes now; nothing for who is no reinforcement.
   * @param duringDay - came by a rule that acts while the day runs, and is counted as a part of a position
   */
  count(person: number, duringDay: boolean): void;
}

/** Creates the counting of a plan's stays. */
export function createStays(plan: Plan, simulation: Simulation, staff: Staff, ledger: Ledger): Stays {
  const shifts = plan.teams.flatMap((team) => [...team.shiftOf].map((shift) => team.shifts[shift]!));
  return {
    count(person, duringDay) {
      const team = staff.teamOf[person]!;
      const rule = plan.teams[team]!.calledUp;
      if (!rule) return;
      const cell = ledger.teamCell(team);
      const { fromSeconds, toSeconds } = shifts[person]!;
      const seconds = simulation.now() - staff.startedAt[person]!;
      const positions = seconds / (toSeconds - fromSeconds);
      ledger.teams[cell + TEAM_CALLED_UP_SECONDS]! += seconds;
      ledger.teams[cell + TEAM_FILES_LOST]! += rule.filesLost * positions;
      ledger.teams[cell + TEAM_DOCUMENTS_LOST]! += rule.documentsLost * positions;
      if (!duringDay) return;
      ledger.teams[cell + TEAM_POSITIONS]! += positions;
      ledger.teams[cell + TEAM_CALLED_UP]! += positions;
    },
  };
}
