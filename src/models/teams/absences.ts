import { weekdayIndex } from "../calendar/civilDate.ts";
import type { AbsencePlan } from "../plan.ts";
import { type Scenario, WEEKDAYS } from "../scenario/schema.ts";

type Incident = Scenario["incidents"][string];
type Activity = Scenario["activities"][string];

/**
 * Incidents that hit a team, by its own name or through its site.
 * @param incidents - of the scenario, by name
 * @param name - the team's
 */
export function incidentsHitting(
  incidents: Scenario["incidents"],
  name: string,
  site: string,
): readonly Incident[] {
  return Object.values(incidents).filter(({ sites, teams }) => sites.includes(site) || teams.includes(name));
}

/**
 * What incidents of whole days leave of a team, day by day: each takes its share of whom the others left.
 * @param incidents - those that hit the team
 * @param dates - the open days, ISO
 * @returns share of the people, 0–1
 */
export function leftByIncidents(incidents: readonly Incident[], dates: readonly string[]): Float64Array {
  return Float64Array.from(dates, (date) =>
    incidents
      .filter((incident) => incident.hours === undefined && isDuring(incident, date))
      .reduce((left, incident) => left * (1 - incident.absent), 1),
  );
}

/**
 * Hours that a team's people are off the contacts: incidents of a part of the day, and activities.
 * @param incidents - those that hit the team
 * @param activities - those in which the team takes part
 * @param dates - the open days, ISO
 * @returns those that take place on some open day
 */
export function absencesOf(
  incidents: readonly Incident[],
  activities: readonly Activity[],
  dates: readonly string[],
): readonly AbsencePlan[] {
  const hits = incidents.flatMap((incident): AbsencePlan[] =>
    incident.hours === undefined
      ? []
      : [
          {
            ...incident.hours,
            onDays: Uint8Array.from(dates, (date) => (isDuring(incident, date) ? 1 : 0)),
            share: incident.absent,
            isWork: false,
          },
        ],
  );
  const meetings = activities.map(
    (activity): AbsencePlan => ({
      ...activity.hours,
      onDays: Uint8Array.from(dates, (date) => (takesPlace(activity, date) ? 1 : 0)),
      share: activity.share,
      isWork: true,
    }),
  );
  return [...hits, ...meetings].filter(({ onDays, share }) => share > 0 && onDays.includes(1));
}

function isDuring({ from, to }: Incident, date: string): boolean {
  return from <= date && date <= to;
}

function takesPlace({ weekdays, dates }: Activity, date: string): boolean {
  return weekdays?.includes(WEEKDAYS[weekdayIndex(date)]!) ?? dates?.includes(date) ?? false;
}
