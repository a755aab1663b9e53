import { availableParallelism } from "node:os";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import { type CompareOptions, compareOptions } from "./options/readCompare.ts";
import { type ReinforceOptions, reinforceOptions } from "./options/readReinforce.ts";
import { type ScheduleOptions, scheduleOptions } from "./options/readSchedule.ts";
import { type ServeOptions, serveOptions } from "./options/readServe.ts";
import { type StaffOptions, staffOptions } from "./options/readStaff.ts";
import { type SweepOptions, sweepOptions } from "./options/readSweep.ts";
import { type TransferOptions, transferOptions } from "./options/readTransfer.ts";
import { COMMAND_OPTIONS, type CommandName } from "./options.ts";
import {
  readExplorations,
  readPrecision,
  readReplications,
  readSeed,
  readWord,
  readWorkers,
} from "./optionValues.ts";
import { type Arguments, parseArguments } from "./parseArguments.ts";
import { UsageError, unknownWord } from "./usageError.ts";

const FORMATS = ["table", "json", "csv"] as const;
const LANGUAGES = ["fr", "en"] as const;
const CHECK_FORMATS = ["text", "json"] as const;

/** How a result is printed. */
export type Format = (typeof FORMATS)[number];

/** What `plateau simulate` was asked. */
export interface SimulateOptions {
  readonly files: readonly string[];
  readonly format: Format;
  readonly out: string | undefined;
  /** Form of the CSV files beside the report; that of the report unless given. */
  readonly csv: Language | undefined;
  /** Replications of each variant that is run for the report's charts; undefined where nothing was said. */
  readonly explorations: number | undefined;
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  /** Relative half-width of the handling rate to reach, 0–1. */
  readonly precision: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
  readonly baseline: string | undefined;
  readonly failOnObjective: boolean;
}

/** What `plateau check` was asked. */
export interface CheckOptions {
  readonly file: string;
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
}

/** What `plateau schema` was asked. */
export interface SchemaOptions {
  readonly of: "scenario" | "study" | "result";
}

/** What `plateau init` was asked. */
export interface InitOptions {
  readonly file: string | undefined;
}

/** What a command line asks for. */
export type Command =
  | { readonly kind: "help"; readonly command: CommandName | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "simulate"; readonly options: SimulateOptions }
  | { readonly kind: "compare"; readonly options: CompareOptions }
  | { readonly kind: "reinforce"; readonly options: ReinforceOptions }
  | { readonly kind: "transfer"; readonly options: TransferOptions }
  | { readonly kind: "staff"; readonly options: StaffOptions }
  | { readonly kind: "schedule"; readonly options: ScheduleOptions }
  | { readonly kind: "sweep"; readonly options: SweepOptions }
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "serve"; readonly options: ServeOptions }
  | { readonly kind: "schema"; readonly options: SchemaOptions }
  | { readonly kind: "init"; readonly options: InitOptions };

/**
 * Takes a command line apart.
 *
 * @param args without node and the script
 * @returns what it asks for
 * @throws UsageError with one sentence, and the nearest right word where there is one
 */
export function readCommandLine(args: readonly string[]): Command {
  const options = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
  const isHelp = options.some((arg) => arg === "--help" || arg === "-h");
  const [first, ...rest] = args;
  const command = commandNamed(first);
  if (isHelp) return { kind: "help", command };
  if (options.includes("--version")) return { kind: "version" };
  if (first === undefined) throw noCommand();
  switch (command) {
    case undefined:
      throw unknownCommand(first);
    case "simulate":
      return { kind: command, options: simulateOptions(parseArguments(command, rest)) };
    case "compare":
      return { kind: command, options: compareOptions(parseArguments(command, rest)) };
    case "reinforce":
      return { kind: command, options: reinforceOptions(parseArguments(command, rest)) };
    case "transfer":
      return { kind: command, options: transferOptions(parseArguments(command, rest)) };
    case "staff":
      return { kind: command, options: staffOptions(parseArguments(command, rest)) };
    case "schedule":
      return { kind: command, options: scheduleOptions(parseArguments(command, rest)) };
    case "sweep":
      return { kind: command, options: sweepOptions(parseArguments(command, rest)) };
    case "check":
      return { kind: command, options: checkOptions(parseArguments(command, rest)) };
    case "serve":
      return { kind: command, options: serveOptions(parseArguments(command, rest)) };
    case "schema":
      return { kind: command, options: schemaOptions(parseArguments(command, rest)) };
    case "init":
      return { kind: command, options: initOptions(parseArguments(command, rest)) };
  }
}

function commandNamed(word: string | undefined): CommandName | undefined {
  return Object.keys(COMMAND_OPTIONS).find((name): name is CommandName => name === word);
}

function noCommand(): UsageError {
  return new UsageError({
    fr: "indiquez une commande, par exemple plateau simulate scenarios/sudo-2017.yaml (plateau --help)",
    en: "name a command, for example plateau simulate scenarios/sudo-2017.yaml (plateau --help)",
  });
}

function unknownCommand(word: string): UsageError {
  const kind = word.startsWith("-") ? { fr: "option inconnue", en: "unknown option" } : undefined;
  const sentence = {
    fr: `${kind?.fr ?? "commande inconnue"} ${quoted(word).fr}`,
    en: `${kind?.en ?? "unknown command"} ${quoted(word).en}`,
  };
  const isFile = /\.ya?ml$/i.test(word);
  const command = isFile ? `plateau simulate ${word}` : "plateau --help";
  const known = kind === undefined ? Object.keys(COMMAND_OPTIONS) : ["--help", "--version"];
  return unknownWord(sentence, word, known, {
    fr: isFile ? `vouliez-vous dire ${command} ?` : `${command} montre les commandes`,
    en: isFile ? `did you mean ${command}?` : `${command} shows the commands`,
  });
}

function simulateOptions(given: Arguments<"simulate">): SimulateOptions {
  const { files, read } = given;
  if (files.length === 0) {
    throw new UsageError({
      fr: "indiquez au moins un fichier, par exemple plateau simulate scenarios/sudo-2017.yaml",
      en: "name at least one file, for example plateau simulate scenarios/sudo-2017.yaml",
    });
  }
  const replications = read("replications", readReplications);
  const precision = read("precision", readPrecision);
  if (replications !== undefined && precision !== undefined) {
    throw new UsageError({
      fr: "--replications et --precision s'excluent : gardez l'un des deux",
      en: "--replications and --precision exclude each other: keep one of them",
    });
  }
  const out = read("out", (_, text) => text);
  const csv = read("csv", (option, text) => readWord(option, text, LANGUAGES, "simulate"));
  const explorations = read("explorations", readExplorations);
  if (out === undefined && (explorations !== undefined || csv !== undefined)) {
    const option = explorations !== undefined ? "--explorations" : "--csv";
    throw new UsageError({
      fr: `${option} concerne le rapport : ajoutez --out DOSSIER`,
      en: `${option} is about the report: add --out DIR`,
    });
  }
  return {
    files,
    format: read("format", (option, text) => readWord(option, text, FORMATS, "simulate")) ?? "table",
    out,
    csv,
    explorations,
    seed: read("seed", readSeed),
    replications,
    precision,
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
    baseline: read("baseline", (_, text) => text),
    failOnObjective: given.has("fail-on-objective"),
  };
}

function checkOptions(given: Arguments<"check">): CheckOptions {
  const { files, read } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError({
      fr: "indiquez un fichier et un seul, par exemple plateau check scenarios/sudo-2017.yaml",
      en: "name one file and only one, for example plateau check scenarios/sudo-2017.yaml",
    });
  }
  return {
    file,
    format: read("format", (option, text) => readWord(option, text, CHECK_FORMATS, "check")) ?? "text",
    seed: read("seed", readSeed),
    replications: read("replications", readReplications),
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
  };
}

function schemaOptions(given: Arguments<"schema">): SchemaOptions {
  const [file] = given.files;
  if (file !== undefined) {
    throw new UsageError({
      fr: `plateau schema ne lit pas de fichier ; pour vérifier le vôtre : plateau check ${file}`,
      en: `plateau schema reads no file; to check yours: plateau check ${file}`,
    });
  }
  if (given.has("study") && given.has("result")) {
    throw new UsageError({
      fr: "--study et --result s'excluent : gardez l'un des deux",
      en: "--study and --result exclude each other: keep one of them",
    });
  }
  return { of: given.has("study") ? "study" : given.has("result") ? "result" : "scenario" };
}

function initOptions({ files }: Arguments<"init">): InitOptions {
  if (files.length > 1) {
    throw new UsageError({
      fr: "plateau init écrit un seul fichier : donnez un seul nom",
      en: "plateau init writes a single file: give one name",
    });
  }
  return { file: files[0] };
}
