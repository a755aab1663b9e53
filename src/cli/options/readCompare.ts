import { availableParallelism } from "node:os";
import {
  readConfidence,
  readPoints,
  readReplicationsOfPairs,
  readSeed,
  readWord,
  readWorkers,
} from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";

const FORMATS = ["table", "json", "csv"] as const;

/** Differences in rate below this matter to nobody, unless told: 0.2 points. */
const DEFAULT_INDIFFERENCE = 0.002;
const DEFAULT_CONFIDENCE = 0.95;
const DEFAULT_MOST = 60;

/** What `plateau compare` was asked. */
export interface CompareOptions {
  /** The base and its variants, or a study. */
  readonly files: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly seed: number | undefined;
  readonly replications: { readonly count: number } | { readonly most: number };
  /** 0–1. */
  readonly indifference: number;
  readonly confidence: number;
  readonly workers: number;
  readonly settings: readonly string[];
  readonly failOnObjective: boolean;
}

/**
 * Reads the options of `plateau compare`.
 *
 * @param given what stands behind the command
 * @returns the options
 * @throws UsageError without a file, or for what excludes each other
 */
export function compareOptions(given: Arguments<"compare">): CompareOptions {
  const { files, read } = given;
  if (files.length === 0) {
    throw new UsageError({
      fr: "indiquez la base, puis ses variantes : plateau compare scenarios/sudo-2017.yaml scenarios/sudo-2017-talk-3min.yaml",
      en: "name the base, then its variants: plateau compare scenarios/sudo-2017.yaml scenarios/sudo-2017-talk-3min.yaml",
    });
  }
  const count = read("replications", readReplicationsOfPairs);
  const most = read("most-replications", readReplicationsOfPairs);
  if (count !== undefined && most !== undefined) {
    throw new UsageError({
      fr: "--replications et --most-replications s'excluent : gardez l'un des deux",
      en: "--replications and --most-replications exclude each other: keep one of them",
    });
  }
  return {
    files,
    format: read("format", (option, text) => readWord(option, text, FORMATS, "compare")) ?? "table",
    seed: read("seed", readSeed),
    replications: count === undefined ? { most: most ?? DEFAULT_MOST } : { count },
    indifference: read("indifference", readPoints) ?? DEFAULT_INDIFFERENCE,
    confidence: read("confidence", readConfidence) ?? DEFAULT_CONFIDENCE,
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
    failOnObjective: given.has("fail-on-objective"),
  };
}
