import type { Measure, MeasureId, Wording } from "../../models/measures/catalogue.ts";
import type { Change } from "../../planning/transfer/change.ts";
import type { Part } from "../../planning/transfer/parts.ts";
import type { ReadingResult, TransferResult } from "../../planning/transfer/transfer.ts";
import { applies } from "../applies.ts";
import { decimalsOf, differenceText, estimateText, NO_VALUE, valueText } from "../estimates.ts";
import { figureOf } from "../figures.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "../table.ts";
import { wrap } from "../textLayout.ts";
import { fill } from "../words.ts";
import type { Voice } from "./voice.ts";

const OF_WHOLE: readonly MeasureId[] = [
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "callersServedRate",
  "meanWaitSeconds",
  "mailsHandled",
  "mailsInTimeRate",
  "mailBacklogEnd",
  "occupancy",
  "reinforcementPositionDays",
  "filesLost",
  "documentsLost",
  "trainingHours",
];

/** What belongs to a side: its people's work, not the queue's waits. */
const OF_SIDE: readonly MeasureId[] = [
  "meanPositions",
  "callsHandled",
  "mailsHandled",
  "occupancy",
  "trainingHours",
];

const INDENT = "  ";

interface Row {
  /** Above the row, where a group begins. */
  readonly title: string | undefined;
  readonly label: string;
  readonly measure: Measure;
  /** By reading. */
  readonly changes: readonly Change[];
}

/**
 * Sets before and after beside each other for the whole, for both sides and, by its rate, for each caisse.
 *
 * @param result of the transfer
 * @param voice of the report
 * @returns the lines
 */
export function changeTable(result: TransferResult, voice: Voice): readonly string[] {
  const { context, language } = voice;
  const { palette, width } = context;
  const rows = rowsOf(result, voice);
  const isBoth = result.readings.length > 1;
  const head = (fr: string, en: string): string => (language === "fr" ? fr : en);
  const labels = rows.map(({ label }) => label);
  const keys: FlexibleColumn[] = [
    { header: "", align: "left", cells: labels, short: labels },
    ...result.readings.map((reading, index) =>
      differenceColumn(rows, index, isBoth ? readingHeader(reading, head) : head("Écart", "Change"), voice),
    ),
    figureColumn(rows, "before", 0, head("Sans", "Without"), voice),
  ];
  const after = result.readings.map((reading, index) =>
    figureColumn(
      rows,
      "after",
      index,
      isBoth ? `${head("Avec,", "With,")} ${readingHeader(reading, head)}` : head("Avec", "With"),
      voice,
    ),
  );
  const { columns, isShortened } = isBoth
    ? fitColumns(keys, after, width - INDENT.length)
    : fitColumns([...keys, ...after], [], width - INDENT.length);
  // Read from left to right: before, after, change.
  const order = (header: string): number =>
    header === ""
      ? 0
      : header === head("Sans", "Without")
        ? 1
        : after.some((each) => each.header === header)
          ? 2
          : 3;
  const sorted = [...columns].sort((a, b) => order(a.header) - order(b.header));
  const titles = rows.map(({ title }) => (title === undefined ? [] : wrap(title, width).map(palette.strong)));
  return [
    ...tableLines(sorted, INDENT, titles),
    "",
    ...wrap(noteOf(isShortened, voice), width).map(palette.faint),
  ];
}

function noteOf(isShortened: boolean, { tell }: Voice): string {
  const more = isShortened
    ? ([
        " Les chiffres sans ± sont des moyennes ; --format json donne tous les intervalles.",
        " Figures without ± are means; --format json gives every interval.",
      ] as const)
    : (["", ""] as const);
  return tell(
    `Chiffres de toute la période, avant la date comprise ; écarts sur les mêmes {callers}, ceux de parts en points. Un écart est net quand son intervalle à 95 % ne contient pas zéro.${more[0]}`,
    `Figures of the whole period, the time before the date included; changes on the same {callers}, those of shares in points. A change is clear when its 95% interval does not contain zero.${more[1]}`,
  );
}

/** Short, for a column. */
export function readingHeader({ kind }: ReadingResult, head: (fr: string, en: string) => string): string {
  return kind === "adds" ? head("en plus", "on top") : head("dedans", "inside");
}

function rowsOf(result: TransferResult, voice: Voice): readonly Row[] {
  const { scenario, measure, tell } = voice;
  const changesOf = (index: number): readonly Change[] =>
    result.readings.map(({ parts }) => parts[index]!.change);
  const group = (
    title: string,
    ids: readonly MeasureId[],
    changes: readonly Change[],
    label = labelOf,
  ): Row[] =>
    ids
      .map(measure)
      .filter((each) => isShown(each, changes))
      .map((each, place) => ({
        title: place === 0 ? title : undefined,
        label: label(each),
        measure: each,
        changes,
      }));
  const { parts } = result.readings[0]!;
  const sides = parts.flatMap(({ part }, index) =>
    part.kind === "giver" || part.kind === "receiver"
      ? group(
          part.kind === "giver" ? voice.giver : voice.receiver,
          OF_SIDE,
          changesOf(index),
          (each) => SIDE_LABELS[each.id as MeasureId]?.(voice) ?? each.label[voice.language],
        )
      : [],
  );
  const caisses = parts.flatMap(({ part }, index) => (part.kind === "caisse" ? [{ part, index }] : []));
  const byCaisse = caisses.flatMap(({ part, index }, place) =>
    group("", ["handlingRate"], changesOf(index), () => part.key).map((row) => ({
      ...row,
      title:
        place === 0 ? tell("Taux {de calls} traité{e}s par caisse", "Handling rate by caisse") : undefined,
    })),
  );
  return [
    ...group(
      tell("L'ensemble", "The whole"),
      OF_WHOLE.filter((id) => applies(measure(id), scenario, result.readings.at(-1)!.whole.after)),
      result.readings.map(({ whole }) => whole),
    ),
    ...sides,
    ...(caisses.length > 1 ? byCaisse : []),
  ];

  function labelOf(each: Measure): string {
    return each.label[voice.language];
  }
}

const SIDE_LABELS: Partial<Record<MeasureId, (voice: Voice) => string>> = {
  meanPositions: labelled({ fr: "Positions présentes par jour", en: "Positions present a day" }),
  callsHandled: labelled({ fr: "{Calls} traité{e}s par ses équipes", en: "{Calls} handled by its teams" }),
  mailsHandled: labelled({ fr: "{Mails} traité{me}s par ses équipes", en: "{Mails} handled by its teams" }),
};

function labelled(wording: Wording): (voice: Voice) => string {
  return ({ context, language }) => fill(wording[language], context.words, language);
}

function isShown({ id }: Measure, changes: readonly Change[]): boolean {
  return changes.some(({ before, after }) =>
    [figureOf(before, { id }), figureOf(after, { id })].some(
      (figure) => figure !== undefined && !(figure.mean === 0 && (figure.halfWidth ?? 0) === 0),
    ),
  );
}

function differenceColumn(
  rows: readonly Row[],
  reading: number,
  header: string,
  { language }: Voice,
): FlexibleColumn {
  const cells = rows.map(({ measure, changes }) => {
    const difference = changes[reading]!.differences[measure.id as MeasureId];
    return difference ? differenceText(difference, measure.unit, language) : NO_VALUE;
  });
  return { header, align: "right", cells, short: cells };
}

function figureColumn(
  rows: readonly Row[],
  side: "before" | "after",
  reading: number,
  header: string,
  { language }: Voice,
): FlexibleColumn {
  const texts = rows.map(({ measure, changes }) => {
    const figure = figureOf(changes[reading]![side], measure);
    if (figure === undefined) return [NO_VALUE, NO_VALUE] as const;
    const decimals = decimalsOf(figure, measure.unit);
    return [
      estimateText(figure, measure.unit, language),
      valueText(figure.mean, measure.unit, decimals, language),
    ] as const;
  });
  return {
    header,
    align: "right",
    cells: texts.map(([full]) => full),
    short: texts.map(([, short]) => short),
  };
}

/** A part as a program names it. */
export function partName({ kind, key }: Part): string {
  return key === "" ? kind : `${kind}:${key}`;
}
