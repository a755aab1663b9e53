import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import { same } from "../../src/models/scenario/bilingual.ts";
import { immediateFlow } from "../support/scenarios.ts";
import { BASE, refusal, temporaryFolder } from "./temporaryFiles.ts";

/** The base over one week of March 2017, its volume from counts. */
const WEEK = BASE.replace("2017-01-01, to: 2017-12-31", "2017-03-06, to: 2017-03-10");
const counts = (csv = "calls.csv", text = WEEK) => text.replace("volume: 775 927", `counts: { csv: ${csv} }`);
const WAITS = BASE.replace("{ law: exponential, mean: 3 min }", "{ law: empirical, csv: waits.csv }");

const OPEN = ["06", "07", "08", "09", "10"];
const isoDays = (cells: (day: number) => string, delimiter = ";") =>
  OPEN.map((day, i) => `2017-03-${day}${delimiter}${cells(i)}\n`).join("");

function read(files: Readonly<Record<string, string>>, name = "a.yaml", settings: readonly string[] = []) {
  const folder = temporaryFolder(files);
  return readInput([join(folder, name)], settings).scenarios[0]!;
}
const rowsOf = (csv: string, yaml = counts()) =>
  immediateFlow(read({ "a.yaml": yaml, "calls.csv": csv }).scenario).counts!.csv;
const waitsOf = (csv: string) => {
  const { patience } = immediateFlow(read({ "a.yaml": WAITS, "waits.csv": csv }).scenario);
  return patience !== "endless" && patience.law === "empirical" ? patience.csv : [];
};
const refused = (csv: string | Uint8Array, yaml = counts()) =>
  refusal({ "a.yaml": yaml, "calls.csv": csv }, { read: ["a.yaml"] });
const refusedWaits = (csv: string) => refusal({ "a.yaml": WAITS, "waits.csv": csv }, { read: ["a.yaml"] });

describe("counts", () => {
  const ROWS = OPEN.map((day, i) => ({
    date: `2017-03-${day}`,
    fromSeconds: undefined,
    caisse: undefined,
    count: 1000.5 + i,
  }));

  test("are read in the French form of a spreadsheet and in the English one", () => {
    const french = OPEN.map((day, i) => `${day}/03/2017;1\u202f00${i},5`).join("\r\n");
    expect(rowsOf(`\ufeffJour;Appels\r\n${french}\r\n\r\n`)).toEqual(ROWS);
    expect(rowsOf(`date,calls\n${isoDays((i) => `100${i}.5`, ",")}`)).toEqual(ROWS);
    expect(rowsOf(`date,calls\n${isoDays((i) => `"100${i},5"`, ",")}`)).toEqual(ROWS);
  });

  test("may have a column for each caisse, in any order", () => {
    const rows = rowsOf(`landes;date;gironde\n${OPEN.map((d) => `2;2017-03-${d};3`).join("\n")}`);
    expect(rows.slice(0, 2)).toEqual([
      { date: "2017-03-06", fromSeconds: undefined, caisse: "landes", count: 2 },
      { date: "2017-03-06", fromSeconds: undefined, caisse: "gironde", count: 3 },
    ]);
    const unnamed = counts().replace("    caisses: { gironde: 60 %, landes: 40 % }\n", "");
    expect(rowsOf(`date;lot;gers\n${isoDays(() => "3;4")}`, unnamed)[1]).toMatchObject({ caisse: "gers" });
  });

  test("may be of half-hours, whose start is written in one of four ways", () => {
    const others = isoDays(() => "9h;1").replace(/^.*\n/, "");
    for (const time of ["9h30", "09:30", "9 h 30", "09:30:00", "9h30 - 10h00", "09:30-10:00"]) {
      const [row] = rowsOf(`date;Demi-heure;volume\n2017-03-06;${time};4\n${others}`);
      expect(row).toMatchObject({ fromSeconds: 34_200, count: 4 });
    }
  });

  test("are named relative to the file that wrote them, also through extends", () => {
    const csv = `date;calls\n${isoDays(() => "7")}`;
    const over = "extends: sub/base.yaml\nname: over\n";
    const files = { "a.yaml": over, "sub/base.yaml": counts("data/c.csv"), "sub/data/c.csv": csv };
    expect(immediateFlow(read(files).scenario).counts!.csv).toHaveLength(5);
    const own = `${over}demand: { calls: { counts: { csv: own.csv } } }\n`;
    const more = { ...files, "a.yaml": own, "own.csv": csv.replaceAll(";7", ";8") };
    expect(immediateFlow(read(more).scenario).counts!.csv[0]).toMatchObject({ count: 8 });
  });

  test("may be set on the command line", () => {
    const folder = temporaryFolder({
      "a.yaml": counts("none.csv"),
      "b.csv": `date;calls\n${isoDays(() => "7")}`,
    });
    const setting = `demand.calls.counts.csv=${join(folder, "b.csv")}`;
    const { scenario } = readInput([join(folder, "a.yaml")], [setting]).scenarios[0]!;
    expect(immediateFlow(scenario).counts!.csv).toHaveLength(5);
  });

  test("carry evidence like any quantity, which names the file and not its rows", () => {
    const files = { "calls.csv": `date;calls\n${isoDays(() => "7")}` };
    const { evidence } = read({ ...files, "a.yaml": counts("{ value: calls.csv, assumed: made up }") });
    expect(evidence).toEqual([
      { path: "demand.calls.counts.csv", kind: "assumed", text: same("made up"), writtenValue: "calls.csv" },
    ]);
    expect(read({ ...files, "a.yaml": counts() }).unstated).toContain("demand.calls.counts.csv");
  });
});

describe("mistakes in counts", () => {
  test("are reported together, each with its line and column, and nothing that follows from them", () => {
    const csv = [
      "date;gironde;landes",
      "2017-03-06;12;x",
      "2017-02-30;1;2",
      "",
      "06/03/2017;1;2",
      '2017-03-07;"-3";',
      "2017-03-08;1,234;1",
      "2017-03-09;1;2;3",
    ].join("\n");
    const number = "expected a number between 0 and 1 000 000 000";
    expect(refused(csv)).toEqual([
      `calls.csv:2:15 landes: ${number}, received "x"`,
      'calls.csv:3:1 date: expected a date that exists, such as 2017-04-01, received "2017-02-30" (that month has 28 days)',
      'calls.csv:5:1: expected one row for each day, or for each day and half-hour, received "06/03/2017" (already in line 2)',
      `calls.csv:6:12 gironde: ${number}, received "-3"`,
      `calls.csv:6:17 landes: ${number}, received nothing`,
      `calls.csv:7:12 gironde: ${number}, received "1,234" (write 1 234: a comma is a decimal sign in French)`,
      "calls.csv:8:16: expected 3 cells, one for each header, received 4 (put a decimal comma in quotes in a file with commas)",
    ]);
  });

  test("are shown in French too", () => {
    const [line] = refusal(
      { "a.yaml": counts(), "calls.csv": "date;calls\n2017-03-06;x\n" },
      { read: ["a.yaml"], language: "fr" },
    );
    expect(line).toBe("calls.csv:2:12 calls : attendu : un nombre entre 0 et 1 000 000 000, reçu : « x »");
  });

  test("are capped at twenty of a file, with the number of the others", () => {
    const csv = `date;calls\n${"2017-03-06;x\n".repeat(1)}${Array.from({ length: 29 }, (_, i) => `2017-04-${i + 1};x\n`).join("")}`;
    const lines = refused(csv);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(
      /^calls\.csv:\d+:\d+: expected a file without mistakes, received \d+ more mistakes from here on$/,
    );
  });

  test("of a half-hour are told with its form", () => {
    const at = (time: string) => refused(`date;time;calls\n2017-03-06;${time};1\n`)[0];
    const expected = "expected the start of a half-hour, such as 9h30 or 09:30";
    expect(at("9.30")).toBe(`calls.csv:2:12 time: ${expected}, received "9.30"`);
    expect(at("24h00")).toBe(`calls.csv:2:12 time: ${expected}, received "24h00"`);
    expect(at("9h00 - 10h00")).toBe(
      `calls.csv:2:12 time: ${expected}, received "9h00 - 10h00" (half an hour, such as 9h30 - 10h00)`,
    );
    expect(refused("date;time;calls\n2017-03-06;9h00;1\n2017-03-06;09:00;2\n")[0]).toMatch(
      /already in line 2/,
    );
  });

  test("of the headers are told with the nearest right one", () => {
    expect(refused("dat;calls\n2017-03-06;1\n")).toEqual([
      'calls.csv:1:1: expected a column date or jour or day, received "dat" (did you mean "date"?)',
    ]);
    expect(refused("date;girond;landes\n2017-03-06;1;2\n")).toEqual([
      'calls.csv:1:6: expected one of the headers gironde, landes, volume, calls, appels, count, nombre, total, received "girond" (did you mean "gironde"?)',
    ]);
    expect(refused("date;calls;landes\n2017-03-06;1;2\n")).toEqual([
      'calls.csv:1:6: expected one column for all together, or one for each caisse, received "calls"',
    ]);
    expect(refused("date;landes;landes\n2017-03-06;1;2\n")).toEqual([
      'calls.csv:1:13: expected each header once, received "landes"',
    ]);
    expect(refused("date\n2017-03-06\n")[0]).toMatch(/^calls\.csv:1:1: expected a column volume or calls/);
    const unnamed = counts().replace("    caisses: { gironde: 60 %, landes: 40 % }\n", "");
    expect(refused("date;apels\n2017-03-06;1\n", unnamed)).toEqual([
      'calls.csv:1:6: expected one of the headers volume, calls, appels, count, nombre, total, received "apels" (did you mean "appels"?)',
    ]);
    expect(refused("date;temperature\n2017-03-06;1\n", unnamed)[0]).toMatch(/received "temperature"/);
  });

  test("of the file itself are told where it is named", () => {
    expect(refusal({ "a.yaml": counts("cals.csv"), "calls.csv": "" }, { read: ["a.yaml"] })).toEqual([
      'a.yaml:12:20 demand.calls.counts.csv: expected a CSV file, received "cals.csv", file not found (did you mean "calls.csv"?)',
    ]);
    const bytes = new Uint8Array(Buffer.from("date;été\n", "latin1"));
    expect(refused(bytes)[0]).toMatch(/a text in another encoding \(save it as UTF-8\)$/);
    expect(refused(new Uint8Array([1, 0, 2]))[0]).toMatch(/received "calls\.csv", a binary file$/);
    expect(refused("x".repeat(50_000_001))[0]).toMatch(/a file of more than 50 MB$/);
  });

  test("of a table without rows are told at the table", () => {
    const expected = "expected a line of headers, then rows";
    expect(refused("")).toEqual([`calls.csv: ${expected}, received an empty file`]);
    expect(refused("\n ; \n")).toEqual([`calls.csv: ${expected}, received an empty file`]);
    expect(refused("date;calls\n\n")).toEqual([`calls.csv:1:1: ${expected}, received headers without rows`]);
  });

  test("are placed rightly behind a cell in quotes that holds a semicolon", () => {
    const lines = refused('date;gironde;landes\n2017-03-06;"1;5";x\n');
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["calls.csv:2:12", "calls.csv:2:18"]);
  });

  test("of quotes do not spill over to other lines", () => {
    expect(refused('date;calls\n2017-03-06;"1\n2017-03-07;x\n')).toEqual([
      'calls.csv:2:1: expected quotes around a whole cell, within one line, received "2017-03-06;"1"',
      'calls.csv:3:12 calls: expected a number between 0 and 1 000 000 000, received "x"',
    ]);
  });

  test("a day that is not counted is reported where the file is named", () => {
    expect(refused(`date;calls\n${isoDays(() => "7").replace(/^.*\n/, "")}`)).toEqual([
      "a.yaml:12:20 demand.calls.counts.csv: expected a row for each day of the flow, received nothing for 2017-03-06",
    ]);
  });
});

describe("waits", () => {
  test("are read in seconds or in words, answered or not in both languages; other columns are left alone", () => {
    const csv = "Agent;Attente;Décroché\nx;80;oui\ny;1 min 20;non\nz;0:01:20;1\n;12,5;FAUX\n;7;no\n";
    expect(waitsOf(csv)).toEqual([
      { seconds: 80, answered: true },
      { seconds: 80, answered: false },
      { seconds: 80, answered: true },
      { seconds: 12.5, answered: false },
      { seconds: 7, answered: false },
    ]);
    expect(waitsOf("wait,answered\n3,no\n")).toEqual([{ seconds: 3, answered: false }]);
  });

  test("that are none are refused", () => {
    expect(refusedWaits("attente;traité\n-1;oui\n1:20;non\n3;peut-être\n")).toEqual([
      'waits.csv:2:1 attente: expected a wait of at most a day, in seconds, or as 1 min 20 or 0:01:20, received "-1"',
      'waits.csv:3:1 attente: expected a wait of at most a day, in seconds, or as 1 min 20 or 0:01:20, received "1:20" (did you mean "1 min 20 s"?)',
      'waits.csv:4:3 traité: expected yes or no, 1 or 0, received "peut-être"',
    ]);
    expect(refusedWaits("atente;answered\n1;yes\n")).toEqual([
      'waits.csv:1:1: expected a column attente or wait or seconds or secondes, received "atente" (did you mean "attente"?)',
    ]);
  });

  test("without anybody who hung up tell nothing of patience", () => {
    expect(refusedWaits("wait;answered\n5;yes\n")).toEqual([
      "a.yaml:14:38 demand.calls.patience.csv: expected at least one wait that ended by hanging up, after more than 0 s, received 1 waits without one",
    ]);
  });
});
