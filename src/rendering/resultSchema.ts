import { z } from "zod";

const number = z.number();
const estimate = z
  .strictObject({ mean: number.nullable(), low: number.nullable(), high: number.nullable() })
  .describe("Mean over the replications and its 95 % interval; null where there is no value or no interval.");
const estimates = z
  .record(z.string(), estimate)
  .describe("By id of the measure. Shares are 0–1, times in seconds unless the id names another unit.");
const bilingual = z.strictObject({ fr: z.string(), en: z.string() });

const comparison = z.strictObject({
  measure: z.string(),
  published: number,
  flow: z.string().nullable().describe("null for the whole."),
  as: z.string().describe("Whether the published value is a result, an objective or a capacity."),
  simulated: estimate,
  single: z
    .strictObject({ low: number, high: number })
    .nullable()
    .describe("Where 95 % of single periods fall."),
});

const chance = z.strictObject({
  path: z.string(),
  measure: z.string(),
  atLeast: number,
  probability: number,
  reached: estimate.describe("Share of the replications that reach the objective."),
  objective: z.string(),
});

const slice = z.strictObject({
  kind: z.enum(["flow", "caisse", "team", "month", "weekday", "halfHour", "day", "weekdayHalfHour"]),
  key: z.string(),
  measures: estimates.describe("The measures that are counted in this part."),
});

const evidence = z.strictObject({
  path: z.string(),
  kind: z.enum(["published", "estimated", "assumed"]),
  text: bilingual,
  range: z.string().optional(),
  note: z.string().optional(),
  writtenValue: z.string(),
});

const scenario = z.strictObject({
  name: z.string(),
  title: bilingual,
  file: z.string(),
  replications: z.int(),
  seed: z.int(),
  measures: estimates,
  differences: estimates
    .nullable()
    .describe("From the baseline, on the same callers; null for the baseline."),
  published: z.array(comparison),
  chances: z.array(chance),
  findings: z.array(z.strictObject({ kind: z.string(), values: z.record(z.string(), number) })),
  slices: z.array(slice),
  evidence: z.array(evidence),
  unstated: z.array(z.string()).describe("Paths of quantities written without saying where they come from."),
});

/** What `jsonReport` writes. */
export const resultSchema = z.strictObject({
  plateau: z.string().describe("Version of the program."),
  seed: z.int(),
  baseline: z.string(),
  partial: z.literal(true).optional().describe("The run was interrupted."),
  scenarios: z.array(scenario),
});

/**
 * Describes a result in JSON, for programs that read one.
 *
 * @returns a JSON Schema, draft 2020-12, ending in a line break
 */
export function resultSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(resultSchema, { io: "output" }), null, 2)}\n`;
}
