import { MEASURES } from "../../models/measures/catalogue.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import type { DocumentPort } from "../../rendering/charts/chart.ts";
import { htmlReport } from "../../rendering/htmlReport/htmlReport.ts";
import { PLAIN } from "../../rendering/palette.ts";
import type { Model, Played } from "../model.ts";
import { VERSION } from "../version.ts";

/** Of a report on paper; the HTML report sets its own width. */
const COLUMNS = 80;

/**
 * Makes a result of the reference and the kept variants, each under the name that the reader gave it.
 *
 * @param model of the page
 * @returns undefined until all of them have all their replications
 */
export function keptResult({ state, baseline, kept }: Model): SimulationResult | undefined {
  const played: readonly (Played | undefined)[] = [baseline, ...kept];
  const results = played.flatMap((each) =>
    each?.result?.replications === state.replications ? [each.result] : [],
  );
  if (kept.length === 0 || results.length < kept.length + 1) return undefined;
  const scenarios = results.map((result, place) => {
    const own = kept[place - 1]?.kept.name;
    if (own === undefined) return result;
    // Variants of one file have its name and title, by which a report could not tell them apart.
    const scenario = { ...result.scenario, name: `variant-${place}`, title: { fr: own, en: own } };
    return { ...result, scenario };
  });
  return { seed: state.seed, baseline: 0, scenarios };
}

/** Writes that result as the report that `plateau simulate --out` writes, in one HTML file. */
export function keptReport(result: SimulationResult, model: Model, document: DocumentPort): string {
  const { language } = model.state;
  return htmlReport(result, undefined, {
    language,
    width: COLUMNS,
    palette: PLAIN,
    measures: MEASURES,
    version: VERSION,
    document,
  });
}
