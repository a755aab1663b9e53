import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { readClockRange, writeClockRange } from "../../models/scenario/quantities/clockRange.ts";
import { readDuration } from "../../models/scenario/quantities/duration.ts";
import { readDecimal } from "../../models/scenario/quantities/numbers.ts";
import type { Quantity, Reading } from "../../models/scenario/quantities/quantity.ts";
import { count, date, quantityOf } from "../../models/scenario/quantities.ts";

/** How a cell is read, and what it should hold. */
export interface CellKind<Value> {
  /** Completes "expected …". */
  readonly expected: Bilingual;
  readonly read: (text: string) => Reading<Value>;
}

const MOST_CONTACTS = 1e9;
const DAY_SECONDS = 86_400;
const HALF_HOUR_SECONDS = 1800;
const CLOCK = /^(\d{1,2})(?: ?h ?(\d{2})?|:(\d{2})(?::00)?)$/i;
const HOURS_MINUTES_SECONDS = /^(\d{1,2}):(\d{2}):(\d{2})$/;

const COUNT: Quantity = quantityOf(count({ max: MOST_CONTACTS }))!;
const DATE: Quantity = quantityOf(date)!;

/** A number of contacts, with a decimal point or comma and thousands parted by spaces. */
export const COUNT_CELL: CellKind<number> = { expected: COUNT.expected, read: as(COUNT, "number") };

/** A date, ISO or French, as ISO. */
export const DATE_CELL: CellKind<string> = { expected: DATE.expected, read: as(DATE, "string") };

/** The start of a half-hour [s since midnight], as "9h30", "09:30" or the whole of it, "9h30 - 10h00". */
export const HALF_HOUR_CELL: CellKind<number> = {
  expected: {
    fr: "le début d'une demi-heure, comme 9h30 ou 09:30",
    en: "the start of a half-hour, such as 9h30 or 09:30",
  },
  read(text) {
    const found = CLOCK.exec(text);
    if (found === null) {
      const range = readClockRange(text);
      if (!("value" in range)) return { hint: undefined };
      const { fromSeconds, toSeconds } = range.value;
      return toSeconds - fromSeconds === HALF_HOUR_SECONDS
        ? { value: fromSeconds }
        : { hint: HALF_HOUR_LONG };
    }
    const minutes = Number(found[2] ?? found[3] ?? 0);
    const seconds = Number(found[1]) * 3600 + minutes * 60;
    return minutes < 60 && seconds < DAY_SECONDS ? { value: seconds } : { hint: undefined };
  },
};

const HALF_HOUR_LONG: Bilingual = {
  fr: `une demi-heure, comme ${writeClockRange({ fromSeconds: 34_200, toSeconds: 36_000 })}`,
  en: `half an hour, such as ${writeClockRange({ fromSeconds: 34_200, toSeconds: 36_000 })}`,
};

/** A wait [s], as "80", "1 min 20" or "0:01:20". */
export const WAIT_CELL: CellKind<number> = {
  expected: {
    fr: "une attente d'un jour au plus, en secondes, ou comme 1 min 20 ou 0:01:20",
    en: "a wait of at most a day, in seconds, or as 1 min 20 or 0:01:20",
  },
  read(text) {
    const reading = readWait(text);
    return "value" in reading && (reading.value < 0 || reading.value > DAY_SECONDS)
      ? { hint: undefined }
      : reading;
  },
};

function readWait(text: string): Reading<number> {
  const bare = readDecimal(text);
  if (bare !== undefined) return { value: bare };
  const [, hours, minutes, seconds] = HOURS_MINUTES_SECONDS.exec(text) ?? [];
  if (hours === undefined) return readDuration(text);
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return { hint: undefined };
  return { value: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
}

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...["oui", "o", "yes", "y", "true", "vrai", "1"].map((word) => [word, true] as const),
  ...["non", "n", "no", "false", "faux", "0"].map((word) => [word, false] as const),
]);

/** Whether a wait ended by being answered. */
export const ANSWER_CELL: CellKind<boolean> = {
  expected: { fr: "oui ou non, 1 ou 0", en: "yes or no, 1 or 0" },
  read(text) {
    const value = ANSWERS.get(text.toLowerCase());
    return value === undefined ? { hint: undefined } : { value };
  },
};

function as<Type extends "number" | "string">(quantity: Quantity, type: Type) {
  type Value = Type extends "number" ? number : string;
  return (text: string): Reading<Value> => {
    const reading = quantity.read(text);
    if (!("value" in reading)) return reading;
    return typeof reading.value === type ? { value: reading.value as Value } : { hint: undefined };
  };
}
