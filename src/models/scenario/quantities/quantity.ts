import { z } from "zod";
import type { Bilingual } from "../bilingual.ts";

/** What a written value turned out to be: a value, or nothing readable with perhaps a hint. */
export type Reading<T> = { readonly value: T } | { readonly hint: Bilingual | undefined };

/** What is known about a leaf of the scenario format beside its zod schema. */
export interface Quantity {
  readonly kind: "duration" | "share" | "factor" | "count" | "hours" | "date" | "table";
  /** Completes "expected …". */
  readonly expected: Bilingual;
  /** Reads what stands in the file: a text or a number. */
  readonly read: (written: unknown) => Reading<unknown>;
}

/** What an issue of such a leaf carries in its `params`. */
export interface QuantityIssue {
  readonly expected: Bilingual;
  readonly hint: Bilingual | undefined;
}

/** By definition, which a schema keeps when it is described. */
const quantities = new WeakMap<object, Quantity>();

/**
 * Finds out whether a schema is one of the leaves made here.
 *
 * @param schema any zod schema
 * @returns what the leaf expects; undefined for any other schema
 */
export function quantityOf(schema: z.core.$ZodType): Quantity | undefined {
  return quantities.get(schema._zod.def);
}

/**
 * Makes the zod leaf of a quantity; its issues say in both languages what was expected.
 *
 * @param quantity its kind, what it expects and how it reads
 * @param examples written forms, for the JSON Schema
 * @returns a schema from the written form to the value
 */
export function quantityLeaf<T>(
  quantity: Omit<Quantity, "read"> & { readonly read: (written: unknown) => Reading<T> },
  examples: readonly (string | number)[],
) {
  const types = [...new Set(examples.map((example) => typeof example))];
  const leaf = z
    .unknown()
    .meta({ type: types.length === 1 ? types[0] : types, description: quantity.expected.en, examples })
    .transform((written, context): T => {
      const reading = quantity.read(written);
      if ("value" in reading) return reading.value;
      const params: QuantityIssue = { expected: quantity.expected, hint: reading.hint };
      context.issues.push({ code: "custom", input: written, params: { ...params } });
      return z.NEVER;
    });
  quantities.set(leaf._zod.def, quantity);
  return leaf;
}
