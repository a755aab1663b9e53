import { type Bilingual, didYouMean, type Language } from "./bilingual.ts";
import { nearest } from "./nearest.ts";
import { COMMAND_LINE, type Path, type Position, pathText } from "./written.ts";

/** Characters of what was found that a message shows. */
const LONGEST_RECEIVED = 400;

/** One thing wrong with what the user wrote, and where. */
export interface Problem {
  /** As the user named it, or `COMMAND_LINE`. */
  readonly file: string;
  /** From 1; 0 when there is no line to point at, as in a missing file. */
  readonly line: number;
  readonly column: number;
  /** Keys from the root, as "demand.calls.volume"; empty for the file as a whole. */
  readonly path: string;
  /** Completes "expected …". */
  readonly expected: Bilingual;
  /** Completes "received …". */
  readonly received: Bilingual;
  /** Stands in brackets at the end. */
  readonly hint?: Bilingual;
}

/**
 * Makes a problem.
 *
 * @param at where to point
 * @param path keys from the root
 * @param expected the rule, with its figures
 * @param received what was found instead
 * @param hint what to do, when we can tell
 * @returns the problem
 */
export function problemAt(
  at: Position,
  path: Path,
  expected: Bilingual,
  received: Bilingual,
  hint?: Bilingual | undefined,
): Problem {
  const problem = { ...at, path: pathText(path), expected, received };
  return hint === undefined ? problem : { ...problem, hint };
}

/**
 * Suggests the nearest right word.
 *
 * @param word as written
 * @param candidates the words that would have been right
 * @returns "did you mean …?"; undefined when none is near
 */
export function nearestHint(word: string, candidates: Iterable<string>): Bilingual | undefined {
  const found = nearest(word, candidates);
  return found === undefined ? undefined : didYouMean(found);
}

/** The user's mistakes: everything wrong with the input, together. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  /** By file in the order of first mention, then by position; none twice. */
  readonly problems: readonly Problem[];

  /**
   * @param problems at least one
   */
  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(formatProblems(sorted, "en"));
    this.problems = sorted;
  }
}

function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  // Two scenarios that extend one file find the same mistakes in it.
  const once = new Map(problems.map((problem) => [formatProblem(problem, "en"), problem]));
  return [...once.values()].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/**
 * Writes a problem in one line.
 *
 * @param problem what is wrong
 * @param language of the sentence; paths and values stay as written
 * @returns `file:line:col path: expected X, received Y (hint)`
 */
export function formatProblem(problem: Problem, language: Language): string {
  const french = language === "fr";
  const file = problem.file === COMMAND_LINE && french ? "ligne de commande" : problem.file;
  const place = problem.line > 0 ? `${file}:${problem.line}:${problem.column}` : file;
  const subject = problem.path === "" ? place : `${place} ${problem.path}`;
  const hint = problem.hint === undefined ? "" : ` (${problem.hint[language]})`;
  const received = shortened(problem.received[language]);
  return printable(
    french
      ? `${subject} : attendu : ${problem.expected.fr}, reçu : ${received}${hint}`
      : `${subject}: expected ${problem.expected.en}, received ${received}${hint}`,
  );
}

/** What was found may be a whole file on one line. */
function shortened(text: string): string {
  return text.length > LONGEST_RECEIVED ? `${text.slice(0, LONGEST_RECEIVED)}…` : text;
}

/** What a file holds must not move the cursor of a terminal, nor begin a second line. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "\ufffd");
}

/**
 * Writes problems one to a line.
 *
 * @param problems in the order to show them
 * @param language of the sentences
 * @returns the lines, without a line break at the end
 */
export function formatProblems(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => formatProblem(problem, language)).join("\n");
}
