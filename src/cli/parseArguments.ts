import yargs from "yargs";
import { type Bilingual, type Language, quoted } from "../models/scenario/bilingual.ts";
import { nearest } from "../models/scenario/nearest.ts";
import { COMMAND_OPTIONS, type CommandName, type Option, type OptionName } from "./options.ts";
import { readWord } from "./optionValues.ts";
import { UsageError, unknownWord } from "./usageError.ts";

/** What stands behind a command, taken apart. */
export interface Arguments<Name extends CommandName> {
  readonly files: readonly string[];
  /** Every value of an option, in order. */
  all(name: OptionName<Name>): readonly string[];
  /** Whether a flag is given. */
  has(name: OptionName<Name>): boolean;
  /** Reads an option that may be given once; undefined without it. */
  read<Value>(name: OptionName<Name>, reader: (option: string, text: string) => Value): Value | undefined;
}

/**
 * Takes the arguments of a command apart.
 *
 * @param command that they belong to
 * @param args without node, the script and the command
 * @returns files and options; the language is checked here, since every command has one
 * @throws UsageError for an unknown option or a missing value
 */
export function parseArguments<Name extends CommandName>(
  command: Name,
  args: readonly string[],
): Arguments<Name> {
  const options: Readonly<Record<string, Option>> = COMMAND_OPTIONS[command];
  checkOptions(command, options, args);
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const parsed = parse(options, args.slice(0, end));
  const taken: Arguments<Name> = {
    files: [...texts(parsed.files), ...args.slice(end + 1)],
    all: (name) => texts(parsed[String(name)]),
    has: (name) => parsed[String(name)] === true,
    read(name, reader) {
      const option = `--${String(name)}`;
      const value = parsed[String(name)];
      if (Array.isArray(value)) {
        throw new UsageError({
          fr: `${option} est donné plus d'une fois`,
          en: `${option} is given more than once`,
        });
      }
      return typeof value === "string" ? reader(option, value) : undefined;
    },
  };
  taken.read("lang" as OptionName<Name>, (option, text) =>
    readWord<Language>(option, text, ["fr", "en"], command),
  );
  return taken;
}

/** Looks at names and missing values before yargs does, which would say it in other words and without the nearest name. */
function checkOptions(
  command: CommandName,
  options: Readonly<Record<string, Option>>,
  args: readonly string[],
): void {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  for (let i = 0; i < end; i++) {
    const arg = args[i]!;
    if (!arg.startsWith("-") || arg === "-" || /^-\d/.test(arg)) continue;
    const [name = "", ...inline] = arg.split("=");
    const key = name.slice(2);
    const option = name.startsWith("--") && Object.hasOwn(options, key) ? options[key] : undefined;
    if (option === undefined) throw unknownOption(command, options, name);
    if (option.value === undefined) {
      if (inline.length > 0)
        throw new UsageError({ fr: `${name} s'écrit sans valeur`, en: `${name} takes no value` });
      continue;
    }
    const next = args[i + 1];
    const hasNext =
      next !== undefined && next !== "" && i + 1 < end && (!next.startsWith("-") || /^-\d/.test(next));
    if (inline.length > 0 ? inline.join("=") === "" : !hasNext) throw missingValue(name, option);
    if (inline.length === 0) i++;
  }
}

function unknownOption(
  command: CommandName,
  options: Readonly<Record<string, Option>>,
  name: string,
): UsageError {
  const known = Object.keys(options).map((each) => `--${each}`);
  const sentence = { fr: `option inconnue ${quoted(name).fr}`, en: `unknown option ${quoted(name).en}` };
  const seeHelp: Bilingual = {
    fr: `plateau ${command} --help montre les options`,
    en: `plateau ${command} --help shows the options`,
  };
  // One of its words may have been forgotten, or its dashes doubled.
  const bare = name.replace(/^-+/, "");
  const begun = known.find((each) => bare.length > 1 && each.startsWith(`--${bare}`));
  if (begun !== undefined && nearest(name, known) === undefined)
    return unknownWord(sentence, begun, known, seeHelp);
  return unknownWord(sentence, `--${bare}`, known, seeHelp);
}

function missingValue(name: string, { value }: Option): UsageError {
  return new UsageError({
    fr: `${name} attend une valeur : ${name} ${value!.fr}`,
    en: `${name} expects a value: ${name} ${value!.en}`,
  });
}

function parse(
  options: Readonly<Record<string, Option>>,
  args: readonly string[],
): Readonly<Record<string, unknown>> {
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
    .command("$0 [files..]", "", (command) => {
      for (const [name, { value }] of Object.entries(options)) {
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
