import { availableParallelism } from "node:os";
import { dateExists } from "../../models/calendar/civilDate.ts";
import { type Bilingual, quoted } from "../../models/scenario/bilingual.ts";
import { readShare } from "../../models/scenario/quantities/share.ts";
import type { StaffMeasure } from "../../planning/staff/theory.ts";
import { readConfidence, readSeed, readWhole, readWord, readWorkers } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";

const FORMATS = ["table", "json", "csv"] as const;
const MEASURES = ["handlingRate", "serviceLevel"] as const satisfies readonly StaffMeasure[];
const POSTS = { least: 1, most: 500 } as const;
const REPLICATIONS = { least: 10, most: 100_000 } as const;

/** What `plateau schedule` was asked. */
export interface ScheduleOptions {
  readonly file: string;
  readonly posts: number | undefined;
  /** ISO date. */
  readonly week: string | undefined;
  /** 0–1. */
  readonly target: number | undefined;
  readonly confidence: number | undefined;
  readonly measure: StaffMeasure;
  readonly team: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly out: string | undefined;
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
}

/**
 * Reads the options of `plateau schedule`.
 *
 * @param given what stands behind the command
 * @returns the options
 * @throws UsageError without one file, or for a value that is none
 */
export function scheduleOptions(given: Arguments<"schedule">): ScheduleOptions {
  const { files, read } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError({
      fr: "indiquez un fichier et un seul, par exemple plateau schedule scenarios/sudo-2017.yaml",
      en: "name one file and only one, for example plateau schedule scenarios/sudo-2017.yaml",
    });
  }
  return {
    file,
    posts: read("posts", (option, text) => readWhole(option, text, POSTS.least, POSTS.most)),
    week: read("week", readDate),
    target: read("target", readTarget),
    confidence: read("confidence", readConfidence),
    measure:
      read("measure", (option, text) => readWord(option, text, MEASURES, "schedule")) ?? "handlingRate",
    team: read("team", (_, text) => text),
    format: read("format", (option, text) => readWord(option, text, FORMATS, "schedule")) ?? "table",
    out: read("out", (_, text) => text),
    seed: read("seed", readSeed),
    replications: read("replications", (option, text) =>
      readWhole(option, text, REPLICATIONS.least, REPLICATIONS.most),
    ),
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
  };
}

/** Dates are written as in scenario files. */
function readDate(option: string, text: string): string {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())?.slice(1).map(Number) ?? [];
  if (year !== undefined && dateExists({ year, month: month ?? 0, day: day ?? 0 })) return text.trim();
  throw badValue(option, text, { fr: "une date comme 2017-03-06", en: "a date such as 2017-03-06" });
}

/** A share to be reached, with its sign or as a part of 1; nobody can promise all of it. */
function readTarget(option: string, text: string): number {
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
