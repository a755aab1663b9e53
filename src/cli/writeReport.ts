import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Language } from "../models/scenario/bilingual.ts";
import type { Exploration } from "../planning/report/exploration.ts";
import type { SimulationResult } from "../planning/simulate.ts";
import type { ReportContext } from "../rendering/context.ts";
import { csvRows } from "../rendering/csvRows.ts";
import { PLAIN } from "../rendering/palette.ts";
import { resultSchemaText } from "../rendering/resultSchema.ts";
import { dayRows, halfHourRows } from "../rendering/wideRows.ts";
import type { SimulateOptions } from "./commandLine.ts";
import { csvText } from "./csvText.ts";
import { exploreAround } from "./exploreAround.ts";
import { formatResult } from "./formatResult.ts";
import { type ReportFiles, writeOutFolder } from "./outFolder.ts";
import { write } from "./terminal.ts";

/** A run whose report is written. */
export interface ReportedRun {
  readonly result: SimulationResult;
  readonly options: SimulateOptions;
  readonly context: ReportContext;
  readonly startedAt: Date;
}

/** Of the report in a text file: fits a printed page. */
const FILE_WIDTH = 80;
/** Of each variant: enough for an interval of a difference between the same callers. */
const DEFAULT_EXPLORATIONS = 4;

/**
 * Runs what the charts of a report need beside its result, writes the report into a folder and says on standard error
 * where it is.
 *
 * @param folder checked before
 * @param run its result, and how it was asked for
 * @returns false when it was interrupted; then nothing is written
 * @throws OutputError if the system refuses
 */
export async function writeReport(folder: string, run: ReportedRun): Promise<boolean> {
  const { context, options, result } = run;
  const { language } = context;
  const replications = options.explorations ?? DEFAULT_EXPLORATIONS;
  const simulatedAt = new Date();
  const exploration = await exploreAround(
    {
      base: result.scenarios[result.baseline]!,
      settings: options.settings,
      seed: result.seed,
      replications,
      workers: options.workers,
    },
    language,
  );
  if (exploration === undefined) {
    await write(process.stderr, unwrittenText(language));
    return false;
  }
  writeOutFolder(folder, await filesOf(run, exploration, simulatedAt));
  await write(process.stderr, writtenText(join(folder, "report.html"), language));
  return true;
}

async function filesOf(run: ReportedRun, exploration: Exploration, simulatedAt: Date): Promise<ReportFiles> {
  const { result, options } = run;
  const context: ReportContext = { ...run.context, width: FILE_WIDTH, palette: PLAIN };
  const form = options.csv ?? context.language;
  const inForm = { ...context, language: form };
  const sheet = (rows: readonly (readonly string[])[]): Promise<string> => csvText(rows, form);
  const other = context.language === "fr" ? "en" : "fr";
  return {
    "report.html": await htmlOf(result, exploration, context),
    [`report.${other}.html`]: await htmlOf(result, exploration, { ...context, language: other }),
    "report.txt": await formatResult(result, "table", context),
    "measures.csv": await sheet(csvRows(result, inForm)),
    "days.csv": await sheet(dayRows(result, inForm)),
    "half-hours.csv": await sheet(halfHourRows(result, inForm)),
    "result.json": await formatResult(result, "json", context),
    "result.schema.json": resultSchemaText(),
    "exploration.json": `${JSON.stringify(exploration, null, 2)}\n`,
    "run.json": runJson(run, simulatedAt),
  };
}

async function htmlOf(
  result: SimulationResult,
  exploration: Exploration,
  context: ReportContext,
): Promise<string> {
  const { parseHTML } = await import("linkedom");
  const { htmlReport } = await import("../rendering/htmlReport/htmlReport.ts");
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  return htmlReport(result, exploration, { ...context, document });
}

/** What a run was, so that somebody can do it again: the same version, scenarios and seed give the same figures. */
function runJson({ result, options, context, startedAt }: ReportedRun, simulatedAt: Date): string {
  const seconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;
  const scenarios = result.scenarios.map(({ scenario, file, replications }) => ({
    name: scenario.name,
    file,
    sha256: createHash("sha256").update(JSON.stringify(scenario)).digest("hex"),
    replications,
  }));
  const run = {
    plateau: context.version,
    node: process.versions.node,
    startedAt: startedAt.toISOString(),
    simulationSeconds: seconds(startedAt, simulatedAt),
    explorationSeconds: seconds(simulatedAt, new Date()),
    seed: result.seed,
    baseline: result.scenarios[result.baseline]!.scenario.name,
    explorations: options.explorations ?? DEFAULT_EXPLORATIONS,
    settings: options.settings,
    scenarios,
  };
  return `${JSON.stringify(run, null, 2)}\n`;
}

function writtenText(file: string, language: Language): string {
  return language === "fr" ? `Rapport écrit : ${file}\n` : `Report written: ${file}\n`;
}

function unwrittenText(language: Language): string {
  return language === "fr"
    ? "plateau : interrompu ; le résultat est complet, mais le rapport n'a pas été écrit dans le dossier\n"
    : "plateau: interrupted; the result is complete, but the report was not written to the folder\n";
}
