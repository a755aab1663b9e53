import type { Actions, Model, View } from "../model.ts";
import { isShipped } from "../shipped.ts";
import { commandOf } from "../state/commandLine.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

/** The command that gives the same figures. */
export function commandView({ state: { language } }: Model, _actions: Actions): View {
  const command = element("code", { id: "command" });
  const message = element("span", { class: "hint", role: "status" });
  const copy = (): void => {
    navigator.clipboard.writeText(command.textContent ?? "").then(
      () => {
        message.textContent = WORDS.copied[language];
      },
      () => {
        getSelection()?.selectAllChildren(command);
      },
    );
  };
  const node = element(
    "section",
    { class: "card", "aria-labelledby": "command-title" },
    element("h2", { id: "command-title" }, WORDS.command[language]),
    element("pre", { tabindex: 0, role: "region", "aria-labelledby": "command-title" }, command),
    element(
      "div",
      { class: "buttons" },
      element("button", { type: "button", onclick: copy }, WORDS.copy[language]),
      message,
    ),
  );
  return {
    node,
    update({ state, current }) {
      node.hidden = current === undefined;
      command.textContent = commandOf(state, isShipped(state));
    },
  };
}
