import type { Scenario } from "../../models/scenario/schema.ts";
import { calledUpLines } from "./calledUpLines.ts";
import { flowTitle } from "./flowTitle.ts";
import { type Counted, OPEN_DAYS, WORKING_DAYS, type Writer } from "./write.ts";

const POSTS: Counted = { fr: ["poste", "postes"], en: ["post", "posts"] };

type Team = Scenario["teams"][string];

/** What a team is called and how it works. */
export interface TeamText {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Says who a team is: people, hours, what it answers, how its recruits learn, when it is called up.
 *
 * @param name of the team
 * @param scenario that has it
 * @param writer of the page
 * @returns its title and sentences
 */
export function teamText(name: string, scenario: Scenario, writer: Writer): TeamText {
  const team = scenario.teams[name]!;
  const { language } = writer;
  const site = scenario.sites[team.site]?.[language] ?? team.site;
  const title = team.title?.[language] ?? name;
  return {
    title: title === site ? title : `${title} (${site})`,
    lines: [
      peopleLine(team, writer),
      ...shiftLines(team, scenario, writer),
      ...skillLines(team, scenario, writer),
      ...recruitLines(team, writer),
      ...habitLines(team, scenario, writer),
      ...calledUpLines(team, writer),
    ],
  };
}

function peopleLine(
  { posts, absence, from, until }: Team,
  { say, number, share, date, counted }: Writer,
): string {
  const people = counted(posts, POSTS);
  const positions = number(Math.round(posts * (1 - absence) * 10) / 10);
  const present =
    absence > 0
      ? say(
          `, dont ${share(absence)} absents un jour ouvré : ${positions} présents en moyenne`,
          `, of whom ${share(absence)} are absent on an open day: ${positions} present on average`,
        )
      : "";
  const stay = [
    ...(from ? [say(`à partir du ${date(from)}`, `from ${date(from)} on`)] : []),
    ...(until ? [say(`jusqu'au ${date(until)}`, `until ${date(until)}`)] : []),
  ].join(say(" et ", " and "));
  return say(
    `${people}${present}${stay === "" ? "" : ` ; ${stay}`}.`,
    `${people}${present}${stay === "" ? "" : `; ${stay}`}.`,
  );
}

function shiftLines({ shift }: Team, { shifts }: Scenario, writer: Writer): readonly string[] {
  const { say, share } = writer;
  const parts = typeof shift === "string" ? [[shift, 1] as const] : Object.entries(shift);
  return parts.map(([name, part]) => {
    const text = shiftText(shifts[name]!, writer);
    const who =
      parts.length === 1
        ? say("Au travail", "At work")
        : say(`${share(part)} des personnes`, `${share(part)} of the people`);
    return `${who} ${text}.`;
  });
}

function shiftText(
  { hours, days, breaks }: Scenario["shifts"][string],
  { say, hours: hoursText, delay, weekdays }: Writer,
): string {
  const pause = breaks.reduce((sum, each) => sum + each.lasts, 0);
  const on = days === undefined ? "" : ` ${weekdays(days)}`;
  const off = pause === 0 ? "" : say(`, dont ${delay(pause)} de pause`, `, ${delay(pause)} of them breaks`);
  return `${hoursText(hours)}${on}${off}`;
}

function skillLines(team: Team, scenario: Scenario, writer: Writer): readonly string[] {
  const { say, list, delay, number } = writer;
  const { demand } = scenario;
  const names = team.skills === undefined ? Object.keys(demand) : Object.keys(team.skills);
  const isAll = names.length === Object.keys(demand).length;
  const titles = names.map((name) => flowTitle(name, scenario, writer));
  const flows =
    isAll && Object.keys(demand).length > 1
      ? [say("Répond à tous les flux.", "Answers every flow.")]
      : isAll
        ? []
        : [say(`Ne traite que : ${list(titles)}.`, `Handles only: ${list(titles)}.`)];
  const caisses = team.caisses
    ? [say(`Ses caisses : ${list(team.caisses)}.`, `Its own caisses: ${list(team.caisses)}.`)]
    : [];
  const later = Object.entries(team.skills ?? {}).flatMap(([name, { overflowAfter, overflowAbove }]) => {
    const conditions = [
      ...(overflowAfter === undefined
        ? []
        : [say(`après ${delay(overflowAfter)} d'attente`, `after a wait of ${delay(overflowAfter)}`)]),
      ...(overflowAbove === undefined
        ? []
        : [say(`au-delà de ${number(overflowAbove)} en attente`, `above ${number(overflowAbove)} waiting`)]),
    ];
    if (conditions.length === 0) return [];
    const when = conditions.join(say(" ou ", " or "));
    const title = flowTitle(name, scenario, writer);
    return [say(`N'aide pour « ${title} » qu'${when}.`, `Helps with “${title}” only ${when}.`)];
  });
  return [...flows, ...caisses, ...later];
}

function recruitLines(team: Team, { say, number, share, counted }: Writer): readonly string[] {
  const { trainingDays, learning, handleTime, spread, leavers } = team;
  return [
    ...(trainingDays > 0
      ? [
          say(
            `Formation de ${counted(trainingDays, WORKING_DAYS)} avant de répondre.`,
            `Training of ${counted(trainingDays, WORKING_DAYS)} before answering.`,
          ),
        ]
      : []),
    ...(learning
      ? [
          say(
            `Au début, chaque contact prend ${number(learning.start)} fois le temps habituel ; l'écart diminue de moitié en ${counted(learning.halfLifeDays, WORKING_DAYS)}, puis autant ensuite.`,
            `At first each contact takes ${number(learning.start)} times the usual time; half of the gap is gone after ${counted(learning.halfLifeDays, WORKING_DAYS)}, and so on.`,
          ),
        ]
      : []),
    ...(handleTime === 1
      ? []
      : [
          say(
            `Met ${number(handleTime)} fois le temps habituel.`,
            `Takes ${number(handleTime)} times the usual time.`,
          ),
        ]),
    ...(spread > 0
      ? [
          say(
            `D'une personne à l'autre, le temps de traitement s'écarte de ${share(spread)} environ.`,
            `From one person to another the handle time differs by about ${share(spread)}.`,
          ),
        ]
      : []),
    ...(leavers
      ? [
          say(
            `${share(leavers.yearlyShare)} s'en vont en un an et sont remplacés au bout de ${counted(leavers.replacedAfterOpenDays, OPEN_DAYS)}.`,
            `${share(leavers.yearlyShare)} leave within a year and are replaced after ${counted(leavers.replacedAfterOpenDays, OPEN_DAYS)}.`,
          ),
        ]
      : []),
  ];
}

function habitLines({ listening, overtime }: Team, scenario: Scenario, writer: Writer): readonly string[] {
  const { say, number, delay, language } = writer;
  const { teams } = scenario;
  const watched = overtime && flowTitle(overtime.flow, scenario, writer);
  const by =
    listening?.by === undefined ? undefined : (teams[listening.by]?.title?.[language] ?? listening.by);
  return [
    ...(listening
      ? [
          say(
            `${number(listening.sessions)} doubles écoutes de ${delay(listening.lasts)} sur la période${by === undefined ? "" : `, menées par « ${by} »`}.`,
            `${number(listening.sessions)} listening sessions of ${delay(listening.lasts)} over the period${by === undefined ? "" : `, held by “${by}”`}.`,
          ),
        ]
      : []),
    ...(overtime
      ? [
          say(
            `Reste ${delay(overtime.hours)} de plus les jours où le stock de « ${watched} » dépasse ${number(overtime.backlogDaysAbove)} jours de travail.`,
            `Stays ${delay(overtime.hours)} longer on days when the backlog of “${watched}” exceeds ${number(overtime.backlogDaysAbove)} days of work.`,
          ),
        ]
      : []),
  ];
}
