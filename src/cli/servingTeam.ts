import { quoted } from "../models/scenario/bilingual.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { mainTeam } from "../planning/staff/mainTeam.ts";
import { flowsUnservedBy } from "../planning/staff/phoneTeams.ts";
import { UsageError, unknownWord } from "./usageError.ts";

/**
 * Finds the team that a question plans for.
 *
 * @param scenario with at least one team
 * @param name of `--team`; the main team without it
 * @returns the name of a team that exists
 * @throws UsageError with the nearest right name
 */
export function teamOf(scenario: Scenario, name: string | undefined): string {
  if (name === undefined) return mainTeam(scenario);
  const names = Object.keys(scenario.teams);
  if (names.includes(name)) return name;
  const sentence = {
    fr: `--team ne nomme aucune équipe : ${quoted(name).fr}`,
    en: `--team names no team: ${quoted(name).en}`,
  };
  const list = names.join(", ");
  throw unknownWord(sentence, name, names, { fr: `il y a ${list}`, en: `there are ${list}` });
}

/**
 * Makes sure that people like those of a team can answer everybody: a question that puts nobody else on the floor would
 * else count the other flows as lost.
 *
 * @param scenario of the question
 * @param team whose skills people have
 * @throws UsageError with the flows that the team does not serve
 */
export function checkServesEverybody(scenario: Scenario, team: string): void {
  const unserved = flowsUnservedBy(scenario, team);
  if (unserved.length === 0) return;
  const flows = unserved.join(", ");
  throw new UsageError({
    fr: `l'équipe ${quoted(team).fr} ne répond pas à tous les flux immédiats (${flows}) : ce nombre de personnes n'y a pas de sens. Choisissez une équipe qui répond à tous (--team), ou étudiez un scénario qui n'a que ses flux.`,
    en: `the team ${quoted(team).en} does not answer all immediate flows (${flows}): a number of people means nothing there. Choose a team that answers all of them (--team), or a scenario with its flows alone.`,
  });
}
