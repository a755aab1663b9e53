import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { Flow } from "../models/scenario/schema.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { flowTitle } from "./check/flowTitle.ts";
import { measureOf, type ReportContext } from "./context.ts";
import { decimalsOf, estimateText, NO_VALUE } from "./estimates.ts";
import { section } from "./headings.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "./table.ts";

type Columns = readonly (readonly [MeasureId, Bilingual])[];

export const FLOWS_TITLE: Bilingual = { fr: "Par flux", en: "By flow" };

/** Without the noun, which differs from one flow to the other. */
const COLUMNS: Readonly<Record<Flow["kind"], { readonly keys: Columns; readonly extras: Columns }>> = {
  immediate: {
    keys: [
      ["callsPresented", { fr: "Présentés", en: "Presented" }],
      ["handlingRate", { fr: "Taux traité", en: "Handling rate" }],
      ["serviceLevel", { fr: "Niveau de service", en: "Service level" }],
    ],
    extras: [
      ["meanWaitSeconds", { fr: "Attente moyenne", en: "Mean wait" }],
      ["waitQuantile95Seconds", { fr: "Attente de 1 sur 20", en: "Wait of 1 in 20" }],
      ["meanTalkSeconds", { fr: "Temps moyen", en: "Mean talk" }],
    ],
  },
  deferred: {
    keys: [
      ["mailsHandled", { fr: "Traités", en: "Handled" }],
      ["mailsInTimeRate", { fr: "Dans le délai", en: "In time" }],
      ["mailBacklogEnd", { fr: "Stock à la fin", en: "Backlog at the end" }],
    ],
    extras: [
      ["backlogDaysOfProduction", { fr: "Stock en jours", en: "Backlog in days" }],
      ["meanMailAgeOpenDays", { fr: "Âge moyen", en: "Mean age" }],
      ["mailsPerPositionDay", { fr: "Par pos. et\u00a0jour", en: "Per pos. and\u00a0day" }],
    ],
  },
};

const FIRST_COLUMN: Readonly<Record<Flow["kind"], Bilingual>> = {
  immediate: { fr: "Flux immédiat", en: "Immediate flow" },
  deferred: { fr: "Flux différé", en: "Deferred flow" },
};

/**
 * Shows flows of the same kind under each other. The only flow of a kind is left out, since it is the whole.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns the tables with their heading; nothing where there is at most one flow of each kind
 */
export function flowTables(result: ScenarioResult, context: ReportContext): readonly string[] {
  const tables = flowColumns(result, context).map(({ keys, extras }) => {
    const { columns } = fitColumns(keys, extras, context.width - 2);
    return tableLines(columns, "  ");
  });
  const lines = tables.flatMap((table, i) => (i === 0 ? table : ["", ...table]));
  return section(FLOWS_TITLE[context.language], lines, context);
}

/** A table of the flows of one kind: their names and what is always shown, then the rest. */
export interface FlowColumns {
  readonly keys: readonly FlexibleColumn[];
  readonly extras: readonly FlexibleColumn[];
}

/**
 * Lays out flows of the same kind under each other.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns a table for each kind that has more than one flow
 */
export function flowColumns(result: ScenarioResult, context: ReportContext): readonly FlowColumns[] {
  const flows = Object.entries(result.scenario.demand);
  return (["immediate", "deferred"] as const)
    .map((kind) => flows.filter(([, flow]) => flow.kind === kind))
    .filter((ofKind) => ofKind.length > 1)
    .map((ofKind) => columnsOf(ofKind, result, context));
}

function columnsOf(
  flows: readonly (readonly [string, Flow])[],
  { scenario, slices }: ScenarioResult,
  context: ReportContext,
): FlowColumns {
  const { language } = context;
  const { kind } = flows[0]![1];
  const names = flows.map(([name]) => flowTitle(name, scenario, context));
  const first: FlexibleColumn = {
    header: FIRST_COLUMN[kind][language],
    align: "left",
    cells: names,
    short: names,
  };
  const column = ([id, header]: Columns[number]): FlexibleColumn => {
    const { unit } = measureOf(context, id);
    const cells = flows.map(([name]) => {
      const figure = slices.find((slice) => slice.kind === "flow" && slice.key === name)?.figures[id];
      // Flows differ in size, so each has the decimals that it deserves.
      return figure ? estimateText(figure, unit, language, decimalsOf(figure, unit)) : NO_VALUE;
    });
    return { header: header[language], align: "right", cells, short: cells };
  };
  const { keys, extras } = COLUMNS[kind];
  const more = extras.map(column).filter(({ cells }) => cells.some((cell) => cell !== NO_VALUE));
  return { keys: [first, ...keys.map(column)], extras: more };
}
