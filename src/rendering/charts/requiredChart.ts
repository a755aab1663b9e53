import { dot, rect, ruleY, text } from "@observablehq/plot";
import type { RequiredDay, RequiredHalfHour } from "../../planning/report/exploration.ts";
import { timeText, WEEKDAY_NAMES } from "../dates.ts";
import { numberText, percentText, signedText } from "../numbers.ts";
import { bottomAxis, leftAxis, spanText } from "./axes.ts";
import { type Chart, type ChartContext, isNarrow, say } from "./chart.ts";
import { ACCENT, BAND, INK, PLANNED, SHORT } from "./colours.ts";
import { drawChart, hatchId } from "./drawChart.ts";

const HALF_HOUR_SECONDS = 1800;
/** A gap that rounds to nobody is none. */
const SOMEBODY = 0.5;
/** A gap of more than one person does not hang on whether one fewer would do. */
const PERSON_AND_A_HALF = 1.5;

type Gap = RequiredHalfHour & {
  readonly toSeconds: number;
  /** People planned less people required. */
  readonly gap: number;
};

/** What the day is of. */
export interface RequiredSubject {
  /** Whether the platform can call up positions, which are not among those planned. */
  readonly hasReinforcements: boolean;
}

/**
 * Draws the people required and the people planned, half-hour by half-hour.
 *
 * @param day an ordinary day with its half-hours
 * @param subject the platform
 * @param context of the chart
 * @returns undefined where nobody is required
 */
export function requiredChart(
  day: RequiredDay,
  subject: RequiredSubject,
  context: ChartContext,
): Chart | undefined {
  const { language } = context;
  const gaps = day.halfHours.map(
    (each): Gap => ({
      ...each,
      toSeconds: each.fromSeconds + HALF_HOUR_SECONDS,
      gap: each.planned - each.required,
    }),
  );
  if (!gaps.some(({ required }) => required > 0)) return undefined;
  const id = "required";
  const [short, over] = [gaps.filter(isShort), gaps.filter(({ gap }) => gap >= SOMEBODY)];
  const most = Math.max(...gaps.map(({ required, planned }) => Math.max(required, planned)));
  const weekday = WEEKDAY_NAMES[language][day.weekday]!;
  const title = titleOf(gaps, subject, context);
  const description = say(
    `Personnes en poste par demi-heure, un ${weekday} : le besoin, ce qui est prévu, et l'écart écrit au-dessus.`,
    `People at work by half-hour, on a ${weekday}: required, planned, and the gap written above.`,
    context,
  );
  const columns = { x1: "fromSeconds", x2: "toSeconds" } as const;
  const middle = ({ fromSeconds }: Gap): number => fromSeconds + HALF_HOUR_SECONDS / 2;
  const perHour = gaps.filter(({ fromSeconds }) => fromSeconds % 3600 === 0);
  const [from, to] = [gaps[0]!.fromSeconds, gaps.at(-1)!.toSeconds];
  const top = most * 1.2;
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: [
        { mark: "line", colour: ACCENT, text: say("besoin", "required", context) },
        { mark: "area", colour: PLANNED, text: say("prévu", "planned", context) },
        { mark: "down", colour: SHORT, text: say("il manque", "missing", context) },
        {
          mark: "hollowUp",
          colour: ACCENT,
          text: say("en plus du besoin", "beyond what is required", context),
        },
      ],
      panels: [
        {
          height: 320,
          options: {
            marginLeft: 44,
            marginRight: 8,
            marginTop: 24,
            marginBottom: 44,
            x: { domain: [from, to] },
            y: { domain: [0, top] },
            marks: [
              ...leftAxis({
                label: say("Personnes en poste", "People at work", context),
                format: (value) => numberText(value, 0, language),
              }),
              rect(gaps, { ...columns, y1: 0, y2: "planned", fill: PLANNED }),
              rect(over, { ...columns, y1: "required", y2: "planned", fill: BAND }),
              rect(short, {
                ...columns,
                y1: "planned",
                y2: "required",
                fill: `url(#${hatchId(id, context)})`,
              }),
              ruleY(gaps, { ...columns, y: "planned", stroke: INK, strokeWidth: 1.2 }),
              ruleY(gaps, { ...columns, y: "required", stroke: ACCENT, strokeWidth: 2.8 }),
              dot(short, { x: middle, y: top * 0.99, symbol: triangleDown, fill: SHORT, r: 5 }),
              text(short, {
                x: middle,
                y: top * 0.93,
                text: (each: Gap) => gapText(each, context),
                fill: SHORT,
                fontWeight: "bold",
                fontSize: isNarrow(context) ? 10 : 12,
              }),
              dot(over, { x: middle, y: top * 0.99, symbol: "triangle", stroke: ACCENT, r: 4 }),
              text(over, {
                x: middle,
                y: top * 0.93,
                text: (each: Gap) => gapText(each, context),
                fill: ACCENT,
                fontSize: isNarrow(context) ? 10 : 12,
              }),
              ruleY([0], { stroke: INK }),
              ...bottomAxis({
                label: say("Heure", "Time of day", context),
                ticks: perHour
                  .map(({ fromSeconds }) => fromSeconds)
                  .filter((_, i) => !isNarrow(context) || i % 2 === 0),
                format: (value) => timeText(value, language),
              }),
            ],
          },
        },
      ],
    },
    context,
  );
  return { id, title, description, svg, table: tableOf(gaps, context), note: noteOf(day, gaps, context) };
}

function isShort({ gap }: Gap): boolean {
  return gap <= -SOMEBODY;
}

/** A triangle on its tip, which Plot has not among its symbols. */
const triangleDown = {
  draw(
    context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; closePath(): void },
    size: number,
  ): void {
    const half = Math.sqrt(size / Math.sqrt(3));
    context.moveTo(-half, (-half * Math.sqrt(3)) / 2);
    context.lineTo(half, (-half * Math.sqrt(3)) / 2);
    context.lineTo(0, (half * Math.sqrt(3)) / 2);
    context.closePath();
  },
};

/** A question mark where the gap is a single person, and one fewer may do as well. */
function gapText({ gap, isSharp }: Gap, context: ChartContext): string {
  const { language } = context;
  // On a phone the triangle says which way it is, and the sign would take the room of a digit.
  const number = isNarrow(context) ? numberText(Math.abs(gap), 0, language) : signedText(gap, 0, language);
  return number + (isSharp || Math.abs(gap) >= PERSON_AND_A_HALF ? "" : "?");
}

function titleOf(
  gaps: readonly Gap[],
  { hasReinforcements }: RequiredSubject,
  context: ChartContext,
): string {
  const { language } = context;
  const short = gaps.filter(isShort);
  const [worst] = [...short].sort((a, b) => a.gap - b.gap);
  const apart = hasReinforcements ? say(", sans les renforts", ", without reinforcements", context) : "";
  if (worst !== undefined) {
    const run = runAround(worst, gaps);
    const isAll = run.length === short.length;
    const span = spanText(run[0]!.fromSeconds, run.at(-1)!.toSeconds, language);
    const people = Math.round(-worst.gap);
    const begin = `${span.charAt(0).toUpperCase()}${span.slice(1)}${isAll ? "" : say(" surtout", " above all", context)}`;
    const isPerhaps = !worst.isSharp && -worst.gap < PERSON_AND_A_HALF;
    const isAbout = !worst.isSharp && !isPerhaps;
    return say(
      `${begin}, il manque${isPerhaps ? " peut-être" : ""} jusqu'à ${people} personne${people > 1 ? "s" : ""}${isAbout ? " environ" : ""}${apart}`,
      `${begin}, up to ${isAbout ? "about " : ""}${people} ${people === 1 ? "person is" : "people are"}${isPerhaps ? " perhaps" : ""} missing${apart}`,
      context,
    );
  }
  const [most] = [...gaps].sort((a, b) => b.gap - a.gap);
  const people = Math.round(most!.gap);
  if (people < 1)
    return say(
      "Les personnes prévues suivent le besoin à chaque demi-heure",
      "The people planned follow what is required in every half-hour",
      context,
    );
  const span = spanText(most!.fromSeconds, most!.toSeconds, language);
  return say(
    `Personne ne manque ; ${span}, jusqu'à ${people} personne${people > 1 ? "s" : ""} de plus que le besoin`,
    `Nobody is missing; ${span}, up to ${people} ${people === 1 ? "person" : "people"} beyond what is required`,
    context,
  );
}

/** The half-hours in a row, all of them short, among which one lies. */
function runAround(worst: Gap, gaps: readonly Gap[]): readonly Gap[] {
  const at = gaps.indexOf(worst);
  let [first, last] = [at, at];
  while (first > 0 && isShort(gaps[first - 1]!)) first -= 1;
  while (last < gaps.length - 1 && isShort(gaps[last + 1]!)) last += 1;
  return gaps.slice(first, last + 1);
}

function tableOf(gaps: readonly Gap[], context: ChartContext): Chart["table"] {
  const { language } = context;
  return {
    headers: [
      say("Demi-heure", "Half-hour", context),
      say("Besoin", "Required", context),
      say("Prévu", "Planned", context),
      say("Écart", "Gap", context),
    ],
    rows: gaps.map((each) => [
      spanText(each.fromSeconds, each.toSeconds, language),
      (each.isSharp ? "" : "≤ ") + numberText(each.required, 0, language),
      numberText(each.planned, 1, language),
      signedText(each.gap, 1, language),
    ]),
  };
}

function noteOf(day: RequiredDay, gaps: readonly Gap[], context: ChartContext): string {
  const { language } = context;
  const weekday = WEEKDAY_NAMES[language][day.weekday]!;
  const calls = numberText(day.freshCalls, 0, language);
  const target = percentText(
    day.target,
    Number.isInteger(Number((day.target * 100).toFixed(6))) ? 0 : 1,
    language,
  );
  const isVague = gaps.some(({ isSharp }) => !isSharp);
  return say(
    `Un ${weekday} où l'on attend ${calls} premiers {calls}. Le besoin est le nombre de personnes en poste qui suffit pour que ${target} des {calls} de la demi-heure soient traité{e}s en moyenne (${day.replications} journées simulées par essai) ; le prévu est en moyenne, absences déduites, sans les renforts.${isVague ? " Le besoin est prudent : là où les données disent « ≤ », une personne de moins suffirait peut-être." : ""}`,
    `A ${weekday} on which ${calls} fresh {calls} are expected. Required are the people at work who are enough for ${target} of the {calls} of the half-hour to be handled in the mean (${day.replications} simulated days for each trial); planned is a mean, less absence, without reinforcements.${isVague ? " What is required is cautious: where the data say “≤”, one person fewer may be enough." : ""}`,
    context,
  );
}
