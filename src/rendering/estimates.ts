import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Unit } from "../models/measures/catalogue.ts";
import type { Language } from "../models/scenario/bilingual.ts";
import { durationText, numberText, percentText, signedText } from "./numbers.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";

/** How the values of a unit are rounded when no interval says it, and how finely at most. */
const DECIMALS = {
  calls: { usual: 0, finest: 1 },
  mails: { usual: 0, finest: 1 },
  callers: { usual: 0, finest: 1 },
  share: { usual: 1, finest: 2 },
  seconds: { usual: 0, finest: 1 },
  hours: { usual: 0, finest: 1 },
  days: { usual: 0, finest: 1 },
  openDays: { usual: 1, finest: 2 },
  positions: { usual: 1, finest: 2 },
  positionDays: { usual: 0, finest: 1 },
  files: { usual: 0, finest: 1 },
  documents: { usual: 0, finest: 1 },
  sessions: { usual: 0, finest: 1 },
  callsPerDay: { usual: 1, finest: 1 },
  mailsPerDay: { usual: 1, finest: 1 },
} as const satisfies Record<Unit, { usual: number; finest: number }>;

const SUFFIX: Partial<Record<Unit, Readonly<Record<Language, string>>>> = {
  hours: { fr: `${NO_BREAK_SPACE}h`, en: `${NO_BREAK_SPACE}h` },
  openDays: { fr: `${NO_BREAK_SPACE}j`, en: `${NO_BREAK_SPACE}d` },
};

/** Nothing to show a number for. */
export const NO_VALUE = "—";

/**
 * How many decimals a figure deserves: as many as its half-width has in one or two significant digits. Two where the
 * first three digits are at most 354, else one (Particle Data Group's rule), so that the rounding of the half-width
 * stays below a tenth of it or so; a share and a time keep to one, since a manager reads tenths of a point.
 *
 * @param estimate the figure
 * @param unit what it is counted in; a share counts in points
 * @returns decimals for `numberText`, −3 for thousands
 */
export function decimalsOf(estimate: Estimate, unit: Unit): number {
  const { usual, finest } = DECIMALS[unit];
  const halfWidth = (estimate.halfWidth ?? 0) * (unit === "share" ? 100 : 1);
  if (halfWidth === 0) return usual;
  const magnitude = Math.floor(Math.log10(halfWidth));
  const leading = halfWidth / 10 ** magnitude;
  const isOneDigit = unit === "share" || unit === "seconds";
  const decimals = isOneDigit ? Math.max(usual, -magnitude) : (leading <= 3.54 ? 1 : 0) - magnitude;
  return Math.min(decimals, finest);
}

/**
 * The decimals that figures under each other share: those of the most precise.
 *
 * @param estimates figures of one unit
 * @param unit what they are counted in
 * @returns decimals for `numberText`
 */
export function sharedDecimals(estimates: readonly (Estimate | undefined)[], unit: Unit): number {
  const each = estimates.filter((estimate) => estimate !== undefined);
  // What is the same in every replication asks for no particular precision.
  const varying = each.filter(({ halfWidth }) => halfWidth !== null && halfWidth > 0);
  const asking = varying.length > 0 ? varying : each;
  return asking.length === 0
    ? DECIMALS[unit].usual
    : Math.max(...asking.map((estimate) => decimalsOf(estimate, unit)));
}

/**
 * Writes the middle of a figure.
 *
 * @param value in the unit, a share 0–1
 * @param unit what it is counted in
 * @param decimals of the number, a share's in per cent
 * @param language of the reader
 * @returns as `84,1 %`, `3 min 27 s`, `775 900`
 */
export function valueText(value: number, unit: Unit, decimals: number, language: Language): string {
  if (unit === "share") return percentText(value, decimals, language);
  if (unit === "seconds") return durationText(value, decimals, language);
  return numberText(value, decimals, language) + (SUFFIX[unit]?.[language] ?? "");
}

/**
 * Writes a figure with how far it may be from the truth.
 *
 * @param estimate the figure
 * @param unit what it is counted in
 * @param language of the reader
 * @param decimals where figures under each other are to agree
 * @returns as `84,1 % ± 0,2`; the value alone when there is no interval, or when nothing varies
 */
export function estimateText(
  estimate: Estimate,
  unit: Unit,
  language: Language,
  decimals = decimalsOf(estimate, unit),
): string {
  const value = valueText(estimate.mean, unit, decimals, language);
  const margin = marginText(estimate, unit, language, decimals);
  return margin === undefined ? value : `${value}${NO_BREAK_SPACE}±${NO_BREAK_SPACE}${margin}`;
}

/**
 * Writes a difference of two figures with how far it may be from the truth; shares differ in points.
 *
 * @param estimate the difference
 * @param unit of the figures
 * @param language of the reader
 * @param decimals where figures under each other are to agree
 * @returns as `+1,2 ± 0,3`
 */
export function differenceText(
  estimate: Estimate,
  unit: Unit,
  language: Language,
  decimals = decimalsOf(estimate, unit),
): string {
  const value = signedText(estimate.mean * (unit === "share" ? 100 : 1), decimals, language);
  const margin = marginText(estimate, unit, language, decimals);
  return margin === undefined ? value : `${value}${NO_BREAK_SPACE}±${NO_BREAK_SPACE}${margin}`;
}

/**
 * Writes the half-width of a figure.
 *
 * @param estimate the figure
 * @param unit what it is counted in; a share's half-width is in points
 * @param language of the reader
 * @param decimals of the figure
 * @returns as `0,2` or `3 s`, never zero; undefined when there is no interval, or when nothing varies
 */
export function marginText(
  estimate: Estimate,
  unit: Unit,
  language: Language,
  decimals = decimalsOf(estimate, unit),
): string | undefined {
  if (estimate.halfWidth === null || estimate.halfWidth === 0) return undefined;
  const halfWidth = estimate.halfWidth * (unit === "share" ? 100 : 1);
  const places = unit === "seconds" ? Math.max(0, decimals) : decimals;
  // What rounds to nothing is still something.
  const shown = Math.max(halfWidth, 10 ** -places);
  return unit === "seconds" ? durationText(shown, places, language) : numberText(shown, places, language);
}
