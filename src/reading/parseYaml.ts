import { LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import { type Problem, problemAt } from "../models/scenario/problems.ts";
import { COMMAND_LINE, type Position, type Written } from "../models/scenario/written.ts";
import { writtenFromYaml } from "./writtenFromYaml.ts";
import { syntaxMistake } from "./yamlProblem.ts";

// Further lines are mostly consequences of the first.
const MOST_SYNTAX_PROBLEMS = 5;

const MAP: Bilingual = {
  fr: "un groupe de clés (plateau, name, title, …)",
  en: "a map of keys (plateau, name, title, …)",
};
const EMPTY: Bilingual = { fr: "un fichier vide", en: "an empty file" };
const VERSION: Bilingual = { fr: "YAML 1.2", en: "YAML 1.2" };

/**
 * Parses YAML 1.2 (core schema) and keeps the position of every key and value.
 *
 * Refused: keys written twice, unknown tags, several documents, `%YAML 1.1`, an empty text. Syntax is reported once for
 * each line.
 *
 * @param text the YAML
 * @param file as the user named it, or `COMMAND_LINE`, whose positions have no line
 * @param problems grows by what is wrong
 * @returns what was written; undefined when the syntax leaves nothing to look at
 */
export function parseYaml(text: string, file: string, problems: Problem[]): Written | undefined {
  const lineCounter = new LineCounter();
  const positionAt = (offset: number): Position => {
    if (file === COMMAND_LINE) return { file, line: 0, column: 0 };
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const document = parseDocument(text, {
    lineCounter,
    version: "1.2",
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    // writtenFromYaml finds keys written twice: it can name the line of the first, and compares no pairs.
    uniqueKeys: false,
    logLevel: "error",
  });
  const { yaml } = document.directives ?? {};
  const mistakes: readonly YAMLError[] = [...document.errors, ...document.warnings];
  if (yaml?.explicit === true && yaml.version !== "1.2") {
    const received = { fr: `%YAML ${yaml.version}`, en: `%YAML ${yaml.version}` };
    problems.push(problemAt(positionAt(0), [], VERSION, received));
    return undefined;
  }
  if (mistakes.length > 0) {
    problems.push(...syntaxProblems(mistakes, text.split("\n"), lineCounter, positionAt));
    return undefined;
  }
  if (document.contents === null || isBlank(document.contents)) {
    if (file !== COMMAND_LINE) problems.push(problemAt(positionAt(0), [], MAP, EMPTY));
    return file === COMMAND_LINE ? { kind: "scalar", value: null, text: "", at: positionAt(0) } : undefined;
  }
  return writtenFromYaml(document.contents, positionAt, problems);
}

function isBlank(contents: object): boolean {
  return "value" in contents && contents.value === null && "source" in contents && contents.source === "";
}

function syntaxProblems(
  mistakes: readonly YAMLError[],
  lines: readonly string[],
  lineCounter: LineCounter,
  positionAt: (offset: number) => Position,
): readonly Problem[] {
  const byLine = new Map<number, Problem>();
  for (const mistake of mistakes) {
    const { line } = lineCounter.linePos(mistake.pos[0]);
    if (byLine.has(line) || byLine.size === MOST_SYNTAX_PROBLEMS) continue;
    const { expected, received } = syntaxMistake(mistake, lines[line - 1] ?? "");
    byLine.set(line, problemAt(positionAt(mistake.pos[0]), [], expected, received));
  }
  return [...byLine.values()];
}
