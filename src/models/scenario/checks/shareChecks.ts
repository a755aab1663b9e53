import { caissesOf } from "../../demand/flowCaisses.ts";
import { both, same } from "../bilingual.ts";
import { writeShare } from "../quantities/share.ts";
import type { Flow, ImmediateFlow } from "../schema.ts";
import type { Path } from "../written.ts";
import type { Finding } from "./finding.ts";
import { referenceFindings } from "./references.ts";

const SUM_TOLERANCE = 0.001;

/**
 * Checks that the shares of the caisses sum to 1, to within 0.1 %.
 *
 * @param path of the flow
 * @param flow with the share of each caisse
 * @returns what is wrong
 */
export function caisseFindings(path: Path, { caisses }: Pick<Flow, "caisses">): readonly Finding[] {
  if (caisses === undefined) return [];
  const sum = Object.values(caisses).reduce((total, share) => total + share, 0);
  // A sum of 0.999 exactly may come out a little below.
  if (Math.abs(sum - 1) <= SUM_TOLERANCE + 1e-9) return [];
  return [
    {
      path: [...path, "caisses"],
      expected: { fr: "des parts dont la somme est 100 %", en: "shares that sum to 100 %" },
      received: both((_, language) => writeShare(sum, language)),
    },
  ];
}

/**
 * Checks that shares of the same contacts leave something, or nothing, for the rest.
 *
 * @param path where they stand
 * @param shares by their keys
 * @returns what is wrong
 */
export function shareSumFindings(path: Path, shares: Readonly<Record<string, number>>): readonly Finding[] {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (sum <= 1 + 1e-9) return [];
  const keys = Object.keys(shares);
  return [
    {
      path,
      expected: {
        fr: `${keys.join(" et ")} dont la somme ne dépasse pas 100 %`,
        en: `${keys.join(" and ")} that sum to no more than 100 %`,
      },
      received: both((_, language) => writeShare(sum, language)),
    },
  ];
}

/**
 * Checks that handle times are given for caisses that the flow has.
 *
 * @param path of the flow
 * @param flow with its caisses
 * @returns what is wrong
 */
export function caisseNameFindings(path: Path, flow: ImmediateFlow): readonly Finding[] {
  const known = {
    noun: { fr: "une caisse", en: "a caisse" },
    section: [...path, "caisses"].join("."),
    names: caissesOf(flow),
  };
  return Object.keys(flow.handleTimeOfCaisse).flatMap((caisse) =>
    referenceFindings([...path, "handleTimeOfCaisse", caisse], caisse, known),
  );
}

/**
 * Checks that only a flow of several caisses tells them apart, and that the rules of overflow have their policy.
 *
 * @param path of the flow
 * @param flow with its routing
 * @returns what is wrong
 */
export function routingFindings(path: Path, flow: ImmediateFlow): readonly Finding[] {
  const { policy, overflowAfter, overflowAbove } = flow.routing;
  const findings: Finding[] = [];
  if (policy !== "pooled" && caissesOf(flow).length === 0) {
    findings.push({
      path: [...path, "routing", "policy"],
      expected: { fr: "un flux partagé entre des « caisses »", en: 'a flow split between "caisses"' },
      received: { fr: "un flux qui n'en a pas", en: "a flow without any" },
    });
  }
  if (policy === "ownFirst") return findings;
  for (const [key, value] of Object.entries({ overflowAfter, overflowAbove })) {
    if (value === undefined) continue;
    findings.push({
      path: [...path, "routing", key],
      expected: {
        fr: "cette règle seulement avec « policy: ownFirst »",
        en: 'this rule only with "policy: ownFirst"',
      },
      received: same(`policy: ${policy}`),
    });
  }
  return findings;
}
