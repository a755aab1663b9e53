import type { Language } from "../../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Lever } from "../../planning/levers/levers.ts";
import { sentence } from "../../rendering/context.ts";
import { leverValueText } from "../../rendering/levers/leverValueText.ts";
import { leverWords } from "../../rendering/levers/leverWords.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

/** One lever on the page. */
export interface LeverView {
  readonly node: HTMLElement;
  /** @param scenario with all settings */
  update(scenario: Scenario): void;
}

/**
 * A slider with its label, where it stands, where it stood, and where its value comes from; the defensible range is a band
 * below it and is written out.
 *
 * @param lever that it moves
 * @param loaded the scenario as its file has it
 * @param language of the reader
 * @param move called while it moves, once for each picture of the screen
 */
export function leverView(
  lever: Lever,
  loaded: LoadedScenario,
  language: Language,
  move: (value: number) => void,
): LeverView {
  const { label, note } = leverWords(lever, loaded.scenario, language);
  const id = `lever-${lever.id}`;
  const text = (value: number): string => leverValueText(lever, value, language);
  const inFile = `${WORDS.asFile[language]}${language === "fr" ? "\u00a0:" : ":"} ${text(lever.value)}`;
  let isWaiting = false;
  const slider = element("input", {
    type: "range",
    id,
    min: lever.least,
    max: lever.most,
    step: lever.step,
    value: lever.value,
    "aria-describedby": `${id}-about`,
    oninput: () => {
      show(Number(slider.value));
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        move(Number(slider.value));
      });
    },
  });
  const value = element("output", { for: id, class: "lever-value" });
  const was = element("span", { class: "hint" });
  const reset = element(
    "button",
    {
      type: "button",
      class: "small",
      hidden: true,
      "aria-label": `${WORDS.reset[language]} : ${label}`,
      onclick: () => {
        move(lever.value);
        slider.focus();
      },
    },
    WORDS.reset[language],
  );

  function show(at: number): void {
    value.textContent = text(at);
    slider.setAttribute("aria-valuetext", text(at));
    const isMoved = Math.abs(at - lever.value) > 1e-9;
    was.textContent = isMoved ? inFile : "";
    reset.hidden = !isMoved;
  }

  const node = element(
    "div",
    { class: "lever" },
    element("div", { class: "lever-head" }, element("label", { for: id }, label), value),
    slider,
    band(lever),
    element("div", { class: "lever-foot" }, was, reset),
    element(
      "div",
      { id: `${id}-about`, class: "about" },
      note === undefined ? undefined : element("p", { class: "hint" }, sentence(note, language)),
      origin(lever, language),
    ),
  );
  return {
    node,
    update(scenario) {
      const at = lever.read(scenario);
      slider.disabled = at === undefined;
      if (at === undefined || isWaiting) return;
      if (Math.abs(Number(slider.value) - at) > lever.step / 2) slider.value = String(at);
      show(at);
    },
  };
}

/** Marks the defensible range under the slider; its ends are also written in words. */
function band({ range, least, most }: Lever): HTMLElement | undefined {
  if (range === undefined || most <= least) return undefined;
  const place = (value: number): number => ((value - least) / (most - least)) * 100;
  const mark = element("span", { class: "band" });
  mark.style.left = `${place(range[0])}%`;
  mark.style.width = `${place(range[1]) - place(range[0])}%`;
  return element("div", { class: "band-track", "aria-hidden": "true" }, mark);
}

/** Where the value comes from: in short, and in full for who asks. */
function origin({ evidence, range, ...lever }: Lever, language: Language): HTMLElement {
  if (evidence === undefined) return element("p", { class: "hint" }, WORDS.unstated[language]);
  const [low, high] = (range ?? []).map((end) => leverValueText(lever, end, language));
  const ends = low === undefined ? "" : `, ${WORDS.range[language]} ${low} ${WORDS.to[language]} ${high}`;
  return element(
    "details",
    { class: "origin" },
    element("summary", {}, `${WORDS[evidence.kind][language]}${ends}`),
    element("p", { class: "hint" }, evidence.text[language]),
  );
}
