import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readInput } from "../../src/cli/readInput.ts";
import { TOTAL_INDEX } from "../../src/models/measures/totalNames.ts";
import { scenarioSchema, studySchema } from "../../src/models/scenario/schema.ts";
import { alternatives, type Schema, schemasUnder } from "../../src/models/scenario/schemaWalk.ts";
import { createTaskRunner } from "../../src/planning/runner.ts";

/** The file that every fragment of the page is laid over. */
const BASE = "platform.yaml";

interface Block {
  readonly language: string;
  /** As the page names it, or by its number. */
  readonly file: string;
  readonly text: string;
  /** What a list of tests shows of it. */
  readonly title: string;
}

const page = readFileSync("docs/scenarios.md", "utf8");
const blocks = [...page.matchAll(/^```(yaml|csv)(?: (\S+))?\n([\s\S]*?)^```/gm)].map(
  ([, language = "", name, text = ""], place): Block => {
    const heading = page.slice(0, page.indexOf(text)).match(/^#+ (.+)$/gm);
    return {
      language,
      file: name ?? `example-${place}.yaml`,
      text: language === "yaml" && name === undefined ? `extends: ${BASE}\n${text}` : text,
      title: `${heading?.at(-1)?.replace(/^#+ /, "") ?? ""}: ${text.trim().split("\n").at(-1)?.trim() ?? ""}`,
    };
  },
);
const examples = blocks.filter(({ language }) => language === "yaml");

describe("the page on scenarios", () => {
  const folder = mkdtempSync(join(tmpdir(), "plateau-scenarios-"));
  for (const { file, text } of blocks) writeFileSync(join(folder, file), text);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("has a whole file first and examples after it", () => {
    expect(examples[0]!.file).toBe(BASE);
    expect(examples.length).toBeGreaterThan(30);
  });

  test.each(examples)("$title", ({ file }) => {
    const { scenarios } = readInput([join(folder, file)]);
    const { run: runTask } = createTaskRunner(scenarios.map(({ scenario }) => scenario));
    for (const place of scenarios.keys()) {
      const totals = runTask({ scenario: place, seed: 1, replication: 0 });
      expect(totals[TOTAL_INDEX.handled]).toBeGreaterThan(0);
    }
  });

  test.each([
    ["scenario", scenarioSchema],
    ["study", studySchema],
  ] as const)("shows every key of a %s", (_, schema) => {
    const shown = new Map<Schema, Set<string>>();
    for (const { text } of examples) noteWrittenKeys(parse(text), alternatives(schema), shown);
    const missing = knownKeys(schema).filter(({ owner, key }) => !shown.get(owner)?.has(key));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

interface KnownKey {
  /** The map that may have the key; one that is used in several places, like a law, is one. */
  readonly owner: Schema;
  readonly key: string;
  readonly path: string;
}

/** Every key that the format knows; `*` stands for a name that the writer chooses. */
function knownKeys(schema: Schema, path = ""): readonly KnownKey[] {
  return alternatives(schema).flatMap((choice): readonly KnownKey[] => {
    if (choice instanceof z.ZodRecord) return knownKeys(choice.valueType as Schema, `${path}.*`);
    if (choice instanceof z.ZodArray) return knownKeys(choice.element as Schema, `${path}.*`);
    if (!(choice instanceof z.ZodObject)) return [];
    return Object.entries<Schema>(choice.shape).flatMap(([key, child]) => [
      { owner: choice, key, path: `${path}.${key}` },
      ...knownKeys(child, `${path}.${key}`),
    ]);
  });
}

/** Notes the keys that an example writes, for each map that may stand there; evidence counts as its value. */
function noteWrittenKeys(
  written: unknown,
  schemas: readonly Schema[],
  shown: Map<Schema, Set<string>>,
): void {
  if (typeof written !== "object" || written === null) return;
  if ("value" in written) {
    noteWrittenKeys(written.value, schemas, shown);
    return;
  }
  for (const [key, child] of Object.entries(written)) {
    for (const owner of schemas) {
      if (!(owner instanceof z.ZodObject) || !Object.hasOwn(owner.shape, key)) continue;
      shown.set(owner, (shown.get(owner) ?? new Set()).add(key));
    }
    noteWrittenKeys(child, schemasUnder(schemas, Array.isArray(written) ? Number(key) : key), shown);
  }
}
