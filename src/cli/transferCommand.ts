import { MEASURES } from "../models/measures/catalogue.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { TransferPlan } from "../planning/transfer/ask.ts";
import { planTransfer } from "../planning/transfer/planTransfer.ts";
import { scenariosOf, type TransferResult, transfer } from "../planning/transfer/transfer.ts";
import type { TransferContext } from "../rendering/transfer/voice.ts";
import { choosePalette } from "./choosePalette.ts";
import { EXIT_DONE, EXIT_INTERRUPTED } from "./exitCodes.ts";
import type { TransferOptions } from "./options/readTransfer.ts";
import { readOneScenario } from "./readOneScenario.ts";
import { pageWidth, write } from "./terminal.ts";
import { transferProblem } from "./transferProblem.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

const INTERRUPTED = {
  nothing: {
    fr: "plateau : interrompu avant la première répétition complète ; il n'y a rien à montrer\n",
    en: "plateau: interrupted before the first complete replication; there is nothing to show\n",
  },
  partial: {
    fr: "plateau : interrompu ; ce résultat est partiel\n",
    en: "plateau: interrupted; this result is partial\n",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * Answers `plateau transfer`: what positions moved from one side to another change, for both, from the first week to the
 * last.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError or UsageError for what the user is to be told
 */
export async function transferCommand(options: TransferOptions, language: Language): Promise<number> {
  const loaded = readOneScenario("transfer", options);
  const plan = planTransfer(loaded.scenario, options.ask);
  if ("kind" in plan) throw transferProblem(plan, options.ask);
  const { result, isPartial } = await run(plan, options, language);
  if (result === undefined) {
    await write(process.stderr, INTERRUPTED.nothing[language]);
    return EXIT_INTERRUPTED;
  }
  const context: TransferContext = {
    language,
    width: pageWidth(process.stdout),
    palette: await choosePalette(),
    measures: MEASURES,
    version: VERSION,
    interruptedOf: isPartial ? options.replications : undefined,
    evidence: loaded.evidence,
  };
  await write(process.stdout, await formatted(result, options.format, context));
  if (!isPartial) return EXIT_DONE;
  await write(process.stderr, INTERRUPTED.partial[language]);
  return EXIT_INTERRUPTED;
}

function run(plan: TransferPlan, { seed, replications, workers }: TransferOptions, language: Language) {
  return withRunner<TransferResult>(
    {
      scenarios: scenariosOf(plan),
      workers,
      replications,
      run: (runner, progress) => transfer({ plan, seed, replications }, runner, progress),
      partial: async (runner) => {
        const done = runner.complete();
        return done === 0 ? undefined : transfer({ plan, seed, replications: done }, runner.replay());
      },
    },
    language,
  );
}

async function formatted(
  result: TransferResult,
  format: TransferOptions["format"],
  context: TransferContext,
): Promise<string> {
  switch (format) {
    case "table": {
      const { transferText } = await import("../rendering/transfer/transferText.ts");
      return transferText(result, context);
    }
    case "json": {
      const { transferJson } = await import("../rendering/transfer/transferJson.ts");
      return transferJson(result, context);
    }
    case "csv": {
      const { transferCsv } = await import("../rendering/transfer/transferCsv.ts");
      const { csvText } = await import("./csvText.ts");
      return csvText(transferCsv(result, context.language), context.language);
    }
  }
}
