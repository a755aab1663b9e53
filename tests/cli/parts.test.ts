import { describe, expect, test } from "vitest";
import { csvText } from "../../src/cli/csvText.ts";
import { failureCode, failureText } from "../../src/cli/failures.ts";
import { helpText } from "../../src/cli/helpText.ts";
import { makeInterruptible } from "../../src/cli/interruptibleRunner.ts";
import { chooseLanguage } from "../../src/cli/language.ts";
import { readPrecision, readWhole } from "../../src/cli/optionValues.ts";
import { createProgressLine, progressText } from "../../src/cli/progress.ts";
import { hasColours, pageWidth } from "../../src/cli/terminal.ts";
import { VERSION } from "../../src/cli/version.ts";
import { SimulationError } from "../../src/engine/errors.ts";
import type { Runner } from "../../src/planning/runner.ts";
import { textWidth } from "../../src/rendering/textLayout.ts";

describe("the language", () => {
  test("is French for a French locale only", () => {
    expect(chooseLanguage([], { LANG: "fr_FR.UTF-8" })).toBe("fr");
    expect(chooseLanguage([], { LANG: "fr" })).toBe("fr");
    expect(chooseLanguage([], { LANG: "frr_DE.UTF-8" })).toBe("en");
    expect(chooseLanguage([], { LANG: "C" })).toBe("en");
    expect(chooseLanguage([], {})).toBe("en");
  });

  test("takes LC_ALL before LC_MESSAGES before LANG, and an empty one as none", () => {
    expect(chooseLanguage([], { LC_ALL: "en_US", LC_MESSAGES: "fr_FR", LANG: "fr_FR" })).toBe("en");
    expect(chooseLanguage([], { LC_ALL: "", LC_MESSAGES: "fr_FR", LANG: "en_US" })).toBe("fr");
  });

  test("is what --lang says, or the locale's when it says nonsense", () => {
    expect(chooseLanguage(["--lang", "en"], { LANG: "fr_FR" })).toBe("en");
    expect(chooseLanguage(["--lang=fr"], {})).toBe("fr");
    expect(chooseLanguage(["--lang", "de"], { LANG: "fr_FR" })).toBe("fr");
  });
});

describe("the progress line", () => {
  function fake(isTTY: boolean) {
    let written = "";
    const write = (text: string): boolean => {
      written += text;
      return true;
    };
    const stream = { isTTY, columns: 80, write };
    return { stream: stream as unknown as Parameters<typeof createProgressLine>[0], read: () => written };
  }

  test("says nothing when it is no terminal", () => {
    const { stream, read } = fake(false);
    const line = createProgressLine(stream, "en", () => 0);
    line.update(1, 10);
    line.clear();
    expect(read()).toBe("");
  });

  test("replaces itself ten times a second at most, and leaves nothing", () => {
    const { stream, read } = fake(true);
    let clock = 0;
    const line = createProgressLine(stream, "en", () => clock);
    for (clock = 0; clock < 1_000; clock += 10) line.update(clock / 10, 1_000);
    line.clear();
    expect(read().split("\r\u001b[2K").slice(1)).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `Simulating: ${i * 10} of 1,000 replications`),
      "",
    ]);
  });

  test("tells the time left once it can", () => {
    expect(progressText(0, 180, 5_000, "en")).toBe("Simulating: 0 of 180 replications");
    expect(progressText(45, 180, 30_000, "fr").replaceAll("\u00a0", " ")).toBe(
      "Simulation : 45 répétitions sur 180, encore 1 min 30 s environ",
    );
    expect(progressText(180, 180, 30_000, "en")).toBe("Simulating: 180 of 180 replications");
  });
});

describe("an interruptible runner", () => {
  function counting(): Runner & { closed: number } {
    return {
      parallel: 3,
      closed: 0,
      add: () => 2,
      run: ({ scenario, replication }) => Promise.resolve(Float64Array.of(scenario, replication)),
      close() {
        this.closed += 1;
        return Promise.resolve();
      },
    };
  }
  const run = (runner: Runner, scenario: number, replication: number) =>
    runner.run({ scenario, replication, seed: 1 });

  test("knows what every scenario has without a gap, and gives it again", async () => {
    const runner = makeInterruptible(counting(), 2);
    await run(runner, 0, 0);
    expect(runner.complete()).toBe(0);
    await run(runner, 1, 0);
    await run(runner, 0, 1);
    await run(runner, 1, 2);
    expect(runner.complete()).toBe(1);
    await run(runner, 1, 1);
    expect(runner.complete()).toBe(2);
    expect(await run(runner.replay(), 1, 1)).toEqual(Float64Array.of(1, 1));
  });

  test("refuses work once interrupted, and closes what works behind it once", async () => {
    const behind = counting();
    const runner = makeInterruptible(behind, 1);
    runner.interrupt();
    await expect(run(runner, 0, 0)).rejects.toThrow("interrupted");
    await runner.close();
    expect(behind.closed).toBe(1);
  });

  test("keeps no more than it may", async () => {
    const runner = makeInterruptible(counting(), 1, 40);
    for (let i = 0; i < 5; i++) expect(await run(runner, 0, i)).toEqual(Float64Array.of(0, i));
    expect(runner.complete()).toBe(2);
  });
});

describe("failures", () => {
  test("an unexpected error is one sentence with the version, and the place only for debugging", () => {
    const error = new SimulationError("the queue is negative", 3_600, "arrival");
    const text = failureText(error, "fr", false);
    expect(text).toBe(
      `plateau : erreur imprévue dans Plateau ${VERSION} ; merci de la signaler avec la commande et ce message : the queue is negative (at 3600 s, in arrival)\n`,
    );
    expect(failureText(error, "en", true)).toMatch(/^plateau: unexpected error .*\n\s+at [^\n]+\n$/);
    expect(failureCode(error)).toBe(1);
  });

  test("what was thrown may be anything", () => {
    expect(failureText("oops", "en", true)).toContain("this message: oops");
  });
});

describe("numbers on the command line", () => {
  test("a whole number may have spaces", () => {
    expect(readWhole("--seed", "10 000", 0, 1e6)).toBe(10_000);
    for (const bad of ["", "1e3", "0x10", "-1", "2.0", "1000001"]) {
      expect(() => readWhole("--seed", bad, 0, 1e6)).toThrow("--seed expects a whole number");
    }
  });

  test("a precision has its sign, and a comma or a point", () => {
    expect(readPrecision("--precision", "0,5 %")).toBe(0.005);
    expect(readPrecision("--precision", "2%")).toBe(0.02);
    for (const bad of ["0%", "50%", "-1%", "1", "%"]) {
      expect(() => readPrecision("--precision", bad)).toThrow("a percentage with its sign");
    }
  });
});

describe("the terminal", () => {
  test("has colours unless NO_COLOR, a dumb terminal or a pipe", () => {
    expect(hasColours({ isTTY: true }, {})).toBe(true);
    expect(hasColours({ isTTY: true }, { NO_COLOR: "1" })).toBe(false);
    expect(hasColours({ isTTY: true }, { NO_COLOR: "" })).toBe(true);
    expect(hasColours({ isTTY: true }, { TERM: "dumb" })).toBe(false);
    expect(hasColours({ isTTY: false }, {})).toBe(false);
  });

  test("sets the width within reason, and a pipe is 80 wide", () => {
    expect(pageWidth({ isTTY: true, columns: 132 })).toBe(132);
    expect(pageWidth({ isTTY: true, columns: 20 })).toBe(60);
    expect(pageWidth({ isTTY: true, columns: 900 })).toBe(200);
    expect(pageWidth({ isTTY: false, columns: 132 })).toBe(80);
  });

  test.each(["fr", "en"] as const)("help in %s stays within 80 columns", (language) => {
    const text = helpText(undefined, language, 80) + helpText("simulate", language, 80);
    const long = text.split("\n").filter((line) => textWidth(line) > 80 && !line.startsWith("  plateau "));
    expect(long).toEqual([]);
  });
});

test("CSV quotes what holds its own delimiter", async () => {
  expect(await csvText([["a;b", 'c"d', "1,5"]], "fr")).toBe('\ufeff"a;b";"c""d";1,5\n');
  expect(await csvText([["a,b", "1.5"]], "en")).toBe('"a,b",1.5\n');
});
