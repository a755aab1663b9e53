import type { Scenario } from "../../models/scenario/schema.ts";
import { fullPresence } from "../staff/staffedDay.ts";
import type { RosterShift } from "./roster.ts";

/**
 * Puts the people of a roster on a day, with their hours and breaks, and nobody else: at the full speed of one team and
 * with its absence, each there or not by chance. As for the requirement, no incidents and no meetings.
 *
 * @param day a scenario of one day
 * @param like the team whose skills, speed and absence they have
 * @param shifts that are worked on it
 */
export function rosterDay(
  day: Scenario,
  like: Scenario["teams"][string],
  shifts: readonly RosterShift[],
): Scenario {
  const alike = new Map<string, { readonly shift: RosterShift; people: number }>();
  for (const shift of shifts) {
    const key = keyOf(shift);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { shift, people: 1 });
    else known.people += 1;
  }
  const worked: Scenario["shifts"] = {};
  const teams: Scenario["teams"] = {};
  for (const [key, { shift, people }] of alike) {
    const { fromSeconds, toSeconds, breaks } = shift;
    worked[key] = {
      hours: { fromSeconds, toSeconds },
      breaks: breaks.map((pause) => ({
        lasts: pause.lastsSeconds,
        within: { fromSeconds: pause.fromSeconds, toSeconds: pause.fromSeconds + pause.lastsSeconds },
      })),
    };
    teams[key] = { ...fullPresence(like, key, people), absence: like.absence };
  }
  return { ...day, shifts: worked, teams, activities: {}, incidents: {} };
}

/** Names a shift with its breaks, by minutes since midnight; the same for people who work alike. */
function keyOf({ fromSeconds, toSeconds, breaks }: RosterShift): string {
  const minutes = (seconds: number): number => Math.round(seconds / 60);
  const pauses = breaks.map((pause) => `${minutes(pause.fromSeconds)}-${minutes(pause.lastsSeconds)}`);
  return ["roster", minutes(fromSeconds), minutes(toSeconds), ...pauses].join("-");
}
