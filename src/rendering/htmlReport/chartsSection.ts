import type { SliceKind } from "../../models/measures/slices.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { Exploration } from "../../planning/report/exploration.ts";
import type { ScenarioResult, SimulationResult } from "../../planning/simulate.ts";
import { shareAimedAt } from "../aims.ts";
import { changesSentence } from "../answer.ts";
import { assumptionName } from "../assumptionNames.ts";
import { backlogChart } from "../charts/backlogChart.ts";
import { type CalendarSubject, calendarChart } from "../charts/calendarChart.ts";
import type { Chart, ChartContext, DocumentPort } from "../charts/chart.ts";
import { courseChart } from "../charts/courseChart.ts";
import { differencesChart } from "../charts/differencesChart.ts";
import { positionsChart } from "../charts/positionsChart.ts";
import { requiredChart } from "../charts/requiredChart.ts";
import { tornadoChart } from "../charts/tornadoChart.ts";
import { type KeyedFigures, weekHeatmap } from "../charts/weekHeatmap.ts";
import { sentence, titleOf, type WordedContext } from "../context.ts";
import { headlineOf, sharedBy } from "../headline.ts";
import { deferredFlows } from "../wholeFlows.ts";
import { fill } from "../words.ts";
import { chartFigure } from "./chartFigure.ts";
import { html } from "./markup.ts";
import type { Section } from "./page.ts";

const TITLE: Bilingual = { fr: "Ce que montrent les graphiques", en: "What the charts show" };

/** Where a scenario sets the threshold of peak days. */
const PEAK = "peakDayAbove";

type Draw = (context: ChartContext) => Chart | undefined;

/**
 * Draws the charts of the baseline and of the study, the most useful first; those without data are left out.
 *
 * @param result of the run
 * @param exploration of the baseline, if there is one
 * @param context of the report
 * @param document to draw with
 * @returns the section; undefined without a chart
 */
export function chartsSection(
  result: SimulationResult,
  exploration: Exploration | undefined,
  context: WordedContext,
  document: DocumentPort,
): Section | undefined {
  const { language, words } = context;
  const baseline = result.scenarios[result.baseline]!;
  const { scenario } = baseline;
  const objective = shareAimedAt(scenario.objectives.handlingRate);
  const days = partsOf(baseline, "day");
  const hasReinforcements = Object.values(scenario.teams).some(({ calledUp }) => calledUp !== undefined);
  const { measure } = headlineOf(scenario);
  const weekMeasure = measure === "serviceLevel" ? measure : "handlingRate";
  const draws: readonly Draw[] = [
    (chart) => exploration?.day && requiredChart(exploration.day, { hasReinforcements }, chart),
    (chart) => {
      const curve = exploration?.positions;
      const team = curve && (scenario.teams[curve.team]?.title?.[language] ?? curve.team);
      return curve && positionsChart(curve, { team: team!, objective, hasReinforcements }, chart);
    },
    (chart) => weekHeatmap(partsOf(baseline, "weekdayHalfHour"), weekMeasure, chart),
    (chart) => backlogChart(days, dueOpenDaysOf(baseline), chart),
    (chart) => calendarChart(days, peaksOf(baseline), chart),
    (chart) => changesChart(result, context, chart),
    (chart) => baseline.course && courseChart(baseline.course, objective, chart),
    (chart) =>
      exploration &&
      tornadoChart(
        exploration.sensitivities.map((each) => ({
          ...each,
          name: assumptionName(each.path, scenario, language),
        })),
        chart,
      ),
  ];
  const figures = draws.flatMap((draw) => chartFigure(draw, { language, words, document }));
  return figures.length === 0 ? undefined : { id: "charts", title: TITLE[language], body: html`${figures}` };
}

function partsOf({ slices }: ScenarioResult, kind: SliceKind): readonly KeyedFigures[] {
  return slices.filter((slice) => slice.kind === kind);
}

/** The delay that all deferred flows promise, where they count it in open days. */
function dueOpenDaysOf({ scenario }: ScenarioResult): number | undefined {
  return sharedBy(deferredFlows(scenario), ({ dueOpenDays }) => dueOpenDays);
}

/** A threshold that nobody chose says nothing of a platform that never comes near it. */
function peaksOf({ scenario, figures, evidence, unstated }: ScenarioResult): CalendarSubject {
  const isChosen = evidence.some(({ path }) => path === PEAK) || unstated.includes(PEAK);
  const { peakDays } = figures;
  const isReached = peakDays !== undefined && peakDays.mean > 0;
  return { peakAbove: isChosen || isReached ? scenario.peakDayAbove : undefined, peakDays };
}

function changesChart(
  result: SimulationResult,
  { language, words }: WordedContext,
  chart: ChartContext,
): Chart | undefined {
  const baseline = result.scenarios[result.baseline]!;
  const headline = headlineOf(baseline.scenario);
  const others = result.scenarios.filter((scenario) => scenario !== baseline);
  const changes = others.flatMap((other) => {
    const difference = other.differences?.[headline.measure];
    return difference ? [{ title: titleOf(other, result, language), difference }] : [];
  });
  const title = changesSentence(others, headline, result, language).replace(/\.$/, "");
  const measure = fill(headline.of[language], words, language);
  return differencesChart(
    changes,
    { title: sentence(title, language), measure, baseline: titleOf(baseline, result, language) },
    chart,
  );
}
