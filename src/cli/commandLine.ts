import { availableParallelism } from "node:os";
import yargs from "yargs";
import { type Bilingual, type Language, quoted } from "../models/scenario/bilingual.ts";
import { nearest } from "../models/scenario/nearest.ts";
import { type Option, type OptionName, SIMULATE_OPTIONS } from "./options.ts";
import { readPrecision, readWhole, readWord } from "./optionValues.ts";
import { UsageError, unknownWord } from "./usageError.ts";

const FORMATS = ["table", "json", "csv"] as const;

/** How a result is printed. */
export type Format = (typeof FORMATS)[number];

/** What `plateau simulate` was asked. */
export interface SimulateOptions {
  readonly files: readonly string[];
  readonly format: Format;
  readonly out: string | undefined;
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  /** Relative half-width of the handling rate to reach, 0–1. */
  readonly precision: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
  readonly baseline: string | undefined;
  readonly failOnObjective: boolean;
}

/** What a command line asks for. */
export type Command =
  | { readonly kind: "help"; readonly command: "simulate" | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "simulate"; readonly options: SimulateOptions };

const COMMANDS = ["simulate"] as const;
const SEE_HELP: Bilingual = {
  fr: "plateau simulate --help montre les options",
  en: "plateau simulate --help shows the options",
};
const OPTIONS: Readonly<Record<string, Option>> = SIMULATE_OPTIONS;

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
  const [first] = args;
  if (isHelp) return { kind: "help", command: first === "simulate" ? "simulate" : undefined };
  if (options.includes("--version")) return { kind: "version" };
  if (first === undefined) throw noCommand();
  if (first !== "simulate") throw unknownCommand(first);
  checkOptions(args.slice(1));
  return { kind: "simulate", options: simulateOptions(args) };
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
  const known = kind === undefined ? COMMANDS : ["--help", "--version"];
  return unknownWord(sentence, word, known, {
    fr: isFile ? `vouliez-vous dire ${command} ?` : `${command} montre les commandes`,
    en: isFile ? `did you mean ${command}?` : `${command} shows the commands`,
  });
}

/** Looks at names and missing values before yargs does, which would say it in other words and without the nearest name. */
function checkOptions(args: readonly string[]): void {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  for (let i = 0; i < end; i++) {
    const arg = args[i]!;
    if (!arg.startsWith("-") || arg === "-" || /^-\d/.test(arg)) continue;
    const [name = "", ...inline] = arg.split("=");
    const option = name.startsWith("--") ? OPTIONS[name.slice(2)] : undefined;
    if (option === undefined) throw unknownOption(name);
    if (option.value === undefined) {
      if (inline.length > 0)
        throw new UsageError({ fr: `${name} s'écrit sans valeur`, en: `${name} takes no value` });
      continue;
    }
    const next = args[i + 1];
    const hasNext = next !== undefined && i + 1 < end && (!next.startsWith("-") || /^-\d/.test(next));
    if (inline.length > 0 ? inline.join("=") === "" : !hasNext) throw missingValue(name, option);
    if (inline.length === 0) i++;
  }
}

function unknownOption(name: string): UsageError {
  const known = Object.keys(OPTIONS).map((each) => `--${each}`);
  const sentence = { fr: `option inconnue ${quoted(name).fr}`, en: `unknown option ${quoted(name).en}` };
  // One of its words may have been forgotten, or its dashes doubled.
  const bare = name.replace(/^-+/, "");
  const begun = known.find((each) => bare.length > 1 && each.startsWith(`--${bare}`));
  if (begun !== undefined && nearest(name, known) === undefined)
    return unknownWord(sentence, begun, known, SEE_HELP);
  return unknownWord(sentence, `--${bare}`, known, SEE_HELP);
}

function missingValue(name: string, { value }: Option): UsageError {
  return new UsageError({
    fr: `${name} attend une valeur : ${name} ${value!.fr}`,
    en: `${name} expects a value: ${name} ${value!.en}`,
  });
}

function simulateOptions(args: readonly string[]): SimulateOptions {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const parsed = parse(args.slice(0, end));
  const one = (name: OptionName): string | undefined => {
    const value = parsed[name];
    if (!Array.isArray(value)) return typeof value === "string" ? value : undefined;
    throw new UsageError({
      fr: `--${name} est donné plus d'une fois`,
      en: `--${name} is given more than once`,
    });
  };
  const read = <Value>(
    name: OptionName,
    reader: (option: string, text: string) => Value,
  ): Value | undefined => {
    const text = one(name);
    return text === undefined ? undefined : reader(`--${name}`, text);
  };
  const files = [...texts(parsed.files), ...args.slice(end + 1)];
  if (files.length === 0) {
    throw new UsageError({
      fr: "indiquez au moins un fichier, par exemple plateau simulate scenarios/sudo-2017.yaml",
      en: "name at least one file, for example plateau simulate scenarios/sudo-2017.yaml",
    });
  }
  read("lang", (option, text) => readWord<Language>(option, text, ["fr", "en"]));
  const replications = read("replications", (option, text) => readWhole(option, text, 1, 100_000));
  const precision = read("precision", readPrecision);
  if (replications !== undefined && precision !== undefined) {
    throw new UsageError({
      fr: "--replications et --precision s'excluent : gardez l'un des deux",
      en: "--replications and --precision exclude each other: keep one of them",
    });
  }
  return {
    files,
    format: read("format", (option, text) => readWord(option, text, FORMATS)) ?? "table",
    out: one("out"),
    seed: read("seed", (option, text) => readWhole(option, text, 0, Number.MAX_SAFE_INTEGER)),
    replications,
    precision,
    workers: read("workers", (option, text) => readWhole(option, text, 1, 256)) ?? availableParallelism(),
    settings: texts(parsed.set),
    baseline: one("baseline"),
    failOnObjective: parsed["fail-on-objective"] === true,
  };
}

function parse(args: readonly string[]): Readonly<Record<string, unknown>> {
  return yargs([...args])
    .scriptName("plateau")
    .locale("en")
    .parserConfiguration({
      "camel-case-expansion": false,
      "dot-notation": false,
      "boolean-negation": false,
      "short-option-groups": false,
      "populate--": false,
    })
    .command("simulate [files..]", "", (command) => {
      for (const [name, { value }] of Object.entries(OPTIONS)) {
        command.option(
          name,
          value === undefined ? { type: "boolean" } : { type: "string", requiresArg: true },
        );
      }
      return command.positional("files", { type: "string", array: true });
    })
    .strict()
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail((message: string, error: Error | undefined) => {
      throw error ?? new UsageError({ fr: message, en: message });
    })
    .parseSync();
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? [value] : [];
}
