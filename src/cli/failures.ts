import type { Language } from "../models/scenario/bilingual.ts";
import { formatProblems, ScenarioError } from "../models/scenario/problems.ts";
import { EXIT_BAD_INPUT, EXIT_FAILED } from "./exitCodes.ts";
import { OutputError } from "./outputError.ts";
import { UsageError } from "./usageError.ts";
import { VERSION } from "./version.ts";

/**
 * Says what went wrong.
 *
 * @param error whatever was thrown
 * @param language of the reader
 * @param isDebug adds the place in our code, for a defect of ours
 * @returns lines for standard error
 */
export function failureText(error: unknown, language: Language, isDebug: boolean): string {
  const french = language === "fr";
  if (error instanceof ScenarioError) return `${formatProblems(error.problems, language)}\n`;
  if (error instanceof UsageError || error instanceof OutputError) {
    return `plateau${french ? " :" : ":"} ${error.sentence[language]}\n`;
  }
  const message = (error instanceof Error ? error.message : String(error)).split("\n")[0];
  const sentence = french
    ? `plateau : erreur imprévue dans Plateau ${VERSION} ; merci de la signaler avec la commande et ce message : ${message}`
    : `plateau: unexpected error in Plateau ${VERSION}; please report it with the command and this message: ${message}`;
  const place =
    error instanceof Error ? error.stack?.split("\n").find((line) => /^\s+at /.test(line)) : undefined;
  return isDebug && place !== undefined ? `${sentence}\n${place}\n` : `${sentence}\n`;
}

/**
 * The exit code of a failure.
 *
 * @param error whatever was thrown
 * @returns 2 for what the user wrote, 1 for all else
 */
export function failureCode(error: unknown): number {
  return error instanceof ScenarioError || error instanceof UsageError ? EXIT_BAD_INPUT : EXIT_FAILED;
}
