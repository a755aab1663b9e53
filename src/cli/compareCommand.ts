import { MEASURES } from "../models/measures/catalogue.ts";
import type { Language } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { type CompareRequest, type CompareResult, compare } from "../planning/compare.ts";
import { isComparable } from "../planning/simulate.ts";
import type { ReportContext } from "../rendering/context.ts";
import { headlineOf } from "../rendering/headline.ts";
import { failsObjective } from "../rendering/verdicts.ts";
import { choosePalette } from "./choosePalette.ts";
import { EXIT_DONE, EXIT_INTERRUPTED, EXIT_OBJECTIVE_MISSED } from "./exitCodes.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import type { CompareOptions } from "./options/readCompare.ts";
import { type Input, readInput } from "./readInput.ts";
import { pageWidth, write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

/**
 * Answers `plateau compare`: reads the base and its variants, runs them until the differences are decided, and says what
 * they are.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError or UsageError for what the user is to be told
 */
export async function compareCommand(options: CompareOptions, language: Language): Promise<number> {
  const input = samePeriod(readInput(options.files, options.settings));
  for (const { file } of input.leftOut) await write(process.stderr, leftOutText(file, language));
  const request = compareRequest(input, options);
  const { replications } = request;
  const { result, isPartial } = await withRunner(
    {
      scenarios: request.scenarios.map(({ scenario }) => scenario),
      workers: options.workers,
      replications: "count" in replications ? replications.count : replications.most,
      run: (runner, progress) => compare(request, runner, progress),
      partial: async (runner) => {
        const done = runner.complete();
        return done < 2 ? undefined : compare(request, runner.replay(), undefined, done);
      },
    },
    language,
  );
  if (result === undefined) {
    await write(process.stderr, INTERRUPTED.nothing[language]);
    return EXIT_INTERRUPTED;
  }
  const context: ReportContext = {
    language,
    width: pageWidth(process.stdout),
    palette: await choosePalette(),
    measures: MEASURES,
    version: VERSION,
    interruptedOf: isPartial ? ("count" in replications ? replications.count : replications.most) : undefined,
  };
  await write(process.stdout, await formatted(result, options.format, context));
  if (isPartial) {
    await write(process.stderr, INTERRUPTED.partial[language]);
    return EXIT_INTERRUPTED;
  }
  const isMissed = result.scenarios.some(failsObjective);
  return options.failOnObjective && isMissed ? EXIT_OBJECTIVE_MISSED : EXIT_DONE;
}

/** Scenarios over the period of the base, the base first. */
interface Comparable {
  readonly base: LoadedScenario;
  readonly variants: readonly LoadedScenario[];
  /** Scenarios of a study over another period, or with other flows. */
  readonly leftOut: readonly LoadedScenario[];
  readonly study: Input["study"];
}

/** Whoever names a file of another period or with other flows is told; a study may well have one beside those that can be compared. */
function samePeriod({ scenarios, study }: Input): Comparable {
  const named = scenarios.findIndex(({ scenario }) => scenario.name === study?.baseline);
  const base = scenarios[Math.max(0, named)]!;
  const others = scenarios.filter((each) => each !== base);
  const leftOut = others.filter((other) => !isComparable(other, base));
  const [first] = leftOut;
  if (first !== undefined && study === undefined) {
    throw new UsageError({
      fr: `${first.file} simule une autre période ou d'autres flux que ${base.file} : il n'y a pas d'écart à calculer`,
      en: `${first.file} simulates another period or other flows than ${base.file}: there is no difference to take`,
    });
  }
  const variants = others.filter((other) => !leftOut.includes(other));
  if (variants.length === 0) {
    throw new UsageError({
      fr: `il faut au moins une variante à comparer avec ${base.file}`,
      en: `at least one variant is needed to compare with ${base.file}`,
    });
  }
  return { base, variants, leftOut, study };
}

function leftOutText(file: string, language: Language): string {
  return language === "fr"
    ? `plateau : ${file} simule une autre période ou d'autres flux que la base ; laissé de côté\n`
    : `plateau: ${file} simulates another period or other flows than the base; left out\n`;
}

function compareRequest({ base, variants, study }: Comparable, options: CompareOptions): CompareRequest {
  return {
    scenarios: [base, ...variants],
    seed: options.seed ?? study?.seed ?? DEFAULT_SEED,
    measure: headlineOf(base.scenario).measure,
    replications: options.replications,
    confidence: options.confidence,
    indifference: options.indifference,
  };
}

async function formatted(
  result: CompareResult,
  format: CompareOptions["format"],
  context: ReportContext,
): Promise<string> {
  switch (format) {
    case "table": {
      const { comparePage } = await import("../rendering/compare/comparePage.ts");
      return comparePage(result, context);
    }
    case "json": {
      const { compareJson } = await import("../rendering/compare/compareJson.ts");
      return compareJson(result, context);
    }
    case "csv": {
      const { compareRows } = await import("../rendering/compare/compareRows.ts");
      const { csvText } = await import("./csvText.ts");
      return csvText(compareRows(result, context), context.language);
    }
  }
}

const INTERRUPTED = {
  nothing: {
    fr: "plateau : interrompu avant que chaque scénario ait deux répétitions ; il n'y a rien à comparer\n",
    en: "plateau: interrupted before each scenario had two replications; there is nothing to compare\n",
  },
  partial: {
    fr: "plateau : interrompu ; ce résultat est partiel\n",
    en: "plateau: interrupted; this result is partial\n",
  },
} as const;
