import { z } from "zod";
import { quantityOf } from "./quantities.ts";
import { type Path, type Written, writtenAt } from "./written.ts";

/** Any zod schema. */
export type Schema = z.core.$ZodType;

/**
 * Opens a schema up: what may stand at its place, without wrappers for defaults and with each choice of a union apart.
 *
 * @param schema any schema of the scenario format
 * @returns objects, records, lists and leaves
 */
export function alternatives(schema: Schema): readonly Schema[] {
  if (quantityOf(schema) !== undefined) return [schema];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => alternatives(option as Schema));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return alternatives(schema.unwrap());
  }
  return [schema];
}

/**
 * Goes one step down.
 *
 * @param schemas what may stand at a place
 * @param key a key there, or a place in a list
 * @returns what may stand under the key; empty for a key that none of them knows
 */
export function schemasUnder(schemas: readonly Schema[], key: string | number): readonly Schema[] {
  return schemas.flatMap((schema) => {
    if (schema instanceof z.ZodArray) return alternatives(schema.element as Schema);
    if (schema instanceof z.ZodRecord) return alternatives(schema.valueType as Schema);
    const shape = schema instanceof z.ZodObject ? schema.shape : {};
    const child: Schema | undefined = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return child === undefined ? [] : alternatives(child);
  });
}

/**
 * What may stand at a path, given what is written on the way there.
 *
 * @param root the schema of the whole file
 * @param path keys from the root
 * @param written the whole file, which tells the branches of a union apart
 * @returns the possible schemas; empty for a path that the format does not know
 */
export function schemasAt(root: Schema, path: Path, written: Written): readonly Schema[] {
  let schemas = alternatives(root);
  for (const [depth, key] of path.entries()) {
    schemas = schemasUnder(branchesFor(schemas, writtenAt(written, path.slice(0, depth))), key);
  }
  return schemas;
}

/**
 * Drops the branches of a union that a map written there has already excluded, as `law: gamma` excludes the others.
 *
 * @param schemas what may stand at a place
 * @param written what stands there
 * @returns the branches that agree with every choice made; all of them when none does
 */
export function branchesFor(schemas: readonly Schema[], written: Written | undefined): readonly Schema[] {
  if (schemas.length < 2 || written?.kind !== "map") return schemas;
  const agreeing = schemas.filter((schema) => {
    if (!(schema instanceof z.ZodObject)) return false;
    return Object.entries<Schema>(schema.shape).every(([key, field]) => {
      const value = bareScalar(written.entries.get(key)?.value);
      const choices = literalsOf(field);
      return choices.length === 0 || value === undefined || choices.some((choice) => choice === value);
    });
  });
  return agreeing.length > 0 ? agreeing : schemas;
}

// A choice may itself carry its evidence: `law: { value: gamma, assumed: … }`.
function bareScalar(written: Written | undefined): unknown {
  if (written?.kind === "map") return bareScalar(written.entries.get("value")?.value);
  return written?.kind === "scalar" ? written.value : undefined;
}

/**
 * Lists the words and figures among which the user chooses.
 *
 * @param schema a leaf
 * @returns its literals; empty for any other schema
 */
export function literalsOf(schema: Schema): readonly (string | number)[] {
  const values =
    schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : [];
  return values.filter((value) => typeof value === "string" || typeof value === "number");
}

/**
 * The keys that the format itself knows at a place; names that the user gives are not among them.
 *
 * @param schemas what may stand there
 * @returns keys in the order of the schema
 */
export function knownKeys(schemas: readonly Schema[]): readonly string[] {
  const keys = schemas.flatMap((schema) => {
    if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
    if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
      return schema.keyType.options.map(String);
    }
    return [];
  });
  return [...new Set(keys)];
}

/**
 * Says whether a place holds a quantity that evidence is asked for: a duration, share, factor, count or hours, or a
 * list or map of nothing else. Dates, names, titles, choices and references are not quantities.
 *
 * @param schemas what may stand there
 * @returns whether one of them is such a leaf, list or map
 */
export function holdsQuantity(schemas: readonly Schema[]): boolean {
  return schemas.some((schema) => {
    const quantity = quantityOf(schema);
    if (quantity !== undefined) return quantity.kind !== "date";
    if (schema instanceof z.ZodArray) return holdsQuantity(alternatives(schema.element as Schema));
    return schema instanceof z.ZodRecord && holdsQuantity(alternatives(schema.valueType as Schema));
  });
}
