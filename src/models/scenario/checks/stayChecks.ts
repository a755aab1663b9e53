import { openDays } from "../../calendar/openDays.ts";
import { type Bilingual, same } from "../bilingual.ts";
import type { Scenario } from "../schema.ts";
import { type Finding, notBefore } from "./finding.ts";

type Team = Scenario["teams"][string];

/**
 * Checks the dates of each team, and that its training ends while it is there.
 *
 * @param teams by name
 * @param opening decides which days are working days
 * @param horizon first and last date, in order
 * @returns what is wrong
 */
export function stayFindings(
  teams: Scenario["teams"],
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly Finding[] {
  return Object.entries(teams).flatMap(([name, team]) => {
    const wrongDates = dateFindings(name, team, horizon);
    if (wrongDates.length > 0) return wrongDates;
    const stay = { from: team.from ?? horizon.from, to: team.until ?? horizon.to };
    const days = openDays(opening, stay).length;
    if (team.trainingDays <= days) return [];
    const expected = {
      fr: `${days} jours au plus, les jours ouverts de l'équipe`,
      en: `at most ${days} days, the open days of the team`,
    };
    const received = same(String(team.trainingDays));
    return [{ path: ["teams", name, "trainingDays"], expected, received }];
  });
}

/**
 * A team may have come before the horizon, and is then trained and quick by so many days, and may stay beyond it; but it
 * must be there on some day of it.
 */
function dateFindings(
  name: string,
  { from, until }: Pick<Team, "from" | "until">,
  horizon: Scenario["horizon"],
): readonly Finding[] {
  const at = (key: string, received: string, expected: Bilingual): Finding[] => [
    { path: ["teams", name, key], expected, received: same(received) },
  ];
  if (from !== undefined && until !== undefined && until < from) return at("until", until, notBefore(from));
  if (from !== undefined && from > horizon.to) return at("from", from, notAfter(horizon.to));
  if (until !== undefined && until < horizon.from) return at("until", until, notBefore(horizon.from));
  return [];
}

function notAfter(date: string): Bilingual {
  return {
    fr: `une date au plus tard le ${date}, dernier jour de la période`,
    en: `a date not after ${date}, the last day of the horizon`,
  };
}
