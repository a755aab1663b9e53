import { MEASURES } from "../../models/measures/catalogue.ts";
import { sentence } from "../../rendering/context.ts";
import { type FigureRow, figureRows } from "../../rendering/levers/figureRows.ts";
import type { Actions, Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { type Child, element } from "./element.ts";
import { table } from "./table.ts";

/** The measures of the variant beside those of the reference; the main ones, and all of them on demand. */
export function figuresView({ state: { language } }: Model, _actions: Actions): View {
  const columns = [
    { header: WORDS.measure[language] },
    { header: WORDS.value[language], isNumber: true },
    { header: WORDS.reference[language], isNumber: true },
    { header: WORDS.difference[language], isNumber: true },
    { header: WORDS.verdict[language] },
  ];
  const main = table(WORDS.figures[language], columns);
  const all = table(WORDS.allFigures[language], columns);
  const more = element("details", {}, element("summary", {}, WORDS.allFigures[language]), all.node);
  const node = element(
    "section",
    { "aria-labelledby": "figures-title", class: "card" },
    element("h2", { id: "figures-title" }, WORDS.figures[language]),
    main.node,
    more,
    element("p", { class: "hint" }, sentence(WORDS.intervalNote[language], language)),
  );
  return {
    node,
    update({ current, baseline, isComparable }) {
      node.hidden = current === undefined;
      node.classList.toggle("stale", current?.result === undefined);
      if (!current?.result) return;
      const beside = isComparable ? baseline?.result : undefined;
      const rows = figureRows(current.result, beside, MEASURES, language);
      main.fill(rows.filter(({ isMain }) => isMain).map((row) => cells(row, false)));
      all.fill(rows.map((row) => cells(row, true)));
    },
  };
}

function cells(row: FigureRow, isDefined: boolean): readonly Child[] {
  const label = isDefined
    ? element("span", {}, row.label, element("span", { class: "hint definition" }, row.definition))
    : row.label;
  const value = element("span", { "data-measure": row.id }, row.value);
  return [label, value, row.baseline, row.difference, row.verdict];
}
