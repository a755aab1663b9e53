import { compile } from "../models/compile.ts";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import type { DayState } from "../models/state/dayState.ts";
import { dayScenario } from "../planning/reinforce/dayScenario.ts";
import { peopleOf } from "../planning/reinforce/underWay/peopleNow.ts";
import { readState } from "../reading/readState.ts";
import { clockText } from "../rendering/clock.ts";
import { DISK_FILES } from "./diskFiles.ts";
import type { UnderWayOptions } from "./options/readReinforce.ts";
import { UsageError } from "./usageError.ts";

/**
 * Reads the state of a day that is taken up in the middle, once the question makes sense: one immediate flow, which is open
 * at that time and still is when somebody can come.
 *
 * @param loaded the scenario
 * @param date of the day
 * @param options of the command line
 * @returns the state, checked against the day
 * @throws UsageError for a time or a scenario that does not fit, ScenarioError for the file
 */
export function readDayUnderWay(
  { scenario, file }: LoadedScenario,
  date: string,
  { nowSeconds, leadSeconds, state }: UnderWayOptions,
): DayState {
  const day = dayScenario(scenario, { date, forecast: undefined, backlog: undefined });
  const plan = compile(day.scenario);
  const [flow, ...others] = plan.immediate;
  if (flow === undefined || others.length > 0) {
    const names = plan.immediate.map(({ name }) => name).join(", ");
    throw new UsageError({
      fr: `--now : ${quoted(file).fr} a plusieurs flux immédiats (${names}) ; l'état d'une journée est celui d'un seul`,
      en: `--now: ${quoted(file).en} has several immediate flows (${names}); the state of a day is that of one`,
    });
  }
  const { openSeconds, closeSeconds } = flow;
  const clock = (seconds: number, language: Language): string => clockText(seconds, language);
  if (nowSeconds <= openSeconds || nowSeconds >= closeSeconds) {
    throw new UsageError({
      fr: `--now ${clock(nowSeconds, "fr")} : on appelle de ${clock(openSeconds, "fr")} à ${clock(closeSeconds, "fr")} ; avant l'ouverture, posez la question de la veille, sans --now ni --state`,
      en: `--now ${clock(nowSeconds, "en")}: people call from ${clock(openSeconds, "en")} to ${clock(closeSeconds, "en")}; before opening ask the question of the evening before, without --now and --state`,
    });
  }
  if (nowSeconds + leadSeconds >= closeSeconds) {
    throw new UsageError({
      fr: `--now ${clock(nowSeconds, "fr")} : le renfort arriverait à ${clock(nowSeconds + leadSeconds, "fr")} (--lead), après la fermeture de ${clock(closeSeconds, "fr")}`,
      en: `--now ${clock(nowSeconds, "en")}: the reinforcement would come at ${clock(nowSeconds + leadSeconds, "en")} (--lead), after closing at ${clock(closeSeconds, "en")}`,
    });
  }
  const caisses = plan.immediateTypes.map(({ caisseName }) => caisseName).filter((name) => name !== "");
  return readState(DISK_FILES, state, {
    caisses,
    hasMails: plan.deferred.length > 0,
    ...peopleOf(day.scenario),
  });
}
