import { availableParallelism } from "node:os";
import { quoted } from "../../models/scenario/bilingual.ts";
import { readShare } from "../../models/scenario/quantities/share.ts";
import type { StaffBy } from "../../planning/staff/staff.ts";
import type { StaffMeasure } from "../../planning/staff/theory.ts";
import { readConfidence, readSeed, readWhole, readWord, readWorkers } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";

const FORMATS = ["table", "json"] as const;
const BY = ["day", "half-hour", "month", "horizon"] as const satisfies readonly StaffBy[];
const MEASURES = ["handlingRate", "serviceLevel"] as const satisfies readonly StaffMeasure[];
const REPLICATIONS = { least: 10, most: 100_000 } as const;

/** What `plateau staff` was asked. */
export interface StaffOptions {
  readonly file: string;
  readonly by: StaffBy;
  /** 0–1. */
  readonly target: number | undefined;
  readonly confidence: number | undefined;
  readonly measure: StaffMeasure;
  readonly team: string | undefined;
  readonly withoutReinforcement: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
}

/**
 * Reads the options of `plateau staff`.
 *
 * @param given what stands behind the command
 * @returns the options
 * @throws UsageError without one file, or for a value that is none
 */
export function staffOptions(given: Arguments<"staff">): StaffOptions {
  const { files, read } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError({
      fr: "indiquez un fichier et un seul, par exemple plateau staff scenarios/sudo-2017.yaml",
      en: "name one file and only one, for example plateau staff scenarios/sudo-2017.yaml",
    });
  }
  return {
    file,
    by: read("by", (option, text) => readWord(option, text, BY, "staff")) ?? "day",
    target: read("target", readTarget),
    confidence: read("confidence", readConfidence),
    measure: read("measure", (option, text) => readWord(option, text, MEASURES, "staff")) ?? "handlingRate",
    team: read("team", (_, text) => text),
    withoutReinforcement: given.has("without-reinforcement"),
    format: read("format", (option, text) => readWord(option, text, FORMATS, "staff")) ?? "table",
    seed: read("seed", readSeed),
    replications: read("replications", (option, text) =>
      readWhole(option, text, REPLICATIONS.least, REPLICATIONS.most),
    ),
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
  };
}

/** A share to be reached, with its sign or as a part of 1; nobody can promise all of it. */
function readTarget(option: string, text: string): number {
  const reading = readShare(text);
  if ("value" in reading && reading.value > 0 && reading.value < 1) return reading.value;
  throw new UsageError({
    fr: `${option} attend une part entre 0 et 100 %, comme 90% ou 0,9, et non ${quoted(text).fr}`,
    en: `${option} expects a share between 0 and 100%, such as 90% or 0.9, not ${quoted(text).en}`,
  });
}
