import { readWhole } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError } from "../usageError.ts";
import { DEFAULT_PORT } from "./serve.ts";

const HIGHEST_PORT = 65_535;

/** What `plateau serve` was asked. */
export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
}

/**
 * Reads the options of `plateau serve`.
 *
 * @param given what stands behind the command
 * @returns the options
 * @throws UsageError for a file, or for a port that is none
 */
export function serveOptions({ files, read }: Arguments<"serve">): ServeOptions {
  const [file] = files;
  if (file !== undefined) {
    throw new UsageError({
      fr: `plateau serve ne lit pas de fichier ; déposez ${file} sur la page une fois ouverte`,
      en: `plateau serve reads no file; drop ${file} on the page once it is open`,
    });
  }
  return {
    port: read("port", (option, text) => readWhole(option, text, 0, HIGHEST_PORT)) ?? DEFAULT_PORT,
  };
}
