import { describe, expect, test } from "vitest";
import { formatProblem, type Problem } from "../../src/models/scenario/problems.ts";
import { plainValue, type Written } from "../../src/models/scenario/written.ts";
import { parseYaml } from "../../src/reading/parseYaml.ts";

function parse(text: string): { written: Written | undefined; messages: readonly string[] } {
  const problems: Problem[] = [];
  const written = parseYaml(text, "f.yaml", problems);
  return { written, messages: problems.map((problem) => formatProblem(problem, "en")) };
}

function messages(text: string): readonly string[] {
  return parse(text).messages;
}

function plain(text: string): unknown {
  const { written, messages } = parse(text);
  expect(messages).toEqual([]);
  return written && plainValue(written);
}

describe("positions", () => {
  test("every key and value knows its line and column", () => {
    const { written } = parse("a: 1\nb:\n  - x\n  - c: 0.30\nd: { e: two words }\nf:\n");
    const place = (at: { line: number; column: number }) => `${at.line}:${at.column}`;
    const found: string[] = [];
    const visit = (node: Written): void => {
      if (node.kind === "scalar") found.push(`${node.text}@${place(node.at)}`);
      else if (node.kind === "list") node.items.forEach(visit);
      else {
        for (const [key, entry] of node.entries) {
          found.push(`${key}:@${place(entry.keyAt)}`);
          visit(entry.value);
        }
      }
    };
    visit(written!);
    expect(found.join(" ")).toBe(
      "a:@1:1 1@1:4 b:@2:1 x@3:5 c:@4:5 0.30@4:8 d:@5:1 e:@5:6 two words@5:9 f:@6:1 @6:3",
    );
  });

  test("words that YAML 1.1 took for truth values and clock times stay texts", () => {
    expect(plain("a: yes\nb: 9:00\nc: 2017-04-01\nd: off\ne: true\nf: ~\ng: 0o17\n")).toEqual({
      a: "yes",
      b: "9:00",
      c: "2017-04-01",
      d: "off",
      e: true,
      f: null,
      g: 15,
    });
  });
});

describe("anchors and merge keys", () => {
  test("a reference stands for its anchor, and keeps the anchor's position", () => {
    const { written, messages } = parse("a: &law { mean: 3 min }\nb: *law\n");
    expect(messages).toEqual([]);
    expect(written && plainValue(written)).toEqual({ a: { mean: "3 min" }, b: { mean: "3 min" } });
    const b = written?.kind === "map" ? written.entries.get("b") : undefined;
    expect([b?.keyAt.line, b?.value.at.line]).toEqual([2, 1]);
  });

  test("an anchor may be defined again; a reference means the last one before it", () => {
    expect(plain("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")).toEqual({ a: 1, b: 1, c: 2, d: 2 });
    expect(plain("a: &x [&y 1]\nb: &y 2\nc: *x\nd: *y\n")).toEqual({ a: [1], b: 2, c: [1], d: 2 });
  });

  test("a merge key adds what the map does not say itself, the first source first", () => {
    expect(plain("a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: [*a, *b], x: 3 }\n")).toMatchObject({
      c: { x: 3, y: 1, z: 2 },
    });
    expect(plain('a: { "<<": 1 }\n')).toEqual({ a: { "<<": 1 } });
    expect(messages("a: { <<: 3 }\n")).toEqual([
      "f.yaml:1:6 a.<<: expected a map of keys to merge, received <<",
    ]);
  });

  test("a reference without an anchor before it is refused, also one to itself", () => {
    expect(messages("a: *nowhere\n")).toEqual([
      'f.yaml:1:4 a: expected an anchor defined above, received "*nowhere"',
    ]);
    expect(messages("a: &a [*a]\n")).toEqual([
      'f.yaml:1:8 a.0: expected an anchor defined above, received "*a"',
    ]);
  });

  test("references that multiply without end are refused at once", () => {
    const bomb = Array.from({ length: 30 }, (_, level) => {
      const below = level === 0 ? "x" : `*l${level - 1}`;
      return `k${level}: &l${level} [${Array.from({ length: 10 }, () => below).join(", ")}]`;
    });
    expect(messages(bomb.join("\n"))).toEqual([
      "f.yaml:5:45 k4.7: expected at most 100 000 values, received more, by references to anchors",
    ]);
  });
});

describe("syntax", () => {
  test("a tab as indentation is named", () => {
    expect(messages("a:\n\tb: 1\n")).toEqual([
      "f.yaml:2:1: expected spaces to indent the line, received a tab",
    ]);
  });

  test("a key written twice is reported at the second, with the line of the first", () => {
    expect(messages("a: 1\nb: 2\na: 3\n")).toEqual([
      'f.yaml:3:1 a: expected each key once, received "a" twice (already on line 1)',
    ]);
    expect(messages('x: { a: 1, "a": 2 }\n')).toEqual([
      'f.yaml:1:12 x.a: expected each key once, received "a" twice',
    ]);
  });

  test("what is not closed, not aligned, not quoted or without a colon is said in plain words", () => {
    const closed = "expected the end of what was opened: a bracket ], a brace } or a quote";
    const oneKey =
      'expected one key, a colon, a space and one value on a line (a text with ": " goes in quotes)';
    expect(messages("a: [1, 2\nb: 3\n")).toEqual([`f.yaml:2:1: ${closed}, received "b: 3"`]);
    expect(messages("a: { b: 1\n")).toEqual([`f.yaml:2:1: ${closed}, received the end`]);
    expect(messages('a: "x\nb: 2\n')).toEqual([`f.yaml:3:1: ${closed}, received the end`]);
    expect(messages("a:\n    b: 1\n  c: 2\n")).toEqual([
      'f.yaml:3:1: expected the keys of one map aligned under each other, received "c: 2"',
    ]);
    expect(messages("a: 1\nb\n")).toEqual([
      'f.yaml:2:1: expected a colon and a value after the key, received "b"',
    ]);
    expect(messages("a:1\nb: 2\n")).toEqual([`f.yaml:1:1: ${oneKey}, received "a:1"`]);
    expect(messages("a: x: y\n")).toEqual([`f.yaml:1:4: ${oneKey}, received "a: x: y"`]);
    expect(messages("a: @x\n")).toEqual([
      'f.yaml:1:4: expected quotes around a value that starts with a special sign, received "a: @x"',
    ]);
    expect(messages('a: "C:\\q"\n')).toEqual([
      'f.yaml:1:7: expected a doubled backslash, or single quotes, received "a: "C:\\q""',
    ]);
    expect(messages("a: [1]]\n")).toEqual(['f.yaml:1:7: expected correct YAML, received "a: [1]]"']);
  });

  test("mistakes on different lines are reported together, one for each line", () => {
    expect(messages("a:\n    b: 1\n  c: 2\nd:\n   e: 1\n  f: 2\n").map((line) => line.slice(0, 10))).toEqual([
      "f.yaml:3:1",
      "f.yaml:6:1",
    ]);
  });

  test("unknown tags, other YAML versions, several documents and keys that are no words are refused", () => {
    expect(messages("a: !secret x\n")).toEqual([
      'f.yaml:1:4: expected a value without a YAML tag, received "a: !secret x"',
    ]);
    expect(messages("a: !!timestamp 2017-04-01\n")[0]).toContain("expected a value without a YAML tag");
    expect(messages("%YAML 1.1\n---\na: 9:00\n")).toEqual([
      "f.yaml:1:1: expected YAML 1.2, received %YAML 1.1",
    ]);
    expect(messages("a: 1\n---\nb: 2\n")[0]).toMatch(/^f\.yaml:2:1: expected a single document/);
    expect(messages("? [a]\n: 1\n")[0]).toMatch(/^f\.yaml:1:3: expected a word as the key/);
    expect(messages("__proto__: { plateau: 1 }\n")).toEqual([
      'f.yaml:1:1 __proto__: expected another key, received "__proto__"',
    ]);
  });

  test("nesting without end is refused, shallow or deep", () => {
    expect(messages(`${"[".repeat(50)}${"]".repeat(50)}\n`)).toEqual([
      "f.yaml:1:34 0.0.0: expected at most 32 nested levels, received more",
    ]);
    expect(messages("[".repeat(50_000))[0]).toMatch(/^f\.yaml:1:\d+: expected fewer nested levels/);
  });
});
