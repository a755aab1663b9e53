import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/cli/commandLine.ts";
import { transferProblem } from "../../src/cli/transferProblem.ts";

const WHOLE = ["transfer", "a.yaml", "--from", "x", "--to", "y", "--positions", "6", "--on", "2017-04-01"];

function optionsOf(...more: readonly string[]) {
  const command = readCommandLine([...WHOLE, ...more]);
  if (command.kind !== "transfer") throw new Error(command.kind);
  return command.options;
}

describe("plateau transfer, on the command line", () => {
  it("takes what is asked, and leaves training to the file unless it is told", () => {
    expect(optionsOf().ask).toEqual({
      from: "x",
      to: "y",
      positions: 6,
      on: "2017-04-01",
      trainingDays: undefined,
      learning: undefined,
    });
    expect(optionsOf("--training-days", "0", "--learning", "none").ask).toMatchObject({
      trainingDays: 0,
      learning: "none",
    });
    for (const written of ["×1,5/15", "1.5/15", "x1.5 / 15"])
      expect(optionsOf("--learning", written).ask.learning).toEqual({ start: 1.5, halfLifeDays: 15 });
  });

  it("refuses what is missing, and what is no date, no learning and no number of positions", () => {
    expect(() => readCommandLine(["transfer", "a.yaml"])).toThrow("--from is missing");
    expect(() => readCommandLine(["transfer"])).toThrow("name one file");
    expect(() => readCommandLine([...WHOLE.slice(0, -1), "2017-02-30"])).toThrow(
      "--on expects a date that exists",
    );
    for (const written of ["1.5", "1.5/0", "20/15", "fast"])
      expect(() => optionsOf("--learning", written)).toThrow("--learning expects");
    expect(() => readCommandLine(WHOLE.map((word) => (word === "6" ? "0" : word)))).toThrow(
      "--positions expects",
    );
  });

  it("says in both languages why a transfer cannot be worked out, with the nearest name", () => {
    const ask = optionsOf().ask;
    const unknown = transferProblem({ kind: "unknown", side: "from", known: ["xx", "landes"] }, ask);
    expect(unknown.sentence.fr).toContain("vouliez-vous dire « xx »");
    const few = transferProblem({ kind: "tooFew", positions: 4.5 }, ask);
    expect(few.sentence.fr).toContain("n'a que 4,5 positions");
    expect(few.sentence.en).toContain("has only 4.5 positions");
  });
});
