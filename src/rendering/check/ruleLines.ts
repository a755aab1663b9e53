import type { Scenario } from "../../models/scenario/schema.ts";
import { hasFlow } from "../applies.ts";
import { flowTitle } from "./flowTitle.ts";
import type { Writer } from "./write.ts";

/**
 * Says how people share their time, when they meet, and what goes wrong.
 *
 * @param scenario in question
 * @param writer of the page
 * @returns sentences
 */
export function ruleLines(scenario: Scenario, writer: Writer): readonly string[] {
  const hasBoth = hasFlow(scenario, "immediate") && hasFlow(scenario, "deferred");
  return [
    ...(hasBoth ? blendingLines(scenario, writer) : []),
    ...Object.entries(scenario.activities).map((entry) => activityLine(entry, scenario, writer)),
    ...Object.entries(scenario.incidents).map((entry) => incidentLine(entry, scenario, writer)),
  ];
}

function blendingLines({ blending }: Scenario, { say, number, share, hours }: Writer): readonly string[] {
  const { betweenCalls, keepFree, outsidePhoneHours, setHours } = blending;
  const free = {
    fr:
      keepFree > 1
        ? ` et s'il reste ${number(keepFree)} autres personnes libres`
        : " et s'il reste une autre personne libre",
    en: keepFree > 1 ? ` and ${number(keepFree)} others stay free` : " and one other stays free",
  };
  const condition = keepFree > 0 ? free : { fr: "", en: "" };
  const between = betweenCalls
    ? say(
        `Entre deux {calls}, une personne libre prend {un mail} si personne n'attend${condition.fr}.`,
        `Between {calls}, a free person takes a {mail} if nobody waits${condition.en}.`,
      )
    : say("On ne prend pas de {mails} entre deux {calls}.", "No {mails} are taken between {calls}.");
  const outside = outsidePhoneHours
    ? say(
        "Avant l'ouverture et après la fermeture, les présents traitent les {mails}.",
        "Before opening and after closing, those present handle {mails}.",
      )
    : say(
        "Avant l'ouverture et après la fermeture, on ne traite pas de {mails}.",
        "No {mails} are handled before opening and after closing.",
      );
  if (setHours === undefined) return [between, outside];
  const unless =
    setHours.notAboveWaiting === "unlimited"
      ? ""
      : say(
          `, sauf si plus de ${number(setHours.notAboveWaiting)} attendent`,
          `, unless more than ${number(setHours.notAboveWaiting)} wait`,
        );
  return [
    between,
    outside,
    say(
      `${hours(setHours.hours)}, ${share(setHours.share)} des présents traitent d'abord les {mails}${unless}.`,
      `${hours(setHours.hours)}, ${share(setHours.share)} of those present handle {mails} first${unless}.`,
    ),
  ].map(capitalised);
}

function activityLine(
  [name, { title, teams, hours, weekdays, dates, share }]: [string, Scenario["activities"][string]],
  scenario: Scenario,
  writer: Writer,
): string {
  const { say, language, number, list } = writer;
  const when =
    weekdays === undefined
      ? say(`${number(dates?.length ?? 0)} jours`, `on ${number(dates?.length ?? 0)} days`)
      : writer.weekdays(weekdays);
  const part =
    share === 1
      ? say(", toutes les personnes présentes", ", everybody present")
      : say(`, pour ${writer.share(share)} des personnes`, `, for ${writer.share(share)} of the people`);
  const who = list(teams.map((team) => scenario.teams[team]?.title?.[language] ?? team));
  return say(
    `« ${title?.fr ?? name} » ${when} ${writer.hours(hours)} : ${who}${part}.`,
    `“${title?.en ?? name}” ${when} ${writer.hours(hours)}: ${who}${part}.`,
  );
}

function incidentLine(
  [name, incident]: [string, Scenario["incidents"][string]],
  scenario: Scenario,
  writer: Writer,
): string {
  const { say, date, number, share, list, language } = writer;
  const { from, to, hours, sites, teams, absent, demand, cut, level, title } = incident;
  const flowName = (flow: string): string => flowTitle(flow, scenario, writer);
  const days =
    from === to
      ? say(`le ${date(from)}`, `on ${date(from)}`)
      : say(`du ${date(from)} au ${date(to)}`, `from ${date(from)} to ${date(to)}`);
  const hit = [
    ...sites.map((site) => scenario.sites[site]?.[language] ?? site),
    ...teams.map((team) => scenario.teams[team]?.title?.[language] ?? team),
  ];
  const effects = [
    ...(hit.length > 0
      ? [
          absent === 1
            ? say(`personne n'est là (${list(hit)})`, `nobody is there (${list(hit)})`)
            : say(
                `${share(absent)} des personnes manquent (${list(hit)})`,
                `${share(absent)} of the people are missing (${list(hit)})`,
              ),
        ]
      : []),
    ...Object.entries(demand).map(([flow, factor]) =>
      say(
        `le volume de « ${flowName(flow)} » est multiplié par ${number(factor)}`,
        `the volume of “${flowName(flow)}” is multiplied by ${number(factor)}`,
      ),
    ),
    ...(cut.length > 0
      ? [
          say(
            `toute tentative est refusée (${list(cut.map(flowName))})`,
            `every attempt is refused (${list(cut.map(flowName))})`,
          ),
        ]
      : []),
  ];
  const rank = level === undefined ? "" : say(` (niveau ${number(level)})`, ` (level ${number(level)})`);
  const within = hours === undefined ? "" : ` ${writer.hours(hours)}`;
  return say(
    `Incident${rank} « ${title?.fr ?? name} », ${days}${within} : ${list(effects)}.`,
    `Incident${rank} “${title?.en ?? name}”, ${days}${within}: ${list(effects)}.`,
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
