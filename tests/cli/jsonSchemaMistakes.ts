import type { JsonNode } from "../../src/models/scenario/jsonSchemaForms.ts";

type Check = (value: unknown, argument: never, schema: JsonNode, root: JsonNode) => readonly string[];

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function refuse(isRight: boolean, mistake: string): readonly string[] {
  return isRight ? [] : [mistake];
}

/** As draft 2020-12 defines them; what is not here must not stand in our schemas. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (value, types: string | readonly string[]) =>
    refuse([types].flat().includes(typeOf(value)), `is ${typeOf(value)}, not ${types}`),
  const: (value, only: unknown) => refuse(value === only, `is not ${only}`),
  enum: (value, choices: readonly unknown[]) => refuse(choices.includes(value), `is none of ${choices}`),
  pattern: (value, pattern: string) =>
    refuse(typeof value !== "string" || new RegExp(pattern, "u").test(value), `${value} is not ${pattern}`),
  minLength: (value, least: number) => refuse(typeof value !== "string" || value.length >= least, "is short"),
  minItems: (value, least: number) => refuse(!Array.isArray(value) || value.length >= least, "is short"),
  required: (value, keys: readonly string[]) =>
    isMap(value) ? keys.filter((key) => !Object.hasOwn(value, key)).map((key) => `lacks ${key}`) : [],
  properties: (value, children: Readonly<Record<string, JsonNode | false>>, _, root) =>
    Object.entries(isMap(value) ? value : {}).flatMap(([key, each]) => {
      const child = children[key];
      if (child === false) return [`may not have ${key}`];
      return child === undefined ? [] : mistakes(each, child, root).map((text) => `${key}: ${text}`);
    }),
  additionalProperties: (value, child: JsonNode | false, { properties = {} }, root) =>
    Object.entries(isMap(value) ? value : {})
      .filter(([key]) => !Object.hasOwn(properties, key))
      .flatMap(([key, each]) =>
        child === false
          ? [`unknown key ${key}`]
          : mistakes(each, child, root).map((text) => `${key}: ${text}`),
      ),
  propertyNames: (value, child: JsonNode, _, root) =>
    Object.keys(isMap(value) ? value : {}).flatMap((key) => mistakes(key, child, root)),
  items: (value, child: JsonNode, _, root) =>
    (Array.isArray(value) ? value : []).flatMap((item) => mistakes(item, child, root)),
  anyOf: (value, branches: readonly JsonNode[], _, root) => {
    const found = branches.map((branch) => mistakes(value, branch, root));
    return found.some((each) => each.length === 0) ? [] : found.flat();
  },
  oneOf: (value, branches: readonly JsonNode[], _, root) => {
    const found = branches.map((branch) => mistakes(value, branch, root));
    const right = found.filter((each) => each.length === 0).length;
    if (right === 1) return [];
    return right === 0 ? found.flat() : [`fits ${right} branches`];
  },
  if: (value, condition: JsonNode, { then = {}, else: otherwise = {} }, root) =>
    mistakes(value, mistakes(value, condition, root).length === 0 ? then : otherwise, root),
  $ref: (value, reference: string, _, root) => {
    const target = root.$defs?.[reference.replace("#/$defs/", "")];
    if (target === undefined) throw new Error(`${reference} leads nowhere`);
    return mistakes(value, target, root);
  },
};

const WITHOUT_EFFECT = new Set(
  "$schema $defs $comment title description default examples then else".split(" "),
);

/**
 * Holds a value against a JSON Schema, keyword by keyword.
 *
 * @param value as read from a file
 * @param schema in question
 * @param root that `$ref` starts from
 * @returns what is wrong; nothing when the value fits
 * @throws Error for a keyword or reference that is unknown, so that nothing passes unread
 */
export function mistakes(value: unknown, schema: JsonNode, root: JsonNode = schema): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, argument]) => {
    if (WITHOUT_EFFECT.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`keyword ${keyword}`);
    return check(value, argument as never, schema, root);
  });
}
