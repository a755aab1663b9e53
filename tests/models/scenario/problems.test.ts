import { expect, test } from "vitest";
import { same } from "../../../src/models/scenario/bilingual.ts";
import { formatProblem, problemAt, ScenarioError } from "../../../src/models/scenario/problems.ts";
import { COMMAND_LINE } from "../../../src/models/scenario/written.ts";

const expected = { fr: "une part", en: "a share" };
const received = same("84");
const at = (file: string, line: number, column: number) =>
  problemAt({ file, line, column }, ["demand", "dates", 0], expected, received);

test("a problem is one line: place, path, expected, received, hint", () => {
  const problem = problemAt(
    { file: "a.yaml", line: 3, column: 7 },
    ["demand", "dates", 0],
    expected,
    received,
    { fr: "avec « % »", en: 'with "%"' },
  );
  expect(formatProblem(problem, "en")).toBe(
    'a.yaml:3:7 demand.dates.0: expected a share, received 84 (with "%")',
  );
  expect(formatProblem(problem, "fr")).toBe(
    "a.yaml:3:7 demand.dates.0 : attendu : une part, reçu : 84 (avec « % »)",
  );
});

test("a problem without a line or a path leaves them out", () => {
  const file = problemAt({ file: "a.yaml", line: 0, column: 0 }, [], expected, received);
  expect(formatProblem(file, "en")).toBe("a.yaml: expected a share, received 84");
  const line = problemAt({ file: COMMAND_LINE, line: 0, column: 0 }, ["x"], expected, received);
  expect(formatProblem(line, "fr")).toBe("ligne de commande x : attendu : une part, reçu : 84");
});

test("problems are sorted by file in the order of mention, then by line and column, and none is shown twice", () => {
  const error = new ScenarioError([
    at("b.yaml", 9, 1),
    at("a.yaml", 2, 5),
    at("b.yaml", 10, 1),
    at("a.yaml", 2, 4),
    at("b.yaml", 9, 1),
    at("b.yaml", 2, 9),
  ]);
  expect(error.problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    "b.yaml:2:9",
    "b.yaml:9:1",
    "b.yaml:10:1",
    "a.yaml:2:4",
    "a.yaml:2:5",
  ]);
  expect(error.message.split("\n")).toHaveLength(5);
});

test("what was found is shown on one line, shortened, and cannot command the terminal", () => {
  const place = { file: "a.yaml", line: 3, column: 7 };
  const shown = formatProblem(
    problemAt(place, ["\u001b[31m"], expected, same(`\u001b[2J\n${"x".repeat(1e6)}`)),
    "en",
  );
  expect(shown).not.toMatch(/\p{Cc}/u);
  expect(shown.length).toBeLessThan(600);
});
