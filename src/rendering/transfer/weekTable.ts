import type { ReadingResult, TransferResult, WeekChange } from "../../planning/transfer/transfer.ts";
import { differenceText, estimateText, NO_VALUE, sharedDecimals } from "../estimates.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "../table.ts";
import { wrap } from "../textLayout.ts";
import { fill } from "../words.ts";
import { readingHeader } from "./changeTable.ts";
import type { Voice } from "./voice.ts";

/** Weeks shown one by one where there is no ramp-up; afterwards every fourth. */
const FIRST_WEEKS = 4;
const STEP = 4;

/**
 * Shows the weeks from the date on: one by one through the ramp-up, then every fourth, and the last.
 *
 * @param result of the transfer
 * @param voice of the report
 * @returns the lines
 */
export function weekTable(result: TransferResult, voice: Voice): readonly string[] {
  const { context, language, tell } = voice;
  const { width, palette, words } = context;
  const { readings } = result;
  const shown = shownWeeks(readings[0]!.weeks);
  const head = (fr: string, en: string): string => (language === "fr" ? fr : en);
  const fixed = (header: string, cells: readonly string[]): FlexibleColumn => ({
    header,
    align: "left",
    cells,
    short: cells,
  });
  const ofReading = (reading: ReadingResult): readonly FlexibleColumn[] => {
    const weeks = shown.map((index) => reading.weeks[index]!);
    const which = readings.length > 1 ? `, ${readingHeader(reading, head)}` : "";
    const calls = fill(head("{Calls} traité{e}s", "{Calls} handled"), words, language);
    return [
      changeColumn(`${calls}${which}`, weeks, ({ change }) => change.differences.callsHandled, voice),
      changeColumn(`${head("Cumul", "Cumulated")}${which}`, weeks, ({ cumulated }) => cumulated, voice),
    ];
  };
  const weeks = shown.map((index) => readings[0]!.weeks[index]!);
  const keys = [
    fixed(
      head("Semaine du", "Week of"),
      weeks.map(({ week }) => shortDate(week.from, voice)),
    ),
    ...readings.flatMap(ofReading),
    fixed(
      head("Arrivants", "Newcomers"),
      weeks.map((week) => stageText(week, voice)),
    ),
  ];
  const extras = readings.length > 1 ? [] : extraColumns(weeks, voice);
  const { columns } = fitColumns(keys, extras, width - 2);
  const isEvery = shown.length === readings[0]!.weeks.length;
  const note = tell(
    `Écarts sur les mêmes {callers} ; cumul depuis la date du transfert.${isEvery ? "" : " Une semaine sur quatre après la montée en charge ; --format csv les donne toutes."}`,
    `Changes on the same {callers}; cumulated from the date of the transfer on.${isEvery ? "" : " Every fourth week after the ramp-up; --format csv gives all of them."}`,
  );
  return [...tableLines(columns, "  "), "", ...wrap(note, width).map(palette.faint)];
}

function shownWeeks(weeks: readonly WeekChange[]): readonly number[] {
  const rampedUp = weeks.findIndex(({ stage }) => stage.isRampedUp);
  const detailed = rampedUp < 0 ? weeks.length : Math.max(rampedUp + 1, FIRST_WEEKS);
  return [...weeks.keys()].filter(
    (index) => index < detailed || (index - detailed + 1) % STEP === 0 || index === weeks.length - 1,
  );
}

function extraColumns(weeks: readonly WeekChange[], voice: Voice): readonly FlexibleColumn[] {
  const { language, context } = voice;
  const head = (fr: string, en: string): string => fill(language === "fr" ? fr : en, context.words, language);
  return [
    changeColumn(
      head("{Mails} traité{me}s", "{Mails} handled"),
      weeks,
      ({ change }) => change.differences.mailsHandled,
      voice,
    ),
    rateColumn(head("Taux sans", "Rate without"), weeks, "before", voice),
    rateColumn(head("Taux avec", "Rate with"), weeks, "after", voice),
  ];
}

function changeColumn(
  header: string,
  weeks: readonly WeekChange[],
  pick: (week: WeekChange) => WeekChange["cumulated"] | undefined,
  { language }: Voice,
): FlexibleColumn {
  // Whole calls: what a week wins or loses is never known to a tenth of one.
  const cells = weeks.map((week) => {
    const estimate = pick(week);
    return estimate === undefined ? NO_VALUE : differenceText(estimate, "calls", language, 0);
  });
  return { header, align: "right", cells, short: cells };
}

function rateColumn(
  header: string,
  weeks: readonly WeekChange[],
  side: "before" | "after",
  { language }: Voice,
): FlexibleColumn {
  const rates = weeks.map(({ change }) => change[side].handlingRate);
  const decimals = sharedDecimals(rates, "share");
  const cells = rates.map((rate) => (rate ? estimateText(rate, "share", language, decimals) : NO_VALUE));
  return { header, align: "right", cells, short: cells };
}

/** "3 avril", the year left out. */
function shortDate(iso: string, { date }: Voice): string {
  return date(iso).split("\u00a0").slice(0, 2).join("\u00a0");
}

function stageText({ stage: { training, handleTime } }: WeekChange, { tell, number }: Voice): string {
  if (training === "all") return tell("en formation", "in training");
  const pace = number(Math.round(handleTime * 100) / 100);
  const working = pace === "1" ? tell("plein régime", "full speed") : tell(`temps ×${pace}`, `time ×${pace}`);
  return training === "some" ? tell(`formation, puis ${working}`, `training, then ${working}`) : working;
}
