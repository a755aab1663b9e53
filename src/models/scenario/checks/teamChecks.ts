import type { Finding } from "./finding.ts";
import { horizonFindings } from "./horizonChecks.ts";
import { knownSites, referenceFindings } from "./references.ts";
import { breakFindings, teamShiftFindings } from "./shiftChecks.ts";
import { handledFindings, skillFindings } from "./skillChecks.ts";
import type { SoundParts } from "./soundParts.ts";
import { stayFindings } from "./stayChecks.ts";

/**
 * Checks the teams against the rest of a scenario: where they sit, when they work, what they handle, when they are there.
 *
 * @param parts each part that is right in itself
 * @returns what is wrong, in no particular order
 */
export function teamFindings({
  horizon,
  opening,
  demand,
  sites,
  shifts,
  teams,
}: SoundParts): readonly Finding[] {
  const findings: Finding[] = [];
  if (shifts !== undefined) findings.push(...breakFindings(shifts));
  if (teams === undefined) return findings;
  if (sites !== undefined) {
    const known = knownSites(sites);
    for (const [name, { site }] of Object.entries(teams)) {
      findings.push(...referenceFindings(["teams", name, "site"], site, known));
    }
  }
  if (shifts !== undefined) findings.push(...teamShiftFindings(teams, shifts));
  if (demand !== undefined) findings.push(...skillFindings(teams, demand), ...handledFindings(demand, teams));
  if (opening !== undefined && horizon !== undefined && horizonFindings(horizon).length === 0) {
    findings.push(...stayFindings(teams, opening, horizon));
  }
  return findings;
}
