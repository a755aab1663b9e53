import { differenceText, estimateText } from "../../rendering/estimates.ts";
import { headlineOf } from "../../rendering/headline.ts";
import type { View } from "../model.ts";
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
      const change = difference ? `  (${differenceText(difference, "share", language)})` : "";
      node.textContent = estimateText(figure, "share", language) + change;
    },
  };
}
