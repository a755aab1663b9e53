import { same } from "../bilingual.ts";
import { writeClockRange } from "../quantities/clockRange.ts";
import { writeDuration } from "../quantities/duration.ts";
import type { Scenario } from "../schema.ts";
import { activityDayFindings, idleHoursFindings } from "./activityChecks.ts";
import type { Finding } from "./finding.ts";
import { horizonFindings } from "./horizonChecks.ts";
import { incidentDateFindings, incidentFactorFindings, incidentFindings } from "./incidentChecks.ts";
import { knownFlows, knownTeams, listedReferenceFindings, referenceFindings } from "./references.ts";
import type { SoundParts } from "./soundParts.ts";

type Teams = Scenario["teams"];

/**
 * Checks the rules of a scenario: activities, incidents, set hours, reinforcements, overtime, listening.
 *
 * @param parts each part that is right in itself
 * @returns what is wrong, in no particular order
 */
export function ruleFindings(parts: SoundParts): readonly Finding[] {
  const { demand, shifts, teams, activities = {}, incidents = {} } = parts;
  const horizon =
    parts.horizon !== undefined && horizonFindings(parts.horizon).length === 0 ? parts.horizon : undefined;
  const findings: Finding[] = [
    ...activityDayFindings(activities, horizon),
    ...incidentFindings(incidents, parts),
    ...incidentFactorFindings(incidents),
  ];
  if (horizon !== undefined) findings.push(...incidentDateFindings(incidents, horizon));
  if (teams === undefined) return findings;
  for (const [name, activity] of Object.entries(activities)) {
    const path = ["activities", name];
    findings.push(...listedReferenceFindings([...path, "teams"], activity.teams, knownTeams(teams)));
    const taking = Object.entries(teams).flatMap(([team, is]) => (activity.teams.includes(team) ? [is] : []));
    if (shifts) findings.push(...idleHoursFindings([...path, "hours"], activity.hours, taking, shifts));
  }
  const setHours = parts.blending?.setHours;
  if (setHours !== undefined && shifts !== undefined) {
    const path = ["blending", "setHours", "hours"];
    findings.push(...idleHoursFindings(path, setHours.hours, Object.values(teams), shifts));
  }
  return [
    ...findings,
    ...calledUpFindings(teams),
    ...listeningFindings(teams),
    ...overtimeFindings(teams, demand),
  ];
}

/** A reinforcement comes by forecast or while the day runs, and the rule of the day has something to look at. */
function calledUpFindings(teams: Teams): readonly Finding[] {
  return Object.entries(teams).flatMap(([name, { calledUp }]): Finding[] => {
    if (calledUp === undefined) return [];
    const path = ["teams", name, "calledUp"];
    const { forecastAbove, duringDay } = calledUp;
    if (duringDay === undefined) {
      if (forecastAbove !== "never") return [];
      const expected = {
        fr: "un nombre d'appels prévus, ou une règle « duringDay »",
        en: 'a number of calls forecast, or a rule "duringDay"',
      };
      return [{ path: [...path, "forecastAbove"], expected, received: same("never") }];
    }
    if (duringDay.queueAbove !== undefined || duringDay.handlingRateBelow !== undefined) return [];
    const expected = {
      fr: "queueAbove ou handlingRateBelow, ou les deux",
      en: "queueAbove or handlingRateBelow, or both",
    };
    const received = { fr: "ni l'un ni l'autre", en: "neither" };
    return [{ path: [...path, "duringDay"], expected, received }];
  });
}

/** Listening sessions have room in their hours, and the team that listens exists. */
function listeningFindings(teams: Teams): readonly Finding[] {
  return Object.entries(teams).flatMap(([name, { listening }]): readonly Finding[] => {
    if (listening === undefined) return [];
    const path = ["teams", name, "listening"];
    const { by, lasts, within } = listening;
    const unknown = by === undefined ? [] : referenceFindings([...path, "by"], by, knownTeams(teams));
    if (within.toSeconds - within.fromSeconds >= lasts) return unknown;
    const length = writeDuration(lasts);
    const expected = { fr: `au moins ${length}, la durée d'une écoute`, en: `at least ${length}, a session` };
    return [...unknown, { path: [...path, "within"], expected, received: same(writeClockRange(within)) }];
  });
}

/** Overtime looks at the backlog of a deferred flow. */
function overtimeFindings(teams: Teams, demand: SoundParts["demand"]): readonly Finding[] {
  if (demand === undefined) return [];
  const known = knownFlows(demand, "deferred");
  return Object.entries(teams).flatMap(([name, { overtime }]) =>
    overtime === undefined
      ? []
      : referenceFindings(["teams", name, "overtime", "flow"], overtime.flow, known),
  );
}
