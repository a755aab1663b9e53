import { interpretScenario } from "../../../src/models/scenario/interpretScenario.ts";
import type { LoadedScenario } from "../../../src/models/scenario/loadedScenario.ts";
import { formatProblems, type Problem, ScenarioError } from "../../../src/models/scenario/problems.ts";
import type { Written } from "../../../src/models/scenario/written.ts";
import { parseYaml } from "../../../src/reading/parseYaml.ts";

/** A whole scenario with every optional part that the tests change. */
export const SCENARIO = `plateau: 1
name: base
title: { fr: Base, en: Base }
sources: { R: The annual report of 2017 }
horizon: { from: 2017-01-01, to: 2017-12-31 }
opening:
  days: [monday, tuesday, wednesday, thursday, friday]
  holidays: france
  closed: [2017-05-26]
  phone: 9h00 - 11h00
demand:
  calls:
    kind: immediate
    volume: 775 927
    caisses: { gironde: 60 %, landes: 40 % }
    months: { january: 1.2 }
    weekdays: { monday: 1.3 }
    specialDays: { payment: { dates: [2017-02-06], factor: 1.4 } }
    halfHours: [1, 2, 2, 1]
    patience: { law: exponential, mean: 3 min }
    talk: { law: gamma, mean: 3 min 27 s, cv: 1.2 }
  mails:
    kind: deferred
    volume: 90 000
    handling: { law: exponential, mean: 6 min }
    dueOpenDays: 2
sites:
  gironde: { fr: Gironde, en: Gironde }
  landes: { fr: Landes, en: Landes }
shifts:
  day: { hours: 8h30 - 16h30, breaks: [{ lasts: 45 min, within: 11h30 - 14h00 }] }
  late: { hours: 10h00 - 18h00 }
teams:
  sudo: { site: gironde, posts: 35, shift: day }
  recruits: { site: landes, posts: 6, shift: late, from: 2017-04-03, until: 2017-06-30, trainingDays: 20 }
`;

/**
 * Changes one phrase of a text.
 *
 * @param from a phrase that occurs in it
 * @param to what takes its place
 * @param text the scenario above unless told
 * @returns the changed text
 */
export function changed(from: string, to: string, text = SCENARIO): string {
  if (!text.includes(from)) throw new Error(`"${from}" does not occur in the text`);
  return text.replace(from, to);
}

/**
 * Parses YAML that is right in its syntax.
 *
 * @param text the YAML
 * @returns what was written, in the file "s.yaml"
 */
export function written(text: string): Written {
  const problems: Problem[] = [];
  const root = parseYaml(text, "s.yaml", problems);
  if (root === undefined || problems.length > 0) throw new Error(formatProblems(problems, "en"));
  return root;
}

/**
 * Reads a scenario that is right.
 *
 * @param text the YAML
 * @returns the scenario with its evidence
 */
export function interpret(text: string): LoadedScenario {
  return interpretScenario(written(text), "s.yaml");
}

/**
 * Reads a scenario that must be refused.
 *
 * @param text the YAML
 * @returns the English messages, one an entry
 */
export function refusal(text: string): readonly string[] {
  try {
    interpret(text);
  } catch (error) {
    if (error instanceof ScenarioError) return formatProblems(error.problems, "en").split("\n");
    throw error;
  }
  return ["accepted"];
}
