import { MEASURES } from "../../models/measures/catalogue.ts";
import { differenceText, estimateText } from "../../rendering/estimates.ts";
import { headlineOf } from "../../rendering/headline.ts";
import { wordMeasure, wordsOf } from "../../rendering/words.ts";
import type { View } from "../model.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

/** The figure that counts, at the foot of a phone while the levers move; the results say it to who does not see it. */
export function briefView(): View {
  const node = element("div", { class: "brief", "aria-hidden": "true" });
  return {
    node,
    update({ current, state: { language } }) {
      const result = current?.result;
      const measure = result && headlineOf(result.scenario).measure;
      const figure = measure && result.figures[measure];
      const difference = measure && result.differences?.[measure];
      node.hidden = !figure;
      if (!figure) return;
      const label = MEASURES.find(({ id }) => id === measure)!;
      const name = wordMeasure(label, wordsOf([result.scenario])).label[language];
      const colon = language === "fr" ? "\u00a0: " : ": ";
      const change = difference
        ? ` (${WORDS.difference[language].toLowerCase()} ${differenceText(difference, "share", language)})`
        : "";
      node.textContent = name + colon + estimateText(figure, "share", language) + change;
    },
  };
}
