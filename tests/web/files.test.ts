import { describe, expect, test } from "vitest";
import { csvText } from "../../src/web/export/csvText.ts";
import { memoryFiles } from "../../src/web/files/memoryFiles.ts";
import { commandOf } from "../../src/web/state/commandLine.ts";
import { firstState } from "../../src/web/state/pageState.ts";

describe("files in memory", () => {
  const files = memoryFiles(
    new Map([
      ["a.yaml", "A"],
      ["data/t.csv", "T"],
      ["big.yaml", "x".repeat(1_000_001)],
    ]),
  );

  test("are found under their path, however it is written, and else by their name", () => {
    for (const name of ["a.yaml", "./a.yaml", "x/../a.yaml", "../scenarios/a.yaml"])
      expect(files.read(name)).toEqual({ text: "A" });
    expect(files.read(files.beside("a.yaml", "data/t.csv"))).toEqual({ text: "T" });
    expect(files.read("t.csv")).toEqual({ text: "T" });
    expect(files.isSame("./a.yaml", "a.yaml")).toBe(true);
    expect(files.isSame("a.yaml", "big.yaml")).toBe(false);
  });

  test("say what is missing or too large", () => {
    expect(files.read("b.yaml")).toMatchObject({ received: { en: "a file that the page does not have" } });
    expect(files.read("big.yaml")).toMatchObject({ received: { en: "a file of more than 1 MB" } });
    expect(files.read("big.yaml", 2)).toHaveProperty("text");
  });
});

describe("CSV for a spreadsheet", () => {
  const rows = [
    ["a", "b;c", 'say "x"', "d,e"],
    ["1,5", "two\nlines", "", ""],
  ];

  test("has semicolons and a byte order mark in French, commas in English", () => {
    expect(csvText(rows, "fr")).toBe('\ufeffa;"b;c";"say ""x""";d,e\r\n1,5;"two\nlines";;\r\n');
    expect(csvText(rows, "en")).toBe('a,b;c,"say ""x""","d,e"\r\n"1,5","two\nlines",,\r\n');
  });
});

describe("the command line", () => {
  test("is quoted for a shell, and names shipped files by their folder", () => {
    const state = {
      ...firstState("fr"),
      variant: { file: "it's.yaml", settings: ["teams.sudo.posts=38", "demand.calls.talk.mean=3 min"] },
    };
    expect(commandOf(state, false)).toBe(
      "plateau simulate 'it'\\''s.yaml' --set teams.sudo.posts=38 --set 'demand.calls.talk.mean=3 min' --seed 2017 --replications 20",
    );
    expect(commandOf(firstState("fr"), true)).toBe(
      "plateau simulate scenarios/sudo-2017.yaml --seed 2017 --replications 20",
    );
  });
});
