import fc from "fast-check";
import { expect, test } from "vitest";
import { extend } from "../../../src/models/scenario/extend.ts";
import { plainValue, positionOf } from "../../../src/models/scenario/written.ts";
import { written } from "./scenarioText.ts";

function merged(base: string, over: string): unknown {
  return plainValue(extend(written(base), written(over)));
}

test("maps merge at every depth, and new keys come after inherited ones", () => {
  expect(merged("a: { b: 1, c: 2 }\nd: 3\n", "a: { c: 4, e: 5 }\nf: 6\n")).toEqual({
    a: { b: 1, c: 4, e: 5 },
    d: 3,
    f: 6,
  });
  expect(Object.keys(merged("a: 1\nb: 2\n", "c: 3\na: 4\n") as object)).toEqual(["a", "b", "c"]);
});

test("lists, scalars and maps that take each other's place are replaced", () => {
  expect(merged("a: [1, 2, 3]\n", "a: [4]\n")).toEqual({ a: [4] });
  expect(merged("a: { b: 1 }\n", "a: 2\n")).toEqual({ a: 2 });
  expect(merged("a: 2\n", "a: { b: 1 }\n")).toEqual({ a: { b: 1 } });
});

test("a value with its evidence is replaced whole, on either side", () => {
  expect(merged("a: { value: { b: 1 }, published: R }\n", "a: { c: 2 }\n")).toEqual({ a: { c: 2 } });
  expect(merged("a: { b: 1 }\n", "a: { value: { c: 2 }, assumed: x }\n")).toEqual({
    a: { value: { c: 2 }, assumed: "x" },
  });
  expect(merged("a: { value: 1, published: R }\n", "a: { value: 2, assumed: x }\n")).toEqual({
    a: { value: 2, assumed: "x" },
  });
});

test("null and ~ remove what is inherited; nothing after a colon does not", () => {
  expect(merged("a: 1\nb: 2\nc: 3\nd: 4\n", "a: null\nb: ~\nc:\n")).toEqual({ c: null, d: 4 });
  expect(merged("a: 1\n", "z: null\n")).toEqual({ a: 1, z: null });
});

test("every value keeps the position where it was written", () => {
  const both = extend(written("a: { b: 1 }\nc:\n  - 2\n"), written("a:\n\n    d: 3\n"));
  expect(positionOf(both, ["a", "b"])).toMatchObject({ line: 1, column: 9 });
  expect(positionOf(both, ["a", "d"])).toMatchObject({ line: 3, column: 8 });
  expect(positionOf(both, ["c", 0])).toMatchObject({ line: 3, column: 5 });
});

test("what is not written has the position of what is around it", () => {
  const root = written("a:\n  b: 1\n");
  expect(positionOf(root, ["a", "x", "y"])).toMatchObject({ line: 2, column: 3 });
  expect(positionOf(root, ["z"])).toMatchObject({ line: 1, column: 1 });
});

test("extending by nothing changes nothing, and extending twice is extending once", () => {
  const map = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer());
  const tree = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.oneof(fc.integer(), map));
  fc.assert(
    fc.property(tree, tree, (base, over) => {
      const [one, two] = [written(JSON.stringify(base)), written(JSON.stringify(over))];
      expect(plainValue(extend(one, written("{}")))).toEqual(base);
      expect(plainValue(extend(extend(one, two), two))).toEqual(plainValue(extend(one, two)));
    }),
  );
});
