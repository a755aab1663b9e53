import { scenarioJsonSchema, studyJsonSchema } from "../models/scenario/jsonSchema.ts";
import { resultSchemaText } from "../rendering/resultSchema.ts";
import type { SchemaOptions } from "./commandLine.ts";
import { EXIT_DONE } from "./exitCodes.ts";
import { write } from "./terminal.ts";

/**
 * Answers `plateau schema`: prints the JSON Schema with which an editor completes and checks keys, or with which a program
 * reads a result.
 *
 * @param options of the command line
 * @returns the exit code
 */
export async function schemaCommand({ of }: SchemaOptions): Promise<number> {
  await write(process.stdout, schemaText(of));
  return EXIT_DONE;
}

function schemaText(of: SchemaOptions["of"]): string {
  switch (of) {
    case "scenario":
      return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
    case "study":
      return `${JSON.stringify(studyJsonSchema(), null, 2)}\n`;
    case "result":
      return resultSchemaText();
  }
}
