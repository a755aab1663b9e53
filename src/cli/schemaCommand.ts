import { scenarioJsonSchema, studyJsonSchema } from "../models/scenario/jsonSchema.ts";
import type { SchemaOptions } from "./commandLine.ts";
import { EXIT_DONE } from "./exitCodes.ts";
import { write } from "./terminal.ts";

/**
 * Answers `plateau schema`: prints the JSON Schema with which an editor completes and checks keys.
 *
 * @param options of the command line
 * @returns the exit code
 */
export async function schemaCommand({ isStudy }: SchemaOptions): Promise<number> {
  const schema = isStudy ? studyJsonSchema() : scenarioJsonSchema();
  await write(process.stdout, `${JSON.stringify(schema, null, 2)}\n`);
  return EXIT_DONE;
}
