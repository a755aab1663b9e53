import { caisseFindings, callDayFindings, halfHourFindings, mailDayFindings } from "./checks/demandChecks.ts";
import type { Finding } from "./checks/finding.ts";
import { horizonFindings, openingFindings } from "./checks/horizonChecks.ts";
import { referenceFindings, shiftFindings, stayFindings } from "./checks/teamChecks.ts";
import type { Scenario } from "./schema.ts";

/** The parts of a scenario that are right in themselves. */
export type SoundParts = {
  readonly [Part in keyof Scenario]?: Scenario[Part] | undefined;
};

/**
 * Checks the rules between fields, as far as the fields they need are right in themselves: so a slip in one team does
 * not hide that the shares of the caisses do not sum to 100 %.
 *
 * No staff and no calls are legal. A reinforcement limit (`upToPositions`) below the staff present is legal too: nobody
 * comes, and a sweep may well pass through it.
 *
 * @param parts each part that the schema accepted
 * @returns what is wrong, in no particular order
 */
export function crossFieldFindings({
  horizon,
  opening,
  demand,
  sites,
  shifts,
  teams,
}: SoundParts): readonly Finding[] {
  const findings: Finding[] = [];
  if (demand !== undefined) findings.push(...caisseFindings(demand.calls.caisses));
  if (demand !== undefined && opening !== undefined) {
    findings.push(...halfHourFindings(demand.calls.halfHours, opening.phone));
  }
  if (shifts !== undefined) findings.push(...shiftFindings(shifts));
  if (teams !== undefined && sites !== undefined) {
    findings.push(...referenceFindings(teams, "site", Object.keys(sites)));
  }
  if (teams !== undefined && shifts !== undefined) {
    findings.push(...referenceFindings(teams, "shift", Object.keys(shifts)));
  }
  if (horizon === undefined) return findings;
  const wrongHorizon = horizonFindings(horizon);
  if (wrongHorizon.length > 0) return [...findings, ...wrongHorizon];
  if (demand?.mails !== undefined) findings.push(...mailDayFindings(demand.mails, horizon));
  if (opening === undefined) return findings;
  findings.push(...openingFindings(opening, horizon));
  if (demand !== undefined) findings.push(...callDayFindings(demand.calls, opening, horizon));
  if (teams !== undefined) findings.push(...stayFindings(teams, opening, horizon));
  return findings;
}
