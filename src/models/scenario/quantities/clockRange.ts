import { type Bilingual, didYouMean } from "../bilingual.ts";
import { plainSpaces } from "./numbers.ts";
import { quantityLeaf, type Reading } from "./quantity.ts";

/** Hours of one day. */
export interface ClockRange {
  /** [s] since midnight. */
  readonly fromSeconds: number;
  /** [s] since midnight, after `fromSeconds`, at most 24 h. */
  readonly toSeconds: number;
}

const DAY_SECONDS = 86_400;
const RANGE = /^(.+?) ?(?:[-–—]|(?<= )(?:à|to)(?= )) ?(.+)$/u;
const CLOCK = /^(\d{1,2})(?: ?h ?(\d{2})?|:(\d{2}))$/i;
const BARE_HOURS = /^(\d{1,2})$/;

const MUST_RISE: Bilingual = {
  fr: "la première heure doit précéder la seconde, dans la même journée",
  en: "the first hour must come before the second, within one day",
};

/**
 * Reads hours such as "9h00 - 16h00", "9:00-16:00" or "9h à 16h"; a night over midnight is not one day.
 *
 * @param written what stands in the file
 * @returns both ends [s]
 */
export function readClockRange(written: unknown): Reading<ClockRange> {
  if (typeof written !== "string") return { hint: undefined };
  const [, from = "", to = ""] = RANGE.exec(plainSpaces(written)) ?? [];
  const [, fromHours] = BARE_HOURS.exec(from) ?? [];
  const [, toHours] = BARE_HOURS.exec(to) ?? [];
  if (fromHours !== undefined && toHours !== undefined) {
    return { hint: didYouMean(`${fromHours}h00 - ${toHours}h00`) };
  }
  const fromSeconds = readClock(from);
  const toSeconds = readClock(to);
  if (fromSeconds === undefined || toSeconds === undefined) return { hint: undefined };
  return fromSeconds < toSeconds ? { value: { fromSeconds, toSeconds } } : { hint: MUST_RISE };
}

/**
 * Reads a time of day such as "9h00", "9:00" or "9h".
 *
 * @param text what stands there
 * @returns [s] since midnight, at most 24 h; undefined for anything else
 */
export function readClock(text: string): number | undefined {
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const minutes = Number(found[2] ?? found[3] ?? 0);
  const seconds = Number(found[1]) * 3600 + minutes * 60;
  return minutes < 60 && seconds <= DAY_SECONDS ? seconds : undefined;
}

/**
 * Writes hours as a scenario file would.
 *
 * @param range [s] whole minutes since midnight
 * @returns as "9h00 - 16h00"
 */
export function writeClockRange({ fromSeconds, toSeconds }: ClockRange): string {
  return `${writeClock(fromSeconds)} - ${writeClock(toSeconds)}`;
}

function writeClock(seconds: number): string {
  return `${Math.floor(seconds / 3600)}h${String(Math.floor((seconds % 3600) / 60)).padStart(2, "0")}`;
}

/**
 * The leaf for hours within one day.
 *
 * @returns a schema from "9h00 - 16h00" to seconds since midnight
 */
export function clockRange() {
  return quantityLeaf(
    {
      kind: "hours",
      expected: {
        fr: "des heures de début et de fin, comme 9h00 - 16h00",
        en: "hours from and to, such as 9h00 - 16h00",
      },
      read: readClockRange,
    },
    ["9h00 - 16h00"],
  );
}
