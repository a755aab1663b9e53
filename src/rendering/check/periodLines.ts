import type { Scenario } from "../../models/scenario/schema.ts";
import type { Workload } from "../../planning/workload.ts";
import { OPEN_DAYS, type Writer } from "./write.ts";

/**
 * Says when the platform is open.
 *
 * @param scenario in question
 * @param workload of it, for the number of open days
 * @param writer of the page
 * @returns sentences
 */
export function periodLines(
  { horizon, opening, about }: Scenario,
  { openDays }: Pick<Workload, "openDays">,
  writer: Writer,
): readonly string[] {
  const { say, date, counted } = writer;
  const [from, to] = [date(horizon.from), date(horizon.to)];
  const period =
    horizon.from === horizon.to
      ? say(`Période simulée : le ${from}.`, `Period simulated: ${from}.`)
      : say(
          `Période simulée : du ${from} au ${to}, soit ${counted(openDays, OPEN_DAYS)}.`,
          `Period simulated: from ${from} to ${to}, ${counted(openDays, OPEN_DAYS)}.`,
        );
  return [
    ...(about ? [`${about[writer.language].replace(/\.$/, "")}.`] : []),
    period,
    openingLine(opening, writer),
  ];
}

function openingLine(
  { days, holidays, closed, phone }: Scenario["opening"],
  { say, hours, weekdays, number, date, list }: Writer,
): string {
  const when = weekdays(days);
  const phoneHours =
    phone === undefined
      ? ""
      : say(`, ${hours(phone)} pour qui appelle ou vient`, `, ${hours(phone)} for those who call or come`);
  const closedOn = [
    ...(holidays === "france" ? [say("les jours fériés", "on public holidays")] : []),
    ...(closed.length === 0
      ? []
      : closed.length <= 3
        ? closed.map((day) => say(`le ${date(day)}`, `on ${date(day)}`))
        : [say(`${number(closed.length)} autres jours`, `on ${number(closed.length)} other days`)]),
  ];
  const except = closedOn.length === 0 ? "" : say(` ; fermé ${list(closedOn)}`, `; closed ${list(closedOn)}`);
  return say(`Ouvert ${when}${phoneHours}${except}.`, `Open ${when}${phoneHours}${except}.`);
}
