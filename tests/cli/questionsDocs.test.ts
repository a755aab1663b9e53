import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.ts";

const PAGE = "docs/questions.md";
/** A command of its own line: in a block for shells, indented, or behind the prompt of a shown session. */
const COMMAND = /^(?: {4}|\$ |)(plateau [\s\S]*?[^\\])$/gm;

const commands = [...readFileSync(PAGE, "utf8").matchAll(COMMAND)].map(([, text]) =>
  text!.replace(/\\\n\s*/g, ""),
);

/** The words of a command as a shell takes them apart: quotes hold a word together. */
function wordsOf(command: string): readonly string[] {
  return (command.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? []).map((word) => word.replace(/['"]/g, ""));
}

describe(PAGE, () => {
  test("shows the commands of its stories", () => {
    expect(commands.length).toBeGreaterThanOrEqual(7);
  });

  test.each(commands)("%s", (command) => {
    const [, ...words] = wordsOf(command);
    const { kind } = readCommandLine(words);
    expect(kind).toBe(words[0]);
    const files = words.filter(
      (word, i) => words[i - 1] !== "--out" && /^[^-=][^=]*\.(?:ya?ml|csv)$/.test(word),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
