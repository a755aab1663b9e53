import type { Language } from "../models/scenario/bilingual.ts";

/**
 * Finds the language of the user: `--lang` wherever it stands, since mistakes are reported in it too, else the locale.
 *
 * @param args of the command line
 * @param environment LC_ALL before LC_MESSAGES before LANG, the first that is not empty
 * @returns French for a French locale, otherwise English
 */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const place = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[place]?.startsWith("--lang=") ? args[place].slice("--lang=".length) : args[place + 1];
  if (place >= 0 && (asked === "fr" || asked === "en")) return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^fr(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "fr" : "en";
}
