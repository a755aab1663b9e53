import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Language } from "../../models/scenario/bilingual.ts";
import type { ScheduledDay } from "../../planning/schedule/schedule.ts";
import type { WordedContext } from "../context.ts";
import { estimateText, NO_VALUE } from "../estimates.ts";
import { numberText, signedText } from "../numbers.ts";
import { clockText } from "../staff/halfHourTable.ts";
import { shareText } from "../staff/wording.ts";
import { type Column, tableLines, tableWidth } from "../table.ts";
import { fill } from "../words.ts";
import { dayName, hoursText, type ScheduleReport } from "./report.ts";

/**
 * Writes the people that each half-hour of each day needs, and what the roster has beyond them or lacks; below, what the
 * day gets with them.
 *
 * @param report request and answer
 * @param context of the report
 * @returns the lines of a table
 */
export function weekTable({ schedule }: ScheduleReport, context: WordedContext): readonly string[] {
  const { language, palette, width, words } = context;
  const isFrench = language === "fr";
  const moments = momentsOf(schedule.days);
  const labels = [
    ...moments.map((moment) => clockText(moment, language)),
    fill(isFrench ? "Premiers {calls}" : "Fresh {calls}", words, language),
    isFrench ? "Personnes en poste" : "People on shift",
    isFrench ? "Heures planifiées" : "Hours scheduled",
    isFrench ? "Taux simulé" : "Simulated rate",
    "",
    isFrench ? "Jours qui atteignent" : "Days that reach",
    isFrench ? "l'objectif" : "the target",
    isFrench ? "Objectif assuré" : "Target assured",
  ];
  const columns = schedule.days.map((day): Column => {
    const halfHours = moments.map((moment) =>
      day.halfHours.find(({ fromSeconds }) => fromSeconds === moment),
    );
    const paid = day.shifts.reduce((sum, { paidSeconds }) => sum + paidSeconds, 0);
    const { rate, reached, holds } = day.check;
    const [share = NO_VALUE, interval = ""] = shareText(reached, language).split(" (");
    return {
      header: dayName(day, context),
      align: "right",
      cells: [
        ...halfHours.map((halfHour) => {
          if (halfHour === undefined) return NO_VALUE;
          const gap = signedText(halfHour.present - halfHour.required, 1, language);
          return `${halfHour.required} ${`(${gap})`.padStart(6)}`;
        }),
        numberText(day.freshCalls, 0, language),
        numberText(day.shifts.length, 0, language),
        hoursText(paid, context),
        ...(rate === undefined ? [NO_VALUE, ""] : rateTexts(rate, language)),
        share,
        interval === "" ? NO_VALUE : `(${interval}`,
        holds ? (isFrench ? "oui" : "yes") : isFrench ? "non" : "no",
      ],
      style: (text, row) => {
        const halfHour = halfHours[row];
        if (row === labels.length - 1) return holds ? palette.good(text) : palette.bad(text);
        return halfHour !== undefined && halfHour.present < halfHour.required - 1e-9
          ? palette.bad(text)
          : text;
      },
    };
  });
  const left: Column = { header: isFrench ? "À partir de" : "From", align: "left", cells: labels };
  return pages(left, columns, width).flatMap((page, i) => [...(i > 0 ? [""] : []), ...tableLines(page)]);
}

/** A rate and, below it, its interval. */
function rateTexts(rate: Estimate, language: Language): readonly [string, string] {
  const [mean, margin] = estimateText(rate, "share", language).split("±");
  return [mean!.trim(), margin === undefined ? "" : `±${margin}`];
}

/** The half-hours of all days together, in order. */
function momentsOf(days: readonly ScheduledDay[]): readonly number[] {
  const all = days.flatMap(({ halfHours }) => halfHours.map(({ fromSeconds }) => fromSeconds));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** One table, or several one below the other where the days do not fit beside each other. */
export function pages(
  left: Column,
  columns: readonly Column[],
  width: number,
): readonly (readonly Column[])[] {
  const made: Column[][] = [];
  for (const column of columns) {
    const last = made.at(-1);
    if (last !== undefined && tableWidth([...last, column]) <= width) last.push(column);
    else made.push([left, column]);
  }
  return made;
}
