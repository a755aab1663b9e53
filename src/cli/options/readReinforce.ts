import { availableParallelism } from "node:os";
import { dateExists } from "../../models/calendar/civilDate.ts";
import { type Bilingual, quoted } from "../../models/scenario/bilingual.ts";
import { readShare } from "../../models/scenario/quantities/share.ts";
import { readReplications, readSeed, readWhole, readWord, readWorkers } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";

const FORMATS = ["table", "json", "csv"] as const;

/** What `plateau reinforce` was asked. */
export interface ReinforceOptions {
  readonly file: string;
  /** ISO date. */
  readonly day: string;
  readonly forecast: number | undefined;
  /** The forecast counts calls presented. */
  readonly isPresented: boolean;
  readonly backlog: number | undefined;
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

/**
 * Reads what stands behind `plateau reinforce`.
 *
 * @param given the arguments, taken apart
 * @returns what is asked
 * @throws UsageError for what is missing or cannot be read
 */
export function reinforceOptions({ files, read, has, all }: Arguments<"reinforce">): ReinforceOptions {
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
    target: read("target", readPart),
    confidence: read("confidence", readPart),
    format: read("format", (option, text) => readWord(option, text, FORMATS, "reinforce")) ?? "table",
    seed: read("seed", readSeed),
    replications: read("replications", readReplications),
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: all("set"),
  };
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
