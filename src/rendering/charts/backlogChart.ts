import { areaY, line, ruleY, text } from "@observablehq/plot";
import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { MeasureId } from "../../models/measures/catalogue.ts";
import { dateText, dayNumber } from "../dates.ts";
import { estimateText, NO_VALUE, valueText } from "../estimates.ts";
import { numberText } from "../numbers.ts";
import { bottomAxis, dayTicks, leftAxis, onDay } from "./axes.ts";
import { type Chart, type ChartContext, say } from "./chart.ts";
import { ACCENT, BAND, INK, SHORT } from "./colours.ts";
import { drawChart, type Panel } from "./drawChart.ts";
import type { KeyedFigures } from "./weekHeatmap.ts";

interface Evening {
  readonly date: string;
  readonly day: number;
  readonly backlog: Estimate;
  readonly age: Estimate | undefined;
}

/** The last day counts as high as the highest when it reaches this part of it. */
const AT_ITS_HIGHEST = 0.98;

/**
 * Draws the mails in the backlog and the age of the oldest, evening by evening.
 *
 * @param days open days, with the date as key
 * @param dueOpenDays the promised delay [open days]; undefined where flows differ or count calendar days
 * @param context of the chart
 * @returns undefined where there are fewer than five days with a backlog to show
 */
export function backlogChart(
  days: readonly KeyedFigures[],
  dueOpenDays: number | undefined,
  context: ChartContext,
): Chart | undefined {
  const evenings = days.flatMap(eveningOf);
  if (evenings.length < 5 || evenings.every(({ backlog }) => backlog.mean === 0)) return undefined;
  const id = "backlog";
  const title = titleOf(evenings, context);
  const description = say(
    "En haut, le stock de {mails} chaque soir ouvré ; en bas, l'âge du plus ancien, en jours ouvrés.",
    "Above, the {mail} backlog on each open evening; below, the age of the oldest, in open days.",
    context,
  );
  const isAged = evenings.some(({ age }) => age !== undefined);
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: [
        { mark: "line", colour: ACCENT, text: say("moyenne", "mean", context) },
        { mark: "area", colour: BAND, text: say("intervalle à 95 %", "95% interval", context) },
        ...(isAged && dueOpenDays !== undefined
          ? [{ mark: "dashed" as const, colour: SHORT, text: say("délai promis", "promised delay", context) }]
          : []),
      ],
      panels: [
        panel(evenings, ({ backlog }) => backlog, undefined, !isAged, context),
        ...(isAged ? [panel(evenings, ({ age }) => age, dueOpenDays, true, context)] : []),
      ],
    },
    context,
  );
  const note = say(
    "Les soirs ouvrés seulement, en moyenne sur les répétitions ; ce qui arrive les jours fermés s'ajoute ensuite. L'âge du plus ancien se compte en jours ouvrés depuis son arrivée ; ce qui attend une pièce n'est pas en stock.",
    "Open evenings only, in the mean over the replications; what arrives on closed days comes on top. The age of the oldest counts open days since its arrival; what waits for something missing is not in the backlog.",
    context,
  );
  return { id, title, description, svg, table: tableOf(evenings, context), note };
}

function eveningOf({ key: date, figures }: KeyedFigures): readonly Evening[] {
  const backlog = figures["mailBacklogEnd" satisfies MeasureId];
  if (backlog === undefined) return [];
  return [{ date, day: dayNumber(date), backlog, age: figures["oldestMailAgeOpenDays" satisfies MeasureId] }];
}

function panel(
  evenings: readonly Evening[],
  of: (evening: Evening) => Estimate | undefined,
  limit: number | undefined,
  isLast: boolean,
  context: ChartContext,
): Panel {
  const { language } = context;
  const isAge = !isLast || limit !== undefined || of(evenings[0]!) !== evenings[0]!.backlog;
  const isBacklog = of(evenings[0]!) === evenings[0]!.backlog;
  const shown = evenings.filter((each) => of(each) !== undefined);
  const highest = Math.max(...shown.map((each) => of(each)!.high ?? of(each)!.mean), limit ?? 0, 1);
  const ticks = dayTicks(evenings[0]!.date, evenings.at(-1)!.date, context);
  const label = isBacklog
    ? say("{Mails} en stock", "{Mail} backlog", context)
    : say("Âge du plus ancien (jours ouvrés)", "Age of the oldest (open days)", context);
  return {
    height: (isBacklog ? 200 : 130) + (isLast ? 24 : 0),
    options: {
      marginLeft: 58,
      marginRight: 12,
      marginTop: 26,
      marginBottom: isLast ? 44 : 20,
      x: { domain: [evenings[0]!.day, evenings.at(-1)!.day], axis: null },
      y: { domain: [0, highest * 1.08] },
      marks: [
        ...leftAxis({
          label,
          ticks: isAge && !isBacklog ? 3 : 4,
          format: (value) => numberText(value, Number.isInteger(value) ? 0 : 1, language),
        }),
        areaY(shown, {
          x: "day",
          y1: (each: Evening) => Math.max(0, of(each)!.low ?? of(each)!.mean),
          y2: (each: Evening) => of(each)!.high ?? of(each)!.mean,
          fill: BAND,
        }),
        line(shown, { x: "day", y: (each: Evening) => of(each)!.mean, stroke: ACCENT, strokeWidth: 1.8 }),
        ...(limit === undefined
          ? []
          : [
              ruleY([limit], { stroke: SHORT, strokeDasharray: "5 4", strokeWidth: 1.6 }),
              text([limit], {
                y: (value: number) => value,
                text: (value: number) => valueText(value, "openDays", 0, language),
                frameAnchor: "right",
                textAnchor: "end",
                dy: -8,
                fill: SHORT,
                fontWeight: "bold",
              }),
            ]),
        ruleY([0], { stroke: INK }),
        ...(isLast ? bottomAxis(ticks) : []),
      ],
    },
  };
}

function titleOf(evenings: readonly Evening[], context: ChartContext): string {
  const { language } = context;
  const last = evenings.at(-1)!;
  const highest = evenings.reduce((most, each) => (each.backlog.mean > most.backlog.mean ? each : most));
  const count = ({ backlog }: Evening): string => roundedText(backlog.mean, language);
  const ages = evenings.flatMap(({ age }) => (age === undefined ? [] : [age.mean]));
  const most = Math.max(0, ...ages);
  // What rounds to nothing is no wait to speak of.
  const oldest = most < 0.05 ? undefined : most;
  const age = oldest === undefined ? "" : numberText(oldest, 1, language);
  const end =
    oldest === undefined
      ? ""
      : say(
          ` ; le plus ancien attend au plus ${age} jour${oldest < 2 ? "" : "s"} ouvré${oldest < 2 ? "" : "s"} en moyenne`,
          `; the oldest waits at most ${age} open days in the mean`,
          context,
        );
  if (last.backlog.mean >= highest.backlog.mean * AT_ITS_HIGHEST)
    return say(
      `Le stock de {mails} est au plus haut à la fin : ${count(last)} ${onDay(last.date, language)}${end}`,
      `The {mail} backlog is at its highest at the end: ${count(last)} ${onDay(last.date, language)}${end}`,
      context,
    );
  return say(
    `Le stock de {mails} culmine à ${count(highest)} ${onDay(highest.date, language)} et est à ${count(last)} ${onDay(last.date, language)}${end}`,
    `The {mail} backlog peaks at ${count(highest)} ${onDay(highest.date, language)} and is at ${count(last)} ${onDay(last.date, language)}${end}`,
    context,
  );
}

/** Three digits are what a title needs. */
function roundedText(value: number, language: ChartContext["language"]): string {
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2);
  return numberText(value, -digits, language);
}

function tableOf(evenings: readonly Evening[], context: ChartContext): Chart["table"] {
  const { language } = context;
  return {
    headers: [
      say("Soir du", "Evening of", context),
      say("{Mails} en stock", "{Mail} backlog", context),
      say("Âge du plus ancien (jours ouvrés)", "Age of the oldest (open days)", context),
    ],
    rows: evenings.map(({ date, backlog, age }) => [
      dateText(date, language),
      estimateText(backlog, "mails", language),
      age ? estimateText(age, "openDays", language) : NO_VALUE,
    ]),
  };
}
