import type { Flow, Scenario } from "../../models/scenario/schema.ts";
import type { FlowWork } from "../../planning/workload.ts";
import { wordsOfSlice } from "../words.ts";
import { deferredSteps } from "./deferredSteps.ts";
import { flowTitle } from "./flowTitle.ts";
import { immediateSteps } from "./immediateSteps.ts";
import type { Writer } from "./write.ts";

/** What a flow is called and what happens to its contacts. */
export interface FlowText {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Says of a flow how much comes, when, and what happens to each contact, step by step.
 *
 * @param name of the flow
 * @param scenario that has it
 * @param work that it asks for
 * @param writer of the page
 * @returns its title and sentences
 */
export function flowText(name: string, scenario: Scenario, work: FlowWork, writer: Writer): FlowText {
  const flow = scenario.demand[name]!;
  const words = wordsOfSlice({ kind: "flow", key: name }, scenario);
  const own: Writer = { ...writer, say: (fr, en, other = words) => writer.say(fr, en, other) };
  const steps =
    flow.kind === "immediate" ? immediateSteps(flow, scenario, own) : deferredSteps(flow, scenario, own);
  return {
    title: flowTitle(name, scenario, writer),
    lines: [volumeLine(flow, work, own), ...spreadLines(flow, own), ...steps],
  };
}

function volumeLine(
  flow: Flow,
  { contacts, days, hours }: FlowWork,
  { say, number, hoursOfWork }: Writer,
): string {
  const total = number(Math.round(contacts));
  const daily = number(roundedDaily(contacts / days));
  const each =
    flow.kind === "deferred"
      ? say(`${daily} par jour en moyenne, week-ends compris`, `${daily} a day on average, weekends included`)
      : say(`${daily} par jour ouvré en moyenne`, `${daily} an open day on average`);
  const perDay = days > 1 ? say(`, soit ${each}`, `, ${each}`) : "";
  const work = hoursOfWork(hours);
  const effort = say(`${work} de travail en tout`, `${work} of work in all`);
  if (flow.volume === 0) {
    return say(
      `Aucun{e} ne vient directement ; ${total} arrivent d'un autre flux${perDay} ; ${effort}.`,
      `None comes directly; ${total} come from another flow${perDay}; ${effort}.`,
    );
  }
  const told = flow.volume ?? contacts;
  const rest =
    Math.abs(contacts - told) < 0.5
      ? ""
      : say(
          ` (le fichier en dit ${number(told)} ; le reste vient d'incidents ou d'un autre flux)`,
          ` (the file says ${number(told)}; the rest comes from incidents or another flow)`,
        );
  const again =
    flow.kind === "immediate" && flow.redial
      ? say(", sans compter les nouvelles tentatives", ", not counting further attempts")
      : "";
  const origin = flow.counts
    ? say("d'après un fichier de comptages", "as counted in a file")
    : say("attendu{e}s sur la période", "expected over the period");
  return say(
    `${total} {contacts} ${origin}${rest}${again}${perDay} ; ${effort}.`,
    `${total} {contacts} ${origin}${rest}${again}${perDay}; ${effort}.`,
  );
}

/** How the volume spreads, over caisses and over time. */
function spreadLines(flow: Flow, writer: Writer): readonly string[] {
  const { say, share, list } = writer;
  const caisses = Object.entries(flow.caisses ?? {}).map(([name, part]) => `${name} ${share(part)}`);
  const by = [
    ...(isUneven(flow.months) ? [say("le mois", "the month")] : []),
    ...(isUneven(flow.weekdays) ? [say("le jour de la semaine", "the weekday")] : []),
    ...(flow.kind === "immediate" && flow.halfHours.length > 0
      ? [say("la demi-heure", "the half-hour")]
      : []),
  ];
  return [
    ...(caisses.length > 0
      ? [say(`Part de chaque caisse : ${list(caisses)}.`, `Share of each caisse: ${list(caisses)}.`)]
      : []),
    ...(by.length > 0 && flow.counts === undefined
      ? [say(`Le volume change selon ${list(by)}.`, `The volume changes with ${list(by)}.`)]
      : []),
    ...specialDayLines(flow, writer),
    ...busynessLines(flow, writer),
  ];
}

function isUneven(indexes: Readonly<Record<string, number>>): boolean {
  return Object.values(indexes).some((index) => index !== 1);
}

function specialDayLines(flow: Flow, { say, number, list }: Writer): readonly string[] {
  const special = Object.entries(flow.specialDays).map(([name, { dates, factor }]) =>
    say(
      `${name} (${number(dates.length)} j, × ${number(factor)})`,
      `${name} (${number(dates.length)} d, × ${number(factor)})`,
    ),
  );
  if (special.length === 0 || flow.counts !== undefined) return [];
  return [say(`Jours particuliers : ${list(special)}.`, `Special days: ${list(special)}.`)];
}

/** The factors multiply: their spreads add up as those of independent factors of mean 1. */
function busynessLines(flow: Flow, { say, share }: Writer): readonly string[] {
  const { busyness } = flow;
  const spreads =
    typeof busyness === "number" ? [busyness] : [busyness.foreseen, busyness.day, busyness.partOfDay];
  const spread = Math.sqrt(spreads.reduce((product, each) => product * (1 + each ** 2), 1) - 1);
  if (spread === 0) return [];
  const foreseen = typeof busyness === "number" ? 0 : busyness.foreseen;
  const seen =
    foreseen > 0
      ? say(
          ` ; la veille laisse prévoir un écart de ${share(foreseen)}`,
          `, of which ${share(foreseen)} are seen coming the evening before`,
        )
      : "";
  return [
    say(
      `Le hasard s'y ajoute : deux jours sur trois, le volume reste à ${share(spread)} près, en plus ou en moins, de ce que dit le calendrier${seen}.`,
      `From day to day the volume differs by chance in addition, within about ${share(spread)} up or down on two days in three${seen}.`,
    ),
  ];
}

function roundedDaily(value: number): number {
  return value >= 20 ? Math.round(value) : Math.round(value * 10) / 10;
}
