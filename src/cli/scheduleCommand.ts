import { MEASURES } from "../models/measures/catalogue.ts";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { aimOf } from "../models/scenario/schema/objectives.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import {
  OutOfReachError,
  type Schedule,
  type ScheduleRequest,
  schedule,
} from "../planning/schedule/schedule.ts";
import { weekDays } from "../planning/schedule/weekDays.ts";
import { fewestToDecide } from "../planning/staff/exactShare.ts";
import type { ScheduleReport } from "../rendering/schedule/report.ts";
import { choosePalette } from "./choosePalette.ts";
import { EXIT_DONE, EXIT_INTERRUPTED } from "./exitCodes.ts";
import { DEFAULT_SEED } from "./options/common.ts";
import type { ScheduleOptions } from "./options/readSchedule.ts";
import { OutputError } from "./outputError.ts";
import { readOneScenario } from "./readOneScenario.ts";
import { checkRosterFile, writeRosterFile } from "./rosterFile.ts";
import { checkServesEverybody, teamOf } from "./servingTeam.ts";
import { pageWidth, write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";
import { VERSION } from "./version.ts";
import { withRunner } from "./withRunner.ts";

const DEFAULT_SHARE = { handlingRate: 0.9, serviceLevel: 0.8 } as const;
const DEFAULT_CONFIDENCE = 0.9;
const DEFAULT_REPLICATIONS = 100;
/** Days that are tried out, about: says whether a pool of workers pays. */
const TRIALS = 8;

/**
 * Answers `plateau schedule`: which shifts and breaks, and who works them.
 *
 * @param options of the command line
 * @param language of the reader
 * @returns the exit code
 * @throws ScenarioError for a bad file, UsageError for what cannot be asked of it, OutputError where no roster was found
 *   or it could not be written
 */
export async function scheduleCommand(options: ScheduleOptions, language: Language): Promise<number> {
  const loaded = readOneScenario("schedule", options);
  const request = requestOf(loaded, options);
  if (options.out !== undefined) checkRosterFile(options.out);
  const { createHighsSolver } = await import("./highsSolver.ts");
  const solver = await createHighsSolver();
  let soFar: Schedule | undefined;
  const { result, isPartial } = await withRunner(
    {
      scenarios: [request.scenario],
      workers: options.workers,
      replications: request.replications * TRIALS,
      run: (runner, progress) =>
        schedule(request, runner, solver, progress, (made) => {
          soFar = made;
        }).catch(explainOutOfReach),
      partial: () => Promise.resolve(soFar),
    },
    language,
  );
  if (result === undefined && !isPartial) throw noRoster();
  if (result === undefined) {
    await write(process.stderr, nothingText(language));
    return EXIT_INTERRUPTED;
  }
  const report: ScheduleReport = { request, loaded, schedule: result, isPartial };
  await printReport(report, options, language);
  return isPartial ? EXIT_INTERRUPTED : EXIT_DONE;
}

function explainOutOfReach(error: unknown): never {
  if (!(error instanceof OutOfReachError)) throw error;
  throw new UsageError({
    fr: `hors d'atteinte : le ${error.date}, aucun nombre de personnes n'atteint l'objectif dans chaque demi-heure ; ce que l'accueil ou l'annonce fait perdre n'est pas une affaire d'effectifs. Visez moins haut (--target).`,
    en: `out of reach: on ${error.date} no number of people reaches the target in every half-hour; what the greeting or the announcement loses is not a matter of staff. Aim lower (--target).`,
  });
}

function requestOf({ scenario, file }: LoadedScenario, options: ScheduleOptions): ScheduleRequest {
  const { measure, posts, week } = options;
  if (!Object.values(scenario.demand).some(({ kind }) => kind === "immediate")) {
    throw new UsageError({
      fr: `${quoted(file).fr} n'a pas de flux immédiat : ce taux n'y a pas de sens`,
      en: `${quoted(file).en} has no immediate flow: this rate means nothing there`,
    });
  }
  checkDays(scenario, week);
  checkHasTeams(scenario);
  const team = teamOf(scenario, options.team);
  checkServesEverybody(scenario, team);
  if (scenario.teams[team]!.absence >= 1) {
    throw new UsageError({
      fr: `l'équipe ${quoted(team).fr} est toujours absente (absence de 100 %) : --team en nomme une autre`,
      en: `the team ${quoted(team).en} is always absent (absence of 100%): name another with --team`,
    });
  }
  const aimed = measure === "handlingRate" ? scenario.objectives.handlingRate : undefined;
  const asked = typeof aimed === "object" ? aimed.probability : undefined;
  const confidence = options.confidence ?? asked ?? DEFAULT_CONFIDENCE;
  return {
    scenario,
    team,
    measure,
    target: options.target ?? aimOf(aimed) ?? DEFAULT_SHARE[measure],
    confidence,
    seed: options.seed ?? DEFAULT_SEED,
    replications: replicationsFor(confidence, options.replications),
    ...(posts !== undefined && { posts }),
    ...(week !== undefined && { week }),
  };
}

function checkDays(scenario: Scenario, week: string | undefined): void {
  if (weekDays(scenario, week).length > 0) return;
  const { from, to } = scenario.horizon;
  if (week === undefined) {
    throw new UsageError({
      fr: `aucun jour ouvré du ${from} au ${to} : il n'y a rien à planifier`,
      en: `no open day from ${from} to ${to}: there is nothing to plan`,
    });
  }
  throw new UsageError({
    fr: `--week ${week} : cette semaine n'a aucun jour ouvré du ${from} au ${to}, l'horizon du scénario`,
    en: `--week ${week}: this week has no open day from ${from} to ${to}, the horizon of the scenario`,
  });
}

function replicationsFor(confidence: number, given: number | undefined): number {
  const least = fewestToDecide(confidence);
  const replications = given ?? Math.max(DEFAULT_REPLICATIONS, least);
  if (replications >= least) return replications;
  const percent = Number((confidence * 100).toFixed(2));
  throw new UsageError({
    fr: `--replications ${replications} : il en faut au moins ${least} pour montrer une probabilité de ${String(percent).replace(".", ",")} %`,
    en: `--replications ${replications}: it takes at least ${least} to show a probability of ${percent}%`,
  });
}

function checkHasTeams({ teams }: Scenario): void {
  if (Object.keys(teams).length > 0) return;
  throw new UsageError({
    fr: "le scénario n'a pas d'équipe : personne dont reprendre les compétences",
    en: "the scenario has no team: nobody whose skills to take",
  });
}

async function printReport(
  report: ScheduleReport,
  { format, out }: ScheduleOptions,
  language: Language,
): Promise<void> {
  if (format === "csv" || out !== undefined) {
    const [{ csvText }, { rosterRows }] = await Promise.all([
      import("./csvText.ts"),
      import("../rendering/schedule/rosterRows.ts"),
    ]);
    const text = await csvText(rosterRows(report, language), language);
    if (out !== undefined) writeRosterFile(out, text);
    if (format === "csv") await write(process.stdout, text);
  }
  const context = {
    language,
    width: pageWidth(process.stdout),
    palette: await choosePalette(),
    measures: MEASURES,
    version: VERSION,
  };
  if (format === "csv") {
    const { warningText } = await import("../rendering/schedule/scheduleText.ts");
    const warning = warningText(report, context);
    if (warning !== undefined) await write(process.stderr, warning);
  } else if (format === "json") {
    const { scheduleJson } = await import("../rendering/schedule/scheduleJson.ts");
    await write(process.stdout, scheduleJson(report, VERSION));
  } else {
    const { scheduleText } = await import("../rendering/schedule/scheduleText.ts");
    await write(process.stdout, scheduleText(report, context));
  }
}

function noRoster(): OutputError {
  return new OutputError({
    fr: "aucun planning n'a été trouvé dans les limites du calcul : moins d'horaires possibles (scheduling.lengths, scheduling.startsEvery) le rendent plus simple",
    en: "no roster was found within the limits of the calculation: fewer possible shifts (scheduling.lengths, scheduling.startsEvery) make it simpler",
  });
}

function nothingText(language: Language): string {
  return language === "fr"
    ? "plateau : interrompu avant le premier planning ; il n'y a rien à montrer\n"
    : "plateau: interrupted before the first roster; there is nothing to show\n";
}
