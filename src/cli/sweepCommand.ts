import { hash128 } from "../engine/random/hash128.ts";
import { MEASURES } from "../models/measures/catalogue.ts";
import type { Language } from "../models/scenario/bilingual.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { answerSweep, type SweepRequest } from "../planning/sweep/answer.ts";
import { type PointTotals, runSweep } from "../planning/sweep/sweep.ts";
import type { ReportContext } from "../rendering/context.ts";
import { headlineOf } from "../rendering/headline.ts";
import { PLAIN } from "../rendering/palette.ts";
import type { SweepReport } from "../rendering/sweep/report.ts";
import { choosePalette } from "./choosePalette.ts";
import { EXIT_DONE, EXIT_INTERRUPTED } from "./exitCodes.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import type { SweepOptions } from "./options/readSweep.ts";
import { readOneScenario } from "./readOneScenario.ts";
import { openSweepFolder, type SweepFolder } from "./sweepFolder.ts";
import { interruptedText, runNote } from "./sweepNotes.ts";
import { type SweepPoints, sweepPoints } from "./sweepPoints.ts";
import { pageWidth, write } from "./terminal.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

/** Replications of a point: a long period says much by itself, a short one little. */
const DEFAULT_REPLICATIONS = { long: 10, short: 50 } as const;
const SHORT_DAYS = 31;
const DAY_MS = 86_400_000;
/** Of the report in a file: fits a printed page. */
const FILE_WIDTH = 80;

/**
 * Answers `plateau sweep`: what several values at once do to a measure, over a grid or a Latin hypercube.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError, UsageError or OutputError for what the user is to be told
 */
export async function sweepCommand(options: SweepOptions, language: Language): Promise<number> {
  const loaded = readOneScenario("sweep", options);
  const seed = options.seed ?? DEFAULT_SEED;
  const points = sweepPoints(loaded, { ...options, seed });
  const request: SweepRequest = {
    loaded,
    variables: points.variables,
    design: options.design,
    points: points.points,
    seed,
    replications: options.replications ?? defaultReplications(loaded.scenario),
    measure: options.measure ?? headlineOf(loaded.scenario).measure,
  };
  const folder = options.out === undefined ? undefined : openFolder(options.out, request);
  const { totals, isPartial } = await runPoints(request, points, folder, options.workers, language);
  if (totals.size > 0) {
    const report: SweepReport = { request, answer: answerSweep(request, totals), isPartial };
    const context: ReportContext = {
      language,
      width: pageWidth(process.stdout),
      palette: await choosePalette(),
      measures: MEASURES,
      version: VERSION,
    };
    if (!isPartial) await finish(folder, report, context);
    await write(process.stdout, await formatReport(report, options.format, context));
  }
  if (!isPartial) return EXIT_DONE;
  await write(process.stderr, interruptedText(totals.size, request, options.out, language));
  return EXIT_INTERRUPTED;
}

function defaultReplications({ horizon }: Scenario): number {
  const days = (Date.parse(horizon.to) - Date.parse(horizon.from)) / DAY_MS + 1;
  return days <= SHORT_DAYS ? DEFAULT_REPLICATIONS.short : DEFAULT_REPLICATIONS.long;
}

function openFolder(out: string, request: SweepRequest): SweepFolder {
  const { loaded, variables, design, points, seed, replications } = request;
  const values = (at: number): readonly string[] => {
    const settings = points.map(({ levels }) => levels[at]!.setting);
    return design === "grid" ? [...new Set(settings)] : settings;
  };
  return openSweepFolder(out, {
    plateau: VERSION,
    scenario: hash128(JSON.stringify(loaded.scenario, finiteOrText)),
    variables: variables.map(({ path }, at) => ({ path, values: values(at) })),
    design,
    points: points.length,
    seed,
    replications,
  });
}

/** JSON has no infinity; unlimited places are not the same as none. */
function finiteOrText(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

async function runPoints(
  request: SweepRequest,
  { scenarios }: SweepPoints,
  folder: SweepFolder | undefined,
  workers: number,
  language: Language,
) {
  const { seed, replications, loaded } = request;
  const totals = new Map<number, PointTotals>(folder?.done);
  const missing = scenarios.length - totals.size;
  const note = runNote(request, missing, workers, language);
  if (missing > 0) await write(process.stderr, note);
  const { isPartial } = await withRunner(
    {
      scenarios: [loaded.scenario],
      workers,
      replications: missing * replications,
      run: (runner, progress) =>
        runSweep(
          { scenarios, seed, replications },
          runner,
          new Map(totals),
          (point, each) => {
            folder?.keep(point, each);
            totals.set(point, each);
          },
          progress,
        ),
      partial: () => Promise.resolve(undefined),
    },
    language,
  );
  return { totals, isPartial };
}

async function finish(
  folder: SweepFolder | undefined,
  report: SweepReport,
  context: ReportContext,
): Promise<void> {
  const forFile = { ...context, width: FILE_WIDTH, palette: PLAIN };
  folder?.finish({
    "sweep.csv": await formatReport(report, "csv", forFile),
    "report.txt": await formatReport(report, "table", forFile),
    "result.json": await formatReport(report, "json", forFile),
  });
}

async function formatReport(
  report: SweepReport,
  format: SweepOptions["format"],
  context: ReportContext,
): Promise<string> {
  switch (format) {
    case "table": {
      const { sweepText } = await import("../rendering/sweep/sweepText.ts");
      return sweepText(report, context);
    }
    case "json": {
      const { sweepJson } = await import("../rendering/sweep/sweepJson.ts");
      return sweepJson(report, context);
    }
    case "csv": {
      const { sweepRows } = await import("../rendering/sweep/sweepRows.ts");
      const { csvText } = await import("./csvText.ts");
      return csvText(sweepRows(report, context), context.language);
    }
  }
}
