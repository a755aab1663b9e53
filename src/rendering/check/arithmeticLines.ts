import type { ImmediateFlow, Scenario } from "../../models/scenario/schema.ts";
import type { Workload } from "../../planning/workload.ts";
import { percentText } from "../numbers.ts";
import { flowTitle } from "./flowTitle.ts";
import type { Writer } from "./write.ts";
import { decimalsOf } from "./write.ts";

/**
 * Sets the hours of work beside the hours of people, by arithmetic alone.
 *
 * @param workload of the scenario
 * @param writer of the page
 * @returns sentences
 */
export function workloadLines(
  { workHours, staffHours, reinforcementHours }: Workload,
  { say, language, hoursOfWork }: Writer,
): readonly string[] {
  const [work, staff, reinforcement] = [workHours, staffHours, reinforcementHours].map(hoursOfWork);
  const alwaysThere =
    staffHours > 0
      ? say(
          `Travail demandé : ${work} ; présence des équipes, pauses déduites : ${staff}. Le travail en prend ${percentText(workHours / staffHours, 0, language)}.`,
          `Work asked for: ${work}; presence of the teams, breaks taken off: ${staff}. The work takes ${percentText(workHours / staffHours, 0, language)} of it.`,
        )
      : say(
          `Travail demandé : ${work} ; aucune équipe n'est là en permanence.`,
          `Work asked for: ${work}; no team is always there.`,
        );
  const extra =
    reinforcementHours > 0
      ? [
          say(
            `Les renforts, s'ils venaient chaque jour, ajouteraient ${reinforcement}.`,
            `The reinforcements, if they came every day, would add ${reinforcement}.`,
          ),
        ]
      : [];
  const without = reinforcementHours > 0 ? say("sans renfort, ", "without reinforcement ") : "";
  const verdict =
    workHours > staffHours
      ? say(
          `Il y a plus de travail que de présence : ${without}tout ne peut pas être traité, quelle que soit l'organisation.`,
          `There is more work than presence: ${without}not all of it can be handled, however it is organised.`,
        )
      : say(
          `Au total la présence suffit ; heure par heure elle peut manquer, ce que seule la simulation dit.`,
          `In total there are enough people; hour by hour there may not be, which only the simulation tells.`,
        );
  return [alwaysThere, ...extra, verdict];
}

/**
 * Tells whether the rates that were published are those of the totals published beside them.
 *
 * @param scenario with published figures
 * @param writer of the page
 * @returns a sentence for each rate that has its totals
 */
export function rateLines(scenario: Scenario, writer: Writer): readonly string[] {
  const { callsPresented, callsHandled, handlingRate } = scenario.published;
  const whole = { presented: callsPresented, handled: callsHandled, handlingRate };
  return [
    ...rateLine("", whole, writer),
    ...Object.entries(scenario.demand).flatMap(([name, flow]) =>
      flow.kind === "immediate"
        ? rateLine(`${flowTitle(name, scenario, writer)}${writer.say(" : ", ": ")}`, flow.published, writer)
        : [],
    ),
  ];
}

function rateLine(
  before: string,
  { presented, handled, handlingRate }: ImmediateFlow["published"],
  { say, number, share, language }: Writer,
): readonly string[] {
  if (!presented || handled === undefined || handlingRate === undefined) return [];
  const rate = handled / presented;
  const decimals = decimalsOf(handlingRate * 100, 2);
  const isSame = Math.abs(rate - handlingRate) <= 0.5 / 10 ** decimals / 100;
  const [total, all, given, found] = [
    number(handled),
    number(presented),
    share(handlingRate),
    percentText(rate, decimals + 2, language),
  ];
  const text = isSame
    ? say(
        `${total} ÷ ${all} = ${found} : le taux publié (${given}) est bien celui des totaux publiés.`,
        `${total} ÷ ${all} = ${found}: the published rate (${given}) is that of the published totals.`,
      )
    : say(
        `${total} ÷ ${all} = ${found} : le taux publié (${given}) n'est pas celui des totaux publiés.`,
        `${total} ÷ ${all} = ${found}: the published rate (${given}) is not that of the published totals.`,
      );
  return [before + text];
}
