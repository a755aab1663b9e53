import type { Actions, Model, View } from "../model.ts";
import type { PageState } from "../state/pageState.ts";
import { WORDS } from "../words.ts";
import { answerView } from "./answerView.ts";
import { briefView } from "./briefView.ts";
import { caisseView } from "./caisseView.ts";
import { commandView } from "./commandView.ts";
import { element } from "./element.ts";
import { figuresView } from "./figuresView.ts";
import { filmView } from "./filmView.ts";
import { headerView } from "./headerView.ts";
import { keptView } from "./keptView.ts";
import { leversView } from "./leversView.ts";
import { troubleView } from "./troubleView.ts";

/** The page as it stands for one language and one file. */
export interface Layout {
  readonly node: HTMLElement;
  /** What it was laid out for. */
  readonly shape: string;
  readonly dropped: PageState["dropped"];
  update(model: Model): void;
  /** Shows sentences on files that could not be used. */
  say(sentences: readonly string[]): void;
}

/**
 * Lays the page out: header, levers, results.
 *
 * @param shape what it is laid out for
 * @param model at this moment
 * @param actions of the reader
 */
export function layOut(shape: string, model: Model, actions: Actions): Layout {
  const { language } = model.state;
  const messages = element("div", { class: "messages", role: "alert" });
  const results = [answerView, figuresView, caisseView, filmView, keptView, commandView].map((view) =>
    view(model, actions),
  );
  const top = headerView(model, actions);
  const levers = leversView(model, actions);
  const trouble = troubleView(model);
  const brief = briefView();
  const main = element(
    "main",
    { id: "results", tabindex: -1 },
    messages,
    trouble.node,
    ...results.map((view) => view.node),
  );
  const node = element(
    "div",
    { class: "layout" },
    element("a", { class: "skip", href: "#results", onclick: skipTo(main) }, WORDS.skip[language]),
    top.node,
    element("div", { class: "columns" }, levers.node, main),
    brief.node,
  );
  const views: readonly View[] = [top, levers, trouble, ...results, brief];
  return {
    node,
    shape,
    dropped: model.state.dropped,
    update(next) {
      for (const view of views) view.update(next);
    },
    say(sentences) {
      messages.replaceChildren(...sentences.map((each) => element("p", {}, each)));
    },
  };
}

/** The fragment of the address is the state; following a link into the page would lose it. */
function skipTo(target: HTMLElement) {
  return (event: Event): void => {
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  };
}
