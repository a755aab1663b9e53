import type { ScenarioResult } from "../../planning/simulate.ts";
import { sentence } from "../../rendering/context.ts";
import { dateText } from "../../rendering/dates.ts";
import { estimateText, NO_VALUE } from "../../rendering/estimates.ts";
import { figureOf } from "../../rendering/figures.ts";
import { headlineOf } from "../../rendering/headline.ts";
import { changeSentence } from "../../rendering/levers/changeSentence.ts";
import { rateSentence } from "../../rendering/rateSentence.ts";
import { fill, wordsOf } from "../../rendering/words.ts";
import type { Actions, Model, Played, View } from "../model.ts";
import { linkOf } from "../state/link.ts";
import type { PageState, Variant } from "../state/pageState.ts";
import { VERSION } from "../version.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";
import { saveVariant } from "./saveVariant.ts";

/** The figure that counts, the sentences about it, and how far the run is. */
export function answerView({ state: { language } }: Model, { change }: Actions): View {
  const kicker = element("p", { class: "kicker" });
  const big = element("p", { class: "big", id: "big" });
  const about = element("p", { id: "answer" });
  const changed = element("p", { id: "change" });
  const reference = element("p", { class: "hint", id: "reference" });
  const stamp = element("p", { class: "stamp", id: "stamp" });
  const progress = element("progress", { max: 1, value: 0, "aria-label": WORDS.replications[language] });
  const said = element("p", { class: "visually-hidden", role: "status" });
  const message = element("span", { class: "hint", role: "status" });
  let latest: Model | undefined;

  const button = (id: string, text: string, act: () => void): HTMLButtonElement =>
    element("button", { type: "button", id, onclick: act }, text);
  const pin = button("pin", WORDS.pin[language], () =>
    change((state) => ({ ...state, pinned: state.variant })),
  );
  const unpin = button("unpin", WORDS.unpin[language], () =>
    change((state) => ({ ...state, pinned: undefined })),
  );
  const keep = button("keep", WORDS.keep[language], () => change(withKept));
  const save = button("save", WORDS.save[language], () => latest?.current && saveVariant(latest));
  const link = button("link", WORDS.copyLink[language], () => copyLink());

  function copyLink(): void {
    if (!latest) return;
    linkOf(latest.state).then(({ hash, isComplete }) => {
      const address = `${location.href.split("#")[0]}#${hash}`;
      navigator.clipboard.writeText(address).then(
        () => {
          message.textContent = isComplete ? WORDS.copied[language] : WORDS.linkIncomplete[language];
        },
        () => {
          message.textContent = WORDS.notCopied[language];
        },
      );
    });
  }

  const node = element(
    "section",
    { class: "answer", "aria-labelledby": "answer-title" },
    element("h2", { id: "answer-title" }, WORDS.results[language]),
    kicker,
    big,
    about,
    changed,
    reference,
    progress,
    stamp,
    said,
    element("div", { class: "buttons" }, keep, pin, unpin, save, link, message),
  );

  return {
    node,
    update(model) {
      latest = model;
      const { state, current, baseline } = model;
      const result = current?.result;
      for (const each of [pin, keep, save]) each.disabled = current === undefined;
      unpin.hidden = state.pinned === undefined;
      reference.textContent = referenceText(model);
      progress.max = state.replications;
      progress.value = result?.replications ?? 0;
      const isDone = result?.replications === state.replications;
      progress.hidden = isDone || current === undefined;
      node.setAttribute("aria-busy", String(!isDone));
      node.classList.toggle("stale", result === undefined);
      node.hidden = current === undefined;
      if (current && result) showResult(current, result, baseline, isDone, state);
      else stamp.textContent = WORDS.computing[language];
    },
  };

  function showResult(
    { variant }: Played,
    result: ScenarioResult,
    baseline: Played | undefined,
    isDone: boolean,
    state: PageState,
  ): void {
    const headline = headlineOf(result.scenario);
    const figure = figureOf(result.figures, { id: headline.measure });
    const title =
      variant.settings.length === 0 ? result.scenario.title[language] : WORDS.withSettings[language];
    kicker.textContent = fill(headline.header[language], wordsOf([result.scenario]), language);
    big.textContent = figure ? estimateText(figure, "share", language) : NO_VALUE;
    about.textContent = sentence(rateSentence(result, headline, title, language), language);
    changed.textContent = changeSentence(result, language) ?? "";
    stamp.textContent = stampText(result, state);
    const isCompared = baseline === undefined || baseline.result?.replications === state.replications;
    if (isDone && isCompared) said.textContent = `${about.textContent} ${changed.textContent}`;
  }

  function stampText(
    { replications, scenario }: ScenarioResult,
    { seed, replications: wanted }: PageState,
  ): string {
    const french = language === "fr";
    const { from, to } = scenario.horizon;
    const [first, last] = [dateText(from, language), dateText(to, language)];
    const period = from === to ? first : french ? `du ${first} au ${last}` : `${first} to ${last}`;
    const done =
      replications < wanted
        ? french
          ? `${replications} répétition${replications > 1 ? "s" : ""} sur ${wanted}`
          : `${replications} of ${wanted} replications`
        : french
          ? `${replications} répétitions`
          : `${replications} replications`;
    return [`Plateau ${VERSION}`, `${french ? "graine" : "seed"} ${seed}`, done, period].join(" · ");
  }

  function referenceText(model: Model): string {
    const { baseline, isComparable } = model;
    if (!baseline) return "";
    if (!isComparable) return sentence(WORDS.notComparable[language], language);
    const colon = language === "fr" ? "\u00a0: " : ": ";
    return `${WORDS.reference[language]}${colon}${variantText(baseline.variant, model)}.`;
  }

  function variantText({ settings }: Variant, { baseline }: Model): string {
    const title = baseline!.loaded.scenario.title[language];
    return settings.length === 0 ? title : `${title} (${settings.join(", ")})`;
  }

  function withKept(state: PageState): PageState {
    const nameOf = (number: number): string => `${language === "fr" ? "Variante" : "Variant"} ${number}`;
    let number = state.kept.length + 1;
    while (state.kept.some(({ name }) => name === nameOf(number))) number += 1;
    const name = nameOf(number);
    return { ...state, kept: [...state.kept, { ...state.variant, name }] };
  }
}
