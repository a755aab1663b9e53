import { availableParallelism } from "node:os";
import { dayNumber } from "../../models/calendar/civilDate.ts";
import { type Bilingual, quoted } from "../../models/scenario/bilingual.ts";
import type { TransferAsk } from "../../planning/transfer/ask.ts";
import { readReplications, readSeed, readWhole, readWord, readWorkers } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";
import { DEFAULT_SEED } from "./common.ts";

const FORMATS = ["table", "json", "csv"] as const;
const MOST_POSITIONS = 5000;
const MOST_TRAINING_DAYS = 500;
const DEFAULT_REPLICATIONS = 20;

/** What `plateau transfer` was asked. */
export interface TransferOptions {
  readonly file: string;
  readonly ask: TransferAsk;
  readonly format: (typeof FORMATS)[number];
  readonly seed: number;
  readonly replications: number;
  readonly workers: number;
  readonly settings: readonly string[];
}

/**
 * Reads the options of `plateau transfer`.
 *
 * @param given what stands behind the command
 * @returns the options
 * @throws UsageError for what is missing or wrongly written
 */
export function transferOptions(given: Arguments<"transfer">): TransferOptions {
  const { files, read } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError({
      fr: "indiquez un fichier et un seul, par exemple plateau transfer scenarios/sudo-2017.yaml --from platform --to landes --positions 6 --on 2017-04-01",
      en: "name one file and only one, for example plateau transfer scenarios/sudo-2017.yaml --from platform --to landes --positions 6 --on 2017-04-01",
    });
  }
  const needed = <Value>(
    name: "from" | "to" | "positions" | "on",
    reader: (option: string, text: string) => Value,
  ): Value => read(name, reader) ?? missing(`--${name}`);
  return {
    file,
    ask: {
      from: needed("from", (_, text) => text),
      to: needed("to", (_, text) => text),
      positions: needed("positions", (option, text) => readWhole(option, text, 1, MOST_POSITIONS)),
      on: needed("on", readDate),
      trainingDays: read("training-days", (option, text) => readWhole(option, text, 0, MOST_TRAINING_DAYS)),
      learning: read("learning", readLearning),
    },
    format: read("format", (option, text) => readWord(option, text, FORMATS, "transfer")) ?? "table",
    seed: read("seed", readSeed) ?? DEFAULT_SEED,
    replications: read("replications", readReplications) ?? DEFAULT_REPLICATIONS,
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
  };
}

function missing(option: string): never {
  throw new UsageError({
    fr: `il manque ${option} (plateau transfer --help)`,
    en: `${option} is missing (plateau transfer --help)`,
  });
}

function readDate(option: string, text: string): string {
  try {
    dayNumber(text);
    return text;
  } catch {
    throw expecting(option, text, {
      fr: "une date qui existe, comme 2017-04-01",
      en: "a date that exists, such as 2017-04-01",
    });
  }
}

/** As the scenario format bounds it. */
const LEARNING = { start: { least: 0.1, most: 10 }, halfLifeDays: { least: 0.001, most: 1000 } } as const;

function readLearning(option: string, text: string): TransferAsk["learning"] {
  if (text === "none") return "none";
  const found = /^[×x*]?(\d+(?:[.,]\d+)?)\/(\d+(?:[.,]\d+)?)$/.exec(text.replace(/[\s\u00a0\u202f]/g, ""));
  const [start, halfLifeDays] = [found?.[1], found?.[2]].map((each) => Number(each?.replace(",", ".")));
  const isWithin = (
    value: number | undefined,
    { least, most }: { least: number; most: number },
  ): value is number => value !== undefined && value >= least && value <= most;
  if (isWithin(start, LEARNING.start) && isWithin(halfLifeDays, LEARNING.halfLifeDays))
    return { start, halfLifeDays };
  throw expecting(option, text, {
    fr: "un temps de ×0,1 à ×10 et des jours de 0,001 à 1000, comme ×1,5/15, ou none",
    en: "a time from ×0.1 to ×10 and days from 0.001 to 1000, such as ×1.5/15, or none",
  });
}

function expecting(option: string, text: string, expected: Bilingual): UsageError {
  return new UsageError({
    fr: `${option} attend ${expected.fr}, et non ${quoted(text).fr}`,
    en: `${option} expects ${expected.en}, not ${quoted(text).en}`,
  });
}
