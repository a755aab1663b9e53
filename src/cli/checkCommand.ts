import { compile } from "../models/compile.ts";
import { MEASURES } from "../models/measures/catalogue.ts";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { type SimulationResult, simulate } from "../planning/simulate.ts";
import { workloadOf } from "../planning/workload.ts";
import type { ReportContext } from "../rendering/context.ts";
import { PLAIN } from "../rendering/palette.ts";
import { choosePalette } from "./choosePalette.ts";
import type { CheckOptions } from "./commandLine.ts";
import { EXIT_DONE } from "./exitCodes.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import { createRunner } from "./poolRunner.ts";
import { createProgressLine } from "./progress.ts";
import { readInput } from "./readInput.ts";
import { pageWidth, write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";
import { VERSION } from "./version.ts";

/** Enough for an interval; the page says how many there were. */
const DEFAULT_REPLICATIONS = 5;

/**
 * Answers `plateau check`: reads a scenario and says what it means, what it rests on, and whether its published figures
 * agree with one another and with a short run.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError for a bad file, UsageError for a study
 */
export async function checkCommand(options: CheckOptions, language: Language): Promise<number> {
  const loaded = readOne(options);
  const result = await runShortly(loaded, options, language);
  const workload = workloadOf(compile(loaded.scenario));
  const context: ReportContext = {
    language,
    width: pageWidth(process.stdout),
    palette: PLAIN,
    measures: MEASURES,
    version: VERSION,
  };
  if (options.format === "json") {
    const { checkJson } = await import("../rendering/check/checkJson.ts");
    await write(process.stdout, checkJson(result, workload, context));
    return EXIT_DONE;
  }
  const { checkPage } = await import("../rendering/check/checkPage.ts");
  await write(process.stdout, checkPage(result, workload, { ...context, palette: await choosePalette() }));
  return EXIT_DONE;
}

function readOne({ file, settings }: CheckOptions): LoadedScenario {
  const { scenarios, study } = readInput([file], settings);
  const [loaded] = scenarios;
  if (study === undefined) return loaded!;
  throw new UsageError({
    fr: `${quoted(file).fr} est une étude : elle nomme d'autres fichiers, et tous se lisent bien. Vérifiez-les un par un : plateau check ${loaded!.file}`,
    en: `${quoted(file).en} is a study, and its scenarios can be read; check one of them: plateau check ${loaded!.file}`,
  });
}

async function runShortly(
  loaded: LoadedScenario,
  { seed = DEFAULT_SEED, replications = DEFAULT_REPLICATIONS, workers }: CheckOptions,
  language: Language,
): Promise<SimulationResult> {
  const runner = await createRunner([loaded.scenario], workers, replications);
  const progress = createProgressLine(process.stderr, language);
  try {
    progress.update(0, replications);
    const request = { scenarios: [loaded], baseline: 0, seed, replications: { count: replications } };
    return await simulate(request, runner, progress.update);
  } finally {
    progress.clear();
    await runner.close();
  }
}
