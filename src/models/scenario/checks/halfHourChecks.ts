import { type Bilingual, same } from "../bilingual.ts";
import type { ImmediateFlow, Scenario } from "../schema.ts";
import type { Path } from "../written.ts";
import { allZero, type Finding } from "./finding.ts";

const HALF_HOUR_SECONDS = 1800;

type Opening = Pick<Scenario["opening"], "phone">;

/**
 * Checks that it is known when the contacts of a flow may come.
 *
 * @param path of the flow
 * @param flow immediate
 * @param opening with the phone hours, if any
 * @returns what is wrong
 */
export function hoursFindings(
  path: Path,
  { hours }: Pick<ImmediateFlow, "hours">,
  { phone }: Opening,
): readonly Finding[] {
  if (hours !== undefined || phone !== undefined) return [];
  return [
    {
      path,
      expected: {
        fr: "« hours », ou les heures d'ouverture « opening.phone »",
        en: '"hours", or the phone hours "opening.phone"',
      },
      received: { fr: "ni l'un ni l'autre", en: "neither" },
    },
  ];
}

/**
 * Checks that there is an index for each half-hour of the opening hours, and that contacts may come in one of them.
 *
 * @param path of the flow
 * @param flow one index for each half-hour, none for a flat day; a last half-hour cut short counts
 * @param opening with the phone hours, which hold where the flow has no hours of its own
 * @returns what is wrong
 */
export function halfHourFindings(
  path: Path,
  {
    hours,
    halfHours,
    handleTimeOfHalfHour,
  }: Pick<ImmediateFlow, "hours" | "halfHours" | "handleTimeOfHalfHour">,
  { phone }: Opening,
): readonly Finding[] {
  const open = hours ?? phone;
  if (open === undefined) return [];
  const needed = Math.ceil((open.toSeconds - open.fromSeconds) / HALF_HOUR_SECONDS);
  const findings: Finding[] = [];
  for (const [key, list] of Object.entries({ halfHours, handleTimeOfHalfHour })) {
    if (list.length > 0 && list.length !== needed)
      findings.push(wrongLength([...path, key], list.length, needed));
  }
  const silent = halfHours.length === needed && halfHours.every((index) => index === 0);
  return silent ? [...findings, allZero([...path, "halfHours"])] : findings;
}

function wrongLength(path: Path, length: number, needed: number): Finding {
  return {
    path,
    expected: {
      fr: `${needed} indices, un par demi-heure d'ouverture`,
      en: `${needed} indexes, one for each half-hour of the opening hours`,
    },
    received: same(String(length)),
    hint: length > needed ? BROKEN_NUMBERS : undefined,
  };
}

const BROKEN_NUMBERS: Bilingual = {
  fr: "dans une liste, 1,2 fait deux valeurs : écrivez 1.2",
  en: "in a list 1,2 is two values: write 1.2",
};
