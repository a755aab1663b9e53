import { demandFindings } from "./checks/demandChecks.ts";
import type { Finding } from "./checks/finding.ts";
import { horizonFindings, openingFindings } from "./checks/horizonChecks.ts";
import { ruleFindings } from "./checks/ruleChecks.ts";
import { schedulingFindings } from "./checks/schedulingChecks.ts";
import type { SoundParts } from "./checks/soundParts.ts";
import { teamFindings } from "./checks/teamChecks.ts";

export type { SoundParts } from "./checks/soundParts.ts";

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
export function crossFieldFindings(parts: SoundParts): readonly Finding[] {
  const findings = [
    ...demandFindings(parts),
    ...teamFindings(parts),
    ...ruleFindings(parts),
    ...schedulingFindings(parts.scheduling),
  ];
  const { horizon, opening } = parts;
  if (horizon === undefined) return findings;
  const wrongHorizon = horizonFindings(horizon);
  if (wrongHorizon.length > 0 || opening === undefined) return [...findings, ...wrongHorizon];
  return [...findings, ...openingFindings(opening, horizon)];
}
