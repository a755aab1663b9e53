/** As much of a JSON Schema as we read or write. */
export interface JsonNode {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, JsonNode>;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: readonly unknown[];
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  properties?: Record<string, JsonNode | false>;
  required?: readonly string[];
  additionalProperties?: JsonNode | false;
  propertyNames?: JsonNode;
  items?: JsonNode;
  minItems?: number;
  anyOf?: readonly JsonNode[];
  oneOf?: readonly JsonNode[];
  if?: JsonNode;
  then?: JsonNode;
  else?: JsonNode;
  /** Of a quantity: its kind. */
  $comment?: string;
}

/** Quantities of which a single value may have a range: those that are read as a number. */
const WITH_RANGE: readonly string[] = ["duration", "share", "factor", "count"];

const TEXT: JsonNode = { type: "string", pattern: "\\S" };
const SCALAR: JsonNode = { type: ["string", "number", "boolean"] };

/** One text, or one for each language. */
const REASON: JsonNode = {
  anyOf: [
    SCALAR,
    {
      type: "object",
      properties: { fr: TEXT, en: TEXT },
      required: ["fr", "en"],
      additionalProperties: false,
    },
  ],
};

/** What may stand beside `value`. */
const EVIDENCE: Readonly<Record<string, JsonNode>> = {
  published: { ...SCALAR, description: "The source: a key of `sources`, or in full." },
  estimated: { ...REASON, description: "The data or the calculation that it follows from." },
  assumed: { ...REASON, description: "Why this value, which nobody published." },
  note: { ...SCALAR, description: "A remark." },
  range: {
    type: "string",
    pattern: "\\S\\s*\\.\\.\\s*\\S",
    description: "Values as defensible, such as 2 min .. 6 min.",
  },
};
const REMOVED: JsonNode = { type: "null", description: "Removes what was inherited." };

const SOURCES: JsonNode = {
  description: "Sources by a short key, which `published:` then names.",
  type: "object",
  additionalProperties: SCALAR,
};
const EXTENDS: JsonNode = {
  ...TEXT,
  description:
    "A scenario file, relative to this one, of which this file says only what differs: maps merge, lists are replaced, null removes.",
};

/**
 * Turns the schema of bare values into that of files: any value, list or map below the root may carry its evidence
 * (`{ value: …, published|estimated|assumed: … }`), and a file that extends another may leave keys out and remove them.
 *
 * @param root schema of a whole file of bare values
 * @returns the same with `$defs`, one for each form, so that its size does not grow with its depth
 */
export function writtenForms(root: JsonNode): JsonNode {
  const defs: Record<string, JsonNode> = Object.fromEntries(
    Object.entries(EVIDENCE).map(([key, node]) => [`evidence-${key}`, node]),
  );
  const references = new Map<string, JsonNode>();

  function define(name: string, node: JsonNode): JsonNode {
    const key = JSON.stringify(node);
    const known = references.get(key);
    if (known !== undefined) return known;
    let free = name;
    for (let number = 2; defs[free] !== undefined; number++) free = `${name}-${number}`;
    defs[free] = node;
    const reference = { $ref: `#/$defs/${free}` };
    references.set(key, reference);
    return reference;
  }

  /** What may stand at a place of a whole file. */
  function place(node: JsonNode, name: string): JsonNode {
    return described(node, [define(nameOf(node, name), bare(node, name)), evidenced(node, name)]);
  }

  /** The same of a file that extends another. */
  function placeOver(node: JsonNode, name: string): JsonNode {
    const over = define(`${nameOf(node, name)}-over`, bareOver(node, name));
    return described(node, [over, evidenced(node, name), REMOVED]);
  }

  function bare(node: JsonNode, name: string): JsonNode {
    return mapped(node, name, place, bare);
  }

  // Lists and scalars are replaced whole, maps key by key. Who turns to another branch (another law) removes what the
  // inherited one had.
  function bareOver(node: JsonNode, name: string): JsonNode {
    const branches = node.oneOf ?? node.anyOf;
    if (branches !== undefined) {
      const foreign = Object.fromEntries(branches.flatMap(keysOf).map((key) => [key, REMOVED] as const));
      const over = branches.map((branch) => {
        const own = bareOver(branch, name);
        return own.properties === undefined ? own : { ...own, properties: { ...foreign, ...own.properties } };
      });
      return { anyOf: over };
    }
    if (node.type !== "object") return bare(node, name);
    const { required: _, ...over } = mapped(node, name, placeOver, bareOver);
    return over;
  }

  function evidenced(node: JsonNode, name: string): JsonNode {
    const hasRange = isRangeable(node);
    const beside = Object.keys(EVIDENCE).filter((key) => hasRange || key !== "range");
    const references = beside.map((key) => [key, { $ref: `#/$defs/evidence-${key}` }] as const);
    const published: JsonNode = { required: ["published"] };
    return define(`${nameOf(node, name)}-with-evidence`, {
      type: "object",
      properties: { value: define(nameOf(node, name), bare(node, name)), ...Object.fromEntries(references) },
      required: ["value"],
      additionalProperties: false,
      oneOf: [
        hasRange ? { ...published, properties: { range: false } } : published,
        { required: ["estimated"] },
        { required: ["assumed"] },
      ],
    });
  }

  const { properties = {}, required = [] } = root;
  const file = (put: typeof place, own: Record<string, JsonNode>): Record<string, JsonNode> => ({
    ...own,
    ...Object.fromEntries(
      Object.entries(properties).map(([key, child]) => [key, put(child as JsonNode, key)]),
    ),
    sources: SOURCES,
  });
  defs.whole = {
    type: "object",
    properties: file(place, {}),
    required,
    additionalProperties: false,
  };
  defs.over = {
    type: "object",
    properties: file(placeOver, { extends: EXTENDS }),
    additionalProperties: false,
  };
  return {
    type: "object",
    if: { required: ["extends"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: "#/$defs/over" },
    else: { $ref: "#/$defs/whole" },
    $defs: defs,
  };
}

function keysOf({ properties = {} }: JsonNode): readonly string[] {
  return Object.keys(properties);
}

type Put = (node: JsonNode, name: string) => JsonNode;

/** The node with what is below it put in its form, and without what belongs to the place rather than to the value. */
function mapped(node: JsonNode, name: string, put: Put, branch: Put): JsonNode {
  const {
    description: _description,
    default: _default,
    $comment: _kind,
    properties,
    items,
    additionalProperties,
    ...rest
  } = node;
  const { anyOf, oneOf } = node;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, child]) => [key, put(child as JsonNode, `${name}-${key}`)]),
      ),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties: additionalProperties && put(additionalProperties, `${name}-each`),
    }),
    ...(items && { items: put(items, `${name}-item`) }),
    ...(anyOf && { anyOf: anyOf.map((each) => branch(each, name)) }),
    ...(oneOf && { oneOf: oneOf.map((each) => branch(each, name)) }),
  };
}

function described({ description, default: value }: JsonNode, anyOf: readonly JsonNode[]): JsonNode {
  return {
    ...(description !== undefined && { description }),
    ...(value !== undefined && { default: value }),
    anyOf,
  };
}

function isRangeable({ $comment, anyOf = [], oneOf = [] }: JsonNode): boolean {
  return WITH_RANGE.includes($comment ?? "") || [...anyOf, ...oneOf].some(isRangeable);
}

// A duration is the same wherever it stands; a map is named after its path.
function nameOf({ $comment }: JsonNode, path: string): string {
  return $comment ?? path;
}
