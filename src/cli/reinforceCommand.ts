import { openDays } from "../models/calendar/openDays.ts";
import { MEASURES } from "../models/measures/catalogue.ts";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { aimOf } from "../models/scenario/schema/objectives.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import type { DayState } from "../models/state/dayState.ts";
import { type DayRequest, dayScenario, type PlannedDay } from "../planning/reinforce/dayScenario.ts";
import { freshOfPresented } from "../planning/reinforce/freshForecast.ts";
import {
  createReinforceQuestion,
  type ReinforceQuestion,
  type ReinforceResult,
} from "../planning/reinforce/reinforce.ts";
import { reservesOf } from "../planning/reinforce/reserves.ts";
import { restOfDay } from "../planning/reinforce/underWay/restOfDay.ts";
import type { ReportContext } from "../rendering/context.ts";
import { choosePalette } from "./choosePalette.ts";
import { readDayUnderWay } from "./dayUnderWay.ts";
import { EXIT_DONE, EXIT_INTERRUPTED } from "./exitCodes.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import type { ReinforceOptions } from "./options/readReinforce.ts";
import { readOneScenario } from "./readOneScenario.ts";
import { pageWidth, write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

/** Enough for a share of days within about six points, and an answer in seconds; who asks during the day waits less. */
const DEFAULT_REPLICATIONS = { eve: 100, underWay: 60 } as const;
const DEFAULT_SHARE = 0.9;
/** Numbers of positions and stretches of the day that are tried, about: says whether a pool of workers pays. */
const PLANS = 16;

/**
 * Answers `plateau reinforce`: how many reinforcement positions a day needs, when, from where and at what cost.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError for a bad file, UsageError for a day or a file that the question cannot be asked of
 */
export async function reinforceCommand(options: ReinforceOptions, language: Language): Promise<number> {
  const loaded = readOneScenario("reinforce", options);
  checkDay(loaded, options);
  const state = options.underWay && readDayUnderWay(loaded, options.day, options.underWay);
  const outcome = await ask(loaded, options, state, language);
  const { result, isPartial } = outcome;
  if (result === undefined) {
    await write(
      process.stderr,
      language === "fr"
        ? "plateau : interrompu avant le premier jour simulé ; il n'y a rien à montrer\n"
        : "plateau: interrupted before the first simulated day; there is nothing to show\n",
    );
    return EXIT_INTERRUPTED;
  }
  const context: ReportContext = {
    language,
    width: pageWidth(process.stdout),
    palette: await choosePalette(),
    measures: MEASURES,
    version: VERSION,
    interruptedOf: isPartial ? result.replications : undefined,
  };
  await write(process.stdout, await formatResult(result, loaded, options, context));
  return isPartial ? EXIT_INTERRUPTED : EXIT_DONE;
}

/** The question makes sense only for an open day, of a platform that people call, with somebody to call up. */
function checkDay({ scenario, file }: LoadedScenario, { day, backlog }: ReinforceOptions): void {
  const { from, to } = scenario.horizon;
  if (day < from || day > to) {
    throw new UsageError({
      fr: `--day ${day} est hors de la période du scénario, du ${from} au ${to}`,
      en: `--day ${day} is outside the period of the scenario, ${from} to ${to}`,
    });
  }
  if (!openDays(scenario.opening, scenario.horizon).includes(day)) {
    throw new UsageError({
      fr: `--day ${day} : la plateforme est fermée ce jour-là`,
      en: `--day ${day}: the platform is closed on that day`,
    });
  }
  const flows = Object.values(scenario.demand);
  if (!flows.some(({ kind }) => kind === "immediate")) {
    throw new UsageError({
      fr: `${quoted(file).fr} n'a pas de flux immédiat : un renfort y est sans objet`,
      en: `${quoted(file).en} has no immediate flow: there is nothing to reinforce`,
    });
  }
  if (backlog !== undefined && !flows.some(({ kind }) => kind === "deferred")) {
    throw new UsageError({
      fr: `--backlog : ${quoted(file).fr} n'a pas de flux différé`,
      en: `--backlog: ${quoted(file).en} has no deferred flow`,
    });
  }
  const { scenario: alone } = dayScenario(scenario, { date: day, forecast: undefined, backlog: undefined });
  if (reservesOf(alone).length > 0) return;
  throw new UsageError({
    fr: `${quoted(file).fr} n'a aucune position de renfort le ${day} : il faut une équipe avec calledUp`,
    en: `${quoted(file).en} has no reinforcement position on ${day}: that takes a team with calledUp`,
  });
}

async function ask(
  { scenario }: LoadedScenario,
  options: ReinforceOptions,
  state: DayState | undefined,
  language: Language,
): Promise<{ readonly result: ReinforceResult | undefined; readonly isPartial: boolean }> {
  const { day: date, forecast, backlog, isPresented } = options;
  const { seed = DEFAULT_SEED } = options;
  const usual = options.underWay ? DEFAULT_REPLICATIONS.underWay : DEFAULT_REPLICATIONS.eve;
  const replications = options.replications ?? usual;
  const { handlingRate } = scenario.objectives;
  const target = options.target ?? aimOf(handlingRate) ?? DEFAULT_SHARE;
  const asked = typeof handlingRate === "object" ? handlingRate.probability : undefined;
  const confidence = options.confidence ?? asked ?? DEFAULT_SHARE;
  let question: ReinforceQuestion | undefined;
  return withRunner(
    {
      scenarios: [dayScenario(scenario, { date, forecast, backlog }).scenario],
      workers: options.workers,
      replications: replications * PLANS,
      run: async (runner, progress) => {
        const fresh =
          isPresented && forecast !== undefined
            ? await freshOfPresented(scenario, date, backlog, forecast, runner, seed)
            : forecast;
        const day = dayAsked(scenario, { date, forecast: fresh, backlog }, options, state);
        question = createReinforceQuestion({ day, target, confidence, seed, replications });
        return question.ask(runner, progress);
      },
      partial: async () => question?.soFar(),
    },
    language,
  );
}

/** The whole day; or what is left of it, with the backlog of now. */
function dayAsked(
  scenario: Scenario,
  request: DayRequest,
  { underWay, seed = DEFAULT_SEED }: ReinforceOptions,
  state: DayState | undefined,
): PlannedDay {
  if (underWay === undefined || state === undefined) return dayScenario(scenario, request);
  const { nowSeconds, leadSeconds } = underWay;
  const day = dayScenario(scenario, { ...request, backlog: state.mails });
  return restOfDay(day, state, { nowSeconds, arriveSeconds: nowSeconds + leadSeconds }, seed);
}

async function formatResult(
  result: ReinforceResult,
  { evidence, file }: LoadedScenario,
  { format, forecast, isPresented }: ReinforceOptions,
  context: ReportContext,
): Promise<string> {
  const presented = isPresented ? forecast : undefined;
  switch (format) {
    case "table": {
      const { reinforceReport } = await import("../rendering/reinforce/reinforceReport.ts");
      return reinforceReport(result, { evidence, file, presented }, context);
    }
    case "json": {
      const { reinforceJson } = await import("../rendering/reinforce/reinforceJson.ts");
      return reinforceJson(result, { evidence, file, presented }, context);
    }
    case "csv": {
      const { reinforceRows } = await import("../rendering/reinforce/reinforceRows.ts");
      const { csvText } = await import("./csvText.ts");
      return csvText(reinforceRows(result, context.language), context.language);
    }
  }
}
