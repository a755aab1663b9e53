import { type Input, readInput as readInputFrom } from "../reading/readInput.ts";
import { DISK_FILES } from "./diskFiles.ts";

export type { Input } from "../reading/readInput.ts";

/**
 * Reads the files of a command from the disk: scenarios, or one study that names them.
 *
 * @param files paths, relative to the working directory
 * @param settings of `--set`, applied to every scenario
 * @returns the scenarios, and the study if there is one
 * @throws ScenarioError with every problem of every file
 */
export function readInput(files: readonly string[], settings: readonly string[] = []): Input {
  return readInputFrom(DISK_FILES, files, settings);
}
