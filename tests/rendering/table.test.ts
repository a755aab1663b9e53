import { expect, test } from "vitest";
import { type FlexibleColumn, fitColumns, tableLines, tableWidth } from "../../src/rendering/table.ts";
import { pad, textWidth, truncate, wrap } from "../../src/rendering/textLayout.ts";

function column(header: string, cell: string, short = cell): FlexibleColumn {
  return { header, align: "right", cells: [cell], short: [short] };
}

const KEYS = [column("a", "10 ± 1", "10"), column("b", "20 ± 2", "20"), column("c", "30 ± 3", "30")];
const EXTRAS = [column("d", "40 ± 4", "40"), column("e", "50 ± 5", "50")];
const cells = (width: number): readonly string[] =>
  fitColumns(KEYS, EXTRAS, width).columns.map((each) => each.cells[0]!);

test("the key columns keep their intervals before others find a place", () => {
  expect(cells(22)).toEqual(["10 ± 1", "20 ± 2", "30 ± 3"]);
  expect(cells(26)).toEqual(["10 ± 1", "20 ± 2", "30 ± 3", "40"]);
  expect(cells(38)).toEqual(["10 ± 1", "20 ± 2", "30 ± 3", "40 ± 4", "50 ± 5"]);
});

test("on a narrow page the last columns lose their intervals first, then go, and the first stays whole", () => {
  expect(cells(18)).toEqual(["10 ± 1", "20 ± 2", "30"]);
  expect(cells(14)).toEqual(["10 ± 1", "20", "30"]);
  expect(cells(10)).toEqual(["10 ± 1", "20"]);
  expect(cells(1)).toEqual(["10 ± 1"]);
});

test("a table tells when it leaves intervals out", () => {
  expect(fitColumns(KEYS, [], 22).isShortened).toBe(false);
  expect(fitColumns(KEYS, [], 18).isShortened).toBe(true);
});

test("headers break at spaces and stand at the bottom", () => {
  const columns = [
    { header: "name", align: "left", cells: ["x", "long name"] },
    { header: "calls per day", align: "right", cells: ["1", "1000"] },
  ] as const;
  expect(tableLines(columns)).toEqual([
    "           calls",
    "             per",
    "name         day",
    "─────────  ─────",
    "x              1",
    "long name   1000",
  ]);
  expect(tableWidth(columns)).toBe(16);
});

test("an accent written apart takes no column", () => {
  expect(textWidth("e\u0301te\u0301")).toBe(3);
  expect(pad("été", 5, "right")).toBe("  été");
  expect(pad("too long", 3, "left")).toBe("too long");
});

test("lines break at spaces and never at a no-break space", () => {
  expect(wrap("one two\u00a0three four", 9)).toEqual(["one", "two\u00a0three", "four"]);
  expect(wrap("a b c", 5, ["- ", "  "])).toEqual(["- a b", "  c"]);
  expect(wrap("", 5)).toEqual([""]);
});

test("what is too long for a line ends in three dots", () => {
  expect(truncate("abcdef", 6)).toBe("abcdef");
  expect(truncate("abcdefg", 6)).toBe("abcde…");
});
