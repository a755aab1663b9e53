import { availableParallelism } from "node:os";
import { dateExists } from "../../models/calendar/civilDate.ts";
import { type Bilingual, quoted } from "../../models/scenario/bilingual.ts";
import { readClock } from "../../models/scenario/quantities/clockRange.ts";
import { readDuration } from "../../models/scenario/quantities/duration.ts";
import { readShare } from "../../models/scenario/quantities/share.ts";
import { readReplications, readSeed, readWhole, readWord, readWorkers } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";

const FORMATS = ["table", "json", "csv"] as const;

/** What is known of a day that is taken up in the middle. */
export interface UnderWayOptions {
  /** [s since midnight] */
  readonly nowSeconds: number;
  /** From the call to being there [s]. */
  readonly leadSeconds: number;
  /** The file with the counts. */
  readonly state: string;
}

/** What `plateau reinforce` was asked. */
export interface ReinforceOptions {
  readonly file: string;
  /** ISO date. */
  readonly day: string;
  readonly forecast: number | undefined;
  /** The forecast counts calls presented. */
  readonly isPresented: boolean;
  readonly backlog: number | undefined;
  /** The day is taken up in the middle. */
  readonly underWay: UnderWayOptions | undefined;
  /** 0–1. */
  readonly target: number | undefined;
  readonly confidence: number | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
}

const EXAMPLE = "plateau reinforce scenarios/sudo-2017.yaml --day 2017-03-14";
const MOST_CONTACTS = 1_000_000;
const DEFAULT_LEAD_SECONDS = 1800;
const LONGEST_LEAD_SECONDS = 8 * 3600;
/** Shown to whoever asks without one. */
const STATE_FORM =
  "{ presented: 1830, handled: 1412, abandoned: 396, waiting: 22, mails: 900, present: 29, calledUp: 4 }";

/**
 * Reads what stands behind `plateau reinforce`.
 *
 * @param given the arguments, taken apart
 * @returns what is asked
 * @throws UsageError for what is missing or cannot be read
 */
export function reinforceOptions(given: Arguments<"reinforce">): ReinforceOptions {
  const { files, read, has, all } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError({
      fr: `indiquez un fichier et un seul, par exemple ${EXAMPLE}`,
      en: `name one file and only one, for example ${EXAMPLE}`,
    });
  }
  const day = read("day", readDate);
  if (day === undefined) {
    throw new UsageError({
      fr: `indiquez le jour à préparer, par exemple ${EXAMPLE}`,
      en: `name the day to prepare, for example ${EXAMPLE}`,
    });
  }
  const forecast = read("forecast", (option, text) => readWhole(option, text, 1, MOST_CONTACTS));
  const isPresented = has("presented");
  if (isPresented && forecast === undefined) {
    throw new UsageError({
      fr: "--presented dit ce que compte une prévision : ajoutez --forecast N",
      en: "--presented says what a forecast counts: add --forecast N",
    });
  }
  return {
    file,
    day,
    forecast,
    isPresented,
    backlog: read("backlog", (option, text) => readWhole(option, text, 0, MOST_CONTACTS)),
    underWay: underWayOptions(given),
    target: read("target", readPart),
    confidence: read("confidence", readPart),
    format: read("format", (option, text) => readWord(option, text, FORMATS, "reinforce")) ?? "table",
    seed: read("seed", readSeed),
    replications: read("replications", readReplications),
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: all("set"),
  };
}

/** A time and counts go together: neither says anything without the other. */
function underWayOptions({ read }: Arguments<"reinforce">): UnderWayOptions | undefined {
  const nowSeconds = read("now", readTime);
  const state = read("state", (_option, text) => text);
  const leadSeconds = read("lead", readLead);
  if (nowSeconds !== undefined && state === undefined) {
    throw new UsageError({
      fr: `--now demande ce que disent les compteurs : ajoutez --state FICHIER, un fichier YAML comme ${STATE_FORM}`,
      en: `--now takes what the counters say: add --state FILE, a YAML file such as ${STATE_FORM}`,
    });
  }
  if (nowSeconds === undefined && (state !== undefined || leadSeconds !== undefined)) {
    const option = state === undefined ? "--lead" : "--state";
    throw new UsageError({
      fr: `${option} concerne une journée en cours : ajoutez --now HEURE, par exemple --now 11h00`,
      en: `${option} is about a day that is under way: add --now TIME, for example --now 11:00`,
    });
  }
  if (nowSeconds === undefined || state === undefined) return undefined;
  if (read("backlog", (_option, text) => text) !== undefined) {
    throw new UsageError({
      fr: "--backlog est le stock du matin ; en cours de journée, le stock est dans le fichier d'état (mails: N)",
      en: "--backlog is that of the morning; while the day runs the backlog stands in the state file (mails: N)",
    });
  }
  return { nowSeconds, state, leadSeconds: leadSeconds ?? DEFAULT_LEAD_SECONDS };
}

function readTime(option: string, text: string): number {
  const seconds = readClock(text.trim());
  if (seconds !== undefined) return seconds;
  throw badValue(option, text, { fr: "une heure comme 11h00 ou 11:00", en: "a time such as 11:00 or 11h00" });
}

function readLead(option: string, text: string): number {
  const reading = readDuration(text);
  if ("value" in reading && reading.value <= LONGEST_LEAD_SECONDS) return reading.value;
  throw badValue(option, text, {
    fr: 'une durée de 8 h au plus avec son unité, comme "30 min"',
    en: 'a duration of at most 8 h with its unit, such as "30 min"',
  });
}

/** Dates are written as in scenario files. */
function readDate(option: string, text: string): string {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())?.slice(1).map(Number) ?? [];
  const parts = { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
  if (year !== undefined && dateExists(parts)) return text.trim();
  throw badValue(option, text, {
    fr: "une date comme 2017-03-14",
    en: "a date such as 2017-03-14",
  });
}

/** A share that somebody can miss: with its sign, or as a part of 1. */
function readPart(option: string, text: string): number {
  const reading = readShare(text);
  if ("value" in reading && reading.value > 0 && reading.value < 1) return reading.value;
  throw badValue(option, text, {
    fr: "une part entre 0 et 100 %, comme 90% ou 0,9",
    en: "a share between 0 and 100%, such as 90% or 0.9",
  });
}

function badValue(option: string, text: string, expected: Bilingual): UsageError {
  return new UsageError({
    fr: `${option} attend ${expected.fr}, et non ${quoted(text).fr}`,
    en: `${option} expects ${expected.en}, not ${quoted(text).en}`,
  });
}
