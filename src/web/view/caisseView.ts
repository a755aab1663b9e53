import { MEASURES, type MeasureId } from "../../models/measures/catalogue.ts";
import type { SliceKind } from "../../models/measures/slices.ts";
import type { Language } from "../../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../../planning/simulate.ts";
import { estimateText, NO_VALUE } from "../../rendering/estimates.ts";
import { wordMeasure, wordsOf } from "../../rendering/words.ts";
import type { Actions, Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";
import { table } from "./table.ts";

const SHOWN: readonly MeasureId[] = [
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "callersServedRate",
  "meanWaitSeconds",
];

/** The figures of each caisse, where the scenario tells them apart. */
export function caisseView(model: Model, _actions: Actions): View {
  const { language } = model.state;
  const scenario = "loaded" in model.file ? model.file.loaded.scenario : undefined;
  const words = wordsOf(scenario ? [scenario] : []);
  const measures = SHOWN.map((id) => wordMeasure(MEASURES.find((each) => each.id === id)!, words));
  const rows = table(WORDS.byCaisse[language], [
    { header: WORDS.caisse[language] },
    ...measures.map(({ label }) => ({ header: label[language], isNumber: true })),
  ]);
  const node = element(
    "section",
    { class: "card", "aria-labelledby": "caisse-title" },
    element("h2", { id: "caisse-title" }, WORDS.byCaisse[language]),
    rows.node,
  );
  return {
    node,
    update({ current }) {
      const found = current?.result === undefined ? [] : rowsOf(current.result, "caisse", language);
      node.hidden = found.length < 2;
      rows.fill(found);
    },
  };
}

function rowsOf(
  { slices }: ScenarioResult,
  kind: SliceKind,
  language: Language,
): readonly (readonly string[])[] {
  return slices
    .filter((slice) => slice.kind === kind)
    .map(({ key, figures }) => [
      key,
      ...SHOWN.map((id) => {
        const figure = figures[id];
        const { unit } = MEASURES.find((each) => each.id === id)!;
        return figure ? estimateText(figure, unit, language) : NO_VALUE;
      }),
    ]);
}
