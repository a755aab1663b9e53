import { parseHTML } from "linkedom";
import type { Chart, ChartContext } from "../../../src/rendering/charts/chart.ts";

/** What a chart needs, in English and wide unless told. */
export function chartContext(changes: Partial<ChartContext> = {}): ChartContext {
  return {
    language: "en",
    document: parseHTML("<html></html>").document,
    width: 800,
    words: { calls: "calls", mails: "mails", contacts: "contacts" },
    ...changes,
  };
}

/** The drawing as a tree, so that tests look at elements and not at their spelling. */
export function drawn({ svg }: Pick<Chart, "svg">): Element {
  return parseHTML(`<html><body>${svg}</body></html>`).document.querySelector("svg")!;
}

/** The few parts of the DOM that tests look at; the project compiles without its types. */
export interface Element {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** All texts of a drawing but its title and description. */
export function textsOf(chart: Pick<Chart, "svg">): readonly string[] {
  return [...drawn(chart).querySelectorAll("text")].map(({ textContent }) => textContent);
}
