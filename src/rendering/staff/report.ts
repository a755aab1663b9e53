import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import type { StaffAnswer, StaffRequest } from "../../planning/staff/staff.ts";
import type { WordedContext } from "../context.ts";

/** What the words of `plateau staff` are made of. */
export interface StaffReport {
  readonly request: StaffRequest & { readonly measure: MeasureId };
  readonly loaded: LoadedScenario;
  readonly answer: StaffAnswer;
  readonly isPartial: boolean;
}

/** The title of the team that is planned for, or its name. */
export function teamTitle({ request }: StaffReport, { language }: WordedContext): string {
  return request.scenario.teams[request.team]!.title?.[language] ?? request.team;
}
