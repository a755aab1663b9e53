import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import type { Language } from "../../src/models/scenario/bilingual.ts";
import { formatProblems, ScenarioError } from "../../src/models/scenario/problems.ts";

/** A whole scenario, as short as the format allows; tests extend it or change a line. */
export const BASE = `plateau: 1
name: base
title: { fr: Base, en: Base }
horizon: { from: 2017-01-01, to: 2017-12-31 }
opening:
  days: [monday, tuesday, wednesday, thursday, friday]
  holidays: france
  phone: 9h00 - 16h00
demand:
  calls:
    kind: immediate
    volume: 775 927
    caisses: { gironde: 60 %, landes: 40 % }
    patience: { law: exponential, mean: 3 min }
    talk: { law: exponential, mean: 3 min 27 s }
sites:
  gironde: { fr: Gironde, en: Gironde }
shifts:
  day: { hours: 8h30 - 16h30 }
teams:
  sudo: { site: gironde, posts: 35, shift: day }
`;

/**
 * Writes files into a folder that lives as long as the test.
 *
 * @param files contents by name
 * @returns the folder
 */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "plateau-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
  return folder;
}

/**
 * Reads files that must be refused.
 *
 * @param files contents by name; the names to read come in `read`, or all of them
 * @param options which files to read, with which settings, in which language
 * @returns the messages, without the folder, one an entry
 */
export function refusal(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { read?: readonly string[]; settings?: readonly string[]; language?: Language } = {},
): readonly string[] {
  const folder = temporaryFolder(files);
  const { read = Object.keys(files), settings = [], language = "en" } = options;
  try {
    readInput(
      read.map((name) => join(folder, name)),
      settings,
    );
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const text = formatProblems(error.problems, language);
    return text.replaceAll(`${folder}/`, "").replaceAll(folder, "FOLDER").split("\n");
  }
  return ["accepted"];
}
