import { z } from "zod";
import { type JsonNode, writtenForms } from "./jsonSchemaForms.ts";
import { type Quantity, quantityOf } from "./quantities.ts";
import { scenarioSchema, studySchema } from "./schema.ts";
import type { Schema } from "./schemaWalk.ts";

/**
 * What the text of a quantity looks like at least, so that an editor finds a missing unit. The reader itself is stricter:
 * whatever it takes fits here.
 */
const PATTERNS: Partial<Record<Quantity["kind"], string>> = {
  duration: "^\\s*\\d[\\d\\s.,]*[hHmMsS]",
  share: "^\\s*[+-]?\\d[\\d\\s.,]*(%|/\\s*\\d+)?\\s*$",
  factor: "^\\s*[×xX]?\\s*[+-]?\\d[\\d\\s.,]*%?\\s*$",
  count: "^\\s*[+-]?\\d[\\d\\s.,]*$",
  hours: "^\\s*\\d.*([-–—]|à|to).*\\d",
  date: "^\\s*(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4})\\s*$",
};

/**
 * Describes scenario files as people write them, for editors.
 *
 * @returns a JSON Schema, draft 2020-12, of the input: quantities as texts or numbers, values with their evidence, files
 * that extend others
 */
export function scenarioJsonSchema(): JsonNode {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Plateau scenario",
    description: "A phone platform and its demand, as one file says.",
    ...writtenForms(inputSchema(scenarioSchema)),
  };
}

/**
 * Describes study files as people write them, for editors.
 *
 * @returns a JSON Schema, draft 2020-12; a study has no evidence and extends nothing
 */
export function studyJsonSchema(): JsonNode {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Plateau study",
    description: "Scenarios to run together and compare.",
    ...inputSchema(studySchema),
  };
}

function inputSchema(schema: Schema): JsonNode {
  const { $schema, ...node } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => complete(zodSchema, jsonSchema as JsonNode),
  });
  return node as JsonNode;
}

/** Adds what zod cannot know: how a quantity is written, and what holds when a key is left out. */
function complete(schema: Schema, node: JsonNode): void {
  const { def } = schema._zod;
  if (def.type === "default") {
    const { defaultValue } = def as z.core.$ZodDefaultDef;
    if (typeof defaultValue !== "object") node.default = defaultValue;
  }
  const quantity = quantityOf(innermost(schema));
  if (quantity === undefined) return;
  const { kind, expected } = quantity;
  const text = node.description ?? expected.en;
  node.description = text.includes(expected.en) ? text : `${text} Write ${expected.en}.`;
  const pattern = PATTERNS[kind];
  if (pattern !== undefined) node.pattern = pattern;
  node.$comment = kind;
}

function innermost(schema: Schema): Schema {
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wraps ? innermost(schema.unwrap() as Schema) : schema;
}
