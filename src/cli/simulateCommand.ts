import type { FixedCount, Precision } from "../engine/replicate.ts";
import { MEASURES } from "../models/measures/catalogue.ts";
import type { Language } from "../models/scenario/bilingual.ts";
import type { Runner } from "../planning/runner.ts";
import { type SimulationRequest, type SimulationResult, simulate } from "../planning/simulate.ts";
import type { ReportContext } from "../rendering/context.ts";
import { failsObjective } from "../rendering/verdicts.ts";
import { choosePalette } from "./choosePalette.ts";
import type { SimulateOptions } from "./commandLine.ts";
import { EXIT_DONE, EXIT_INTERRUPTED, EXIT_OBJECTIVE_MISSED } from "./exitCodes.ts";
import { formatResult } from "./formatResult.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import { checkOutFolder } from "./outFolder.ts";
import { type Input, readInput } from "./readInput.ts";
import { pageWidth, write } from "./terminal.ts";
import { unknownWord } from "./usageError.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

const DEFAULT_REPLICATIONS = 20;
/** Replications before the first look at the precision, and after which to give up. */
const LEAST_FOR_PRECISION = 10;
const MOST_FOR_PRECISION = 1000;

/**
 * Answers `plateau simulate`: reads the files, runs the scenarios, prints the result and writes it where asked.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError, UsageError or OutputError for what the user is to be told
 */
export async function simulateCommand(options: SimulateOptions, language: Language): Promise<number> {
  const startedAt = new Date();
  const input = readInput(options.files, options.settings);
  const request = simulationRequest(input, options);
  if (options.out !== undefined) checkOutFolder(options.out);
  const outcome = await runInterruptibly(request, options.workers, language);
  if (outcome === undefined) {
    await write(process.stderr, nothingText(language));
    return EXIT_INTERRUPTED;
  }
  const { result, isPartial } = outcome;
  const context: ReportContext = {
    language,
    width: pageWidth(process.stdout),
    palette: await choosePalette(),
    measures: MEASURES,
    version: VERSION,
    title: input.study?.title,
    interruptedOf: isPartial ? mostReplications(request) : undefined,
  };
  await write(process.stdout, await formatResult(result, options.format, context));
  if (options.out !== undefined && !isPartial) {
    const { writeReport } = await import("./writeReport.ts");
    const isWritten = await writeReport(options.out, { result, options, context, startedAt });
    if (!isWritten) return EXIT_INTERRUPTED;
  }
  if (isPartial) {
    await write(process.stderr, partialText(language, options.out));
    return EXIT_INTERRUPTED;
  }
  const isMissed = result.scenarios.some(failsObjective);
  return options.failOnObjective && isMissed ? EXIT_OBJECTIVE_MISSED : EXIT_DONE;
}

function simulationRequest({ scenarios, study }: Input, options: SimulateOptions): SimulationRequest {
  const name = options.baseline ?? study?.baseline;
  const names = scenarios.map(({ scenario }) => scenario.name);
  const baseline = name === undefined ? 0 : names.indexOf(name);
  if (baseline < 0) {
    const list = names.join(", ");
    const sentence = {
      fr: `--baseline ne nomme aucun scénario : « ${name} »`,
      en: `--baseline names no scenario: "${name}"`,
    };
    throw unknownWord(sentence, name!, names, { fr: `il y a ${list}`, en: `there are ${list}` });
  }
  return {
    scenarios,
    baseline,
    seed: options.seed ?? study?.seed ?? DEFAULT_SEED,
    replications: replicationsOf(options, study?.replications),
  };
}

function replicationsOf(
  { replications, precision }: SimulateOptions,
  ofStudy: number | undefined,
): FixedCount | Precision {
  if (precision === undefined) return { count: replications ?? ofStudy ?? DEFAULT_REPLICATIONS };
  return { relativePrecision: precision, minimum: LEAST_FOR_PRECISION, maximum: MOST_FOR_PRECISION };
}

function mostReplications({ replications }: SimulationRequest): number {
  return "count" in replications ? replications.count : replications.maximum;
}

/** Runs to the end or to Ctrl-C; then what is done by every scenario counts, if there is any. */
async function runInterruptibly(
  request: SimulationRequest,
  workers: number,
  language: Language,
): Promise<{ readonly result: SimulationResult; readonly isPartial: boolean } | undefined> {
  const { replications } = request;
  const { result, isPartial } = await withRunner(
    {
      scenarios: request.scenarios.map(({ scenario }) => scenario),
      workers,
      replications: "count" in replications ? replications.count : replications.minimum,
      run: (runner, progress) => simulate(request, runner, progress),
      partial: async (runner) => partialResult(request, runner.complete(), runner.replay()),
    },
    language,
  );
  return result && { result, isPartial };
}

async function partialResult(
  request: SimulationRequest,
  count: number,
  replay: Runner,
): Promise<SimulationResult | undefined> {
  return count === 0 ? undefined : simulate({ ...request, replications: { count } }, replay);
}

function nothingText(language: Language): string {
  return language === "fr"
    ? "plateau : interrompu avant que chaque scénario ait une répétition ; il n'y a rien à montrer\n"
    : "plateau: interrupted before each scenario had a replication; there is nothing to show\n";
}

function partialText(language: Language, out: string | undefined): string {
  const isUnwritten = out !== undefined;
  return language === "fr"
    ? `plateau : interrompu ; ce résultat est partiel${isUnwritten ? " et n'a pas été écrit dans le dossier" : ""}\n`
    : `plateau: interrupted; this result is partial${isUnwritten ? " and was not written to the folder" : ""}\n`;
}
