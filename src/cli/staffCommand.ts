import { MEASURES } from "../models/measures/catalogue.ts";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { aimOf } from "../models/scenario/schema/objectives.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { replicationsNeeded } from "../planning/staff/replicationsNeeded.ts";
import { type StaffAnswer, type StaffBy, type StaffRequest, staff } from "../planning/staff/staff.ts";
import type { StaffReport } from "../rendering/staff/report.ts";
import { choosePalette } from "./choosePalette.ts";
import { EXIT_DONE, EXIT_INTERRUPTED } from "./exitCodes.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import type { StaffOptions } from "./options/readStaff.ts";
import { readOneScenario } from "./readOneScenario.ts";
import { checkServesEverybody, teamOf } from "./servingTeam.ts";
import { pageWidth, write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

const DEFAULT_SHARE = { handlingRate: 0.9, serviceLevel: 0.8 } as const;
const DEFAULT_CONFIDENCE = 0.9;
/** Periods simulated, chosen so that an answer takes about half a minute on two cores. */
const DEFAULT_REPLICATIONS: Readonly<Record<StaffBy, number>> = {
  horizon: 36,
  month: 36,
  day: 100,
  "half-hour": 100,
};
/** Trials of each period, about: says whether a pool of workers pays. */
const TRIALS = 4;

/**
 * Answers `plateau staff`: how many people for a target with a probability.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError for a bad file, UsageError for a team or a file that the question cannot be asked of
 */
export async function staffCommand(options: StaffOptions, language: Language): Promise<number> {
  const loaded = readOneScenario("staff", options);
  const request = requestOf(loaded, options);
  let soFar: StaffAnswer | undefined;
  const { result, isPartial } = await withRunner(
    {
      scenarios: [request.scenario],
      workers: options.workers,
      replications: request.replications * TRIALS,
      run: (runner, progress) =>
        staff(request, runner, progress, (answer) => {
          soFar = answer;
        }),
      partial: () => Promise.resolve(soFar),
    },
    language,
  );
  if (result === undefined) {
    await write(process.stderr, nothingText(language));
    return EXIT_INTERRUPTED;
  }
  const report: StaffReport = { request, loaded, answer: result, isPartial };
  await write(process.stdout, await formatReport(report, options, language));
  return isPartial ? EXIT_INTERRUPTED : EXIT_DONE;
}

function requestOf({ scenario: read, file }: LoadedScenario, options: StaffOptions): StaffRequest {
  const { by, measure } = options;
  if (!Object.values(read.demand).some(({ kind }) => kind === "immediate")) {
    throw new UsageError({
      fr: `${quoted(file).fr} n'a pas de flux immédiat : ce taux n'y a pas de sens`,
      en: `${quoted(file).en} has no immediate flow: this rate means nothing there`,
    });
  }
  const scenario = options.withoutReinforcement ? withoutReinforcement(read) : read;
  const { handlingRate } = scenario.objectives;
  const aimed = measure === "handlingRate" ? handlingRate : undefined;
  const asked = typeof aimed === "object" ? aimed.probability : undefined;
  const confidence = options.confidence ?? asked ?? DEFAULT_CONFIDENCE;
  const least = replicationsNeeded(by, confidence);
  const replications = options.replications ?? Math.max(DEFAULT_REPLICATIONS[by], least);
  if (replications < least) {
    const percent = Number((confidence * 100).toFixed(2));
    throw new UsageError({
      fr: `--replications ${replications} : il en faut au moins ${least} pour montrer une probabilité de ${String(percent).replace(".", ",")} %`,
      en: `--replications ${replications}: it takes at least ${least} to show a probability of ${percent}%`,
    });
  }
  const team = teamOf(scenario, options.team);
  // Days and half-hours are staffed with people like this team and nobody else.
  if (by === "day" || by === "half-hour") checkServesEverybody(scenario, team);
  return {
    scenario,
    by,
    team,
    measure,
    target: options.target ?? aimOf(aimed) ?? DEFAULT_SHARE[measure],
    confidence,
    seed: options.seed ?? DEFAULT_SEED,
    replications,
  };
}

function withoutReinforcement(scenario: Scenario): Scenario {
  const own = Object.entries(scenario.teams).filter(([, { calledUp }]) => calledUp === undefined);
  if (own.length > 0) return { ...scenario, teams: Object.fromEntries(own) };
  throw new UsageError({
    fr: "--without-reinforcement ne laisse aucune équipe : toutes sont des renforts",
    en: "--without-reinforcement leaves no team: all of them are reinforcements",
  });
}

async function formatReport(
  report: StaffReport,
  { format }: StaffOptions,
  language: Language,
): Promise<string> {
  if (format === "json") {
    const { staffJson } = await import("../rendering/staff/staffJson.ts");
    return staffJson(report, VERSION);
  }
  const { staffText } = await import("../rendering/staff/staffText.ts");
  return staffText(report, {
    language,
    width: pageWidth(process.stdout),
    palette: await choosePalette(),
    measures: MEASURES,
    version: VERSION,
  });
}

function nothingText(language: Language): string {
  return language === "fr"
    ? "plateau : interrompu avant la première réponse ; il n'y a rien à montrer\n"
    : "plateau: interrupted before the first answer; there is nothing to show\n";
}
