import { MEASURES, type MeasureId } from "../../models/measures/catalogue.ts";
import { differenceText, estimateText, NO_VALUE } from "../../rendering/estimates.ts";
import { headlineOf } from "../../rendering/headline.ts";
import { wordMeasure, wordsOf } from "../../rendering/words.ts";
import { csvText } from "../export/csvText.ts";
import { keptReport, keptResult } from "../export/keptReport.ts";
import { keptRows } from "../export/keptRows.ts";
import type { Actions, Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { download } from "./download.ts";
import { type Child, element } from "./element.ts";
import { table } from "./table.ts";

/** Beside the figure that counts. */
const SHOWN: readonly MeasureId[] = ["callersServedRate", "meanWaitSeconds", "mailsHandled"];

/** The variants that the reader keeps, side by side. */
export function keptView(model: Model, { change }: Actions): View {
  const { language } = model.state;
  const scenario = "loaded" in model.file ? model.file.loaded.scenario : undefined;
  const words = wordsOf(scenario ? [scenario] : []);
  const headline = scenario ? headlineOf(scenario).measure : "handlingRate";
  const measures = [headline, ...SHOWN.filter((id) => id !== headline)].map((id) =>
    wordMeasure(MEASURES.find((each) => each.id === id)!, words),
  );
  const rows = table(WORDS.kept[language], [
    { header: WORDS.variant[language] },
    { header: measures[0]!.label[language], isNumber: true },
    { header: WORDS.difference[language], isNumber: true },
    ...measures.slice(1).map(({ label }) => ({ header: label[language], isNumber: true })),
    { header: WORDS.replications[language], isNumber: true },
  ]);
  const none = element("p", { class: "hint" }, WORDS.keptNone[language]);
  let latest = model;
  const csv = element(
    "button",
    {
      type: "button",
      id: "export-csv",
      onclick: () =>
        download("plateau-variants.csv", "text/csv", csvText(keptRows(latest, MEASURES), language)),
    },
    WORDS.exportCsv[language],
  );
  const report = element(
    "button",
    {
      type: "button",
      id: "export-report",
      onclick: () => {
        const result = keptResult(latest);
        if (result) download("plateau-variants.html", "text/html", keptReport(result, latest, document));
      },
    },
    WORDS.exportReport[language],
  );
  const node = element(
    "section",
    { class: "card", "aria-labelledby": "kept-title" },
    element(
      "div",
      { class: "section-title" },
      element("h2", { id: "kept-title" }, WORDS.kept[language]),
      element("div", { class: "buttons" }, csv, report),
    ),
    none,
    rows.node,
  );
  let shown = "";
  return {
    node,
    update(next) {
      latest = next;
      none.hidden = next.kept.length > 0;
      rows.node.hidden = next.kept.length === 0;
      csv.disabled = next.kept.length === 0;
      report.disabled = keptResult(next) === undefined;
      const key = JSON.stringify(
        next.kept.map(({ kept, result, variant }) => [
          kept.name,
          variant,
          result?.replications,
          result?.differences?.[headline]?.count,
        ]),
      );
      // A button that is pressed must not be replaced under the finger.
      if (key === shown) return;
      shown = key;
      rows.fill(next.kept.map((each, place) => cells(each, place)));
    },
  };

  function cells({ kept, variant, result, loaded }: Model["kept"][number], place: number): readonly Child[] {
    const value = (id: string): string => {
      const figure = result?.figures[id as MeasureId];
      const { unit } = MEASURES.find((each) => each.id === id)!;
      return figure ? estimateText(figure, unit, language) : NO_VALUE;
    };
    const difference = result?.differences?.[headline];
    const settings = variant.settings.length === 0 ? WORDS.noSettings[language] : variant.settings.join("\n");
    return [
      element(
        "div",
        {},
        element("input", {
          value: kept.name,
          id: `kept-${place}`,
          "aria-label": `${WORDS.variant[language]} ${place + 1}`,
          maxlength: 60,
          onchange: (event) => rename(place, (event.target as HTMLInputElement).value),
        }),
        element("p", { class: "settings" }, `${loaded.scenario.title[language]}\n${settings}`),
        // Under the name, where they are in sight however narrow the page is.
        element(
          "span",
          { class: "buttons" },
          element(
            "button",
            {
              type: "button",
              class: "small",
              "aria-label": `${WORDS.show[language]} ${kept.name}`,
              onclick: () =>
                change((state) => ({ ...state, variant: { file: kept.file, settings: kept.settings } })),
            },
            WORDS.show[language],
          ),
          element(
            "button",
            {
              type: "button",
              class: "small",
              "aria-label": `${WORDS.remove[language]} ${kept.name}`,
              onclick: () => change((state) => ({ ...state, kept: state.kept.toSpliced(place, 1) })),
            },
            WORDS.remove[language],
          ),
        ),
      ),
      value(headline),
      difference ? differenceText(difference, "share", language) : NO_VALUE,
      ...measures.slice(1).map(({ id }) => value(id)),
      String(result?.replications ?? 0),
    ];
  }

  function rename(place: number, name: string): void {
    if (name.trim() === "") return;
    change((state) => ({
      ...state,
      kept: state.kept.map((each, i) => (i === place ? { ...each, name: name.trim() } : each)),
    }));
  }
}
