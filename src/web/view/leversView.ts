import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import type { Lever } from "../../planning/levers/levers.ts";
import { withSettings } from "../../planning/levers/settings.ts";
import { sentence } from "../../rendering/context.ts";
import { GROUP_TITLES, LEVER_GROUPS, leverWords } from "../../rendering/levers/leverWords.ts";
import type { Actions, Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";
import { leverView } from "./leverView.ts";
import { moveView } from "./moveView.ts";

/** Groups that are open at first; on a phone all of them would hide the results. */
const OPEN: ReadonlySet<string> = new Set(["people", "calls"]);
const PHONE = "(max-width: 60rem)";

/** The levers of the scenario, by groups. */
export function leversView(model: Model, actions: Actions): View {
  const { language } = model.state;
  const { file, levers } = model;
  const reset = element(
    "button",
    {
      type: "button",
      id: "reset-all",
      onclick: () =>
        actions.change((state) => ({ ...state, variant: { file: state.variant.file, settings: [] } })),
    },
    WORDS.resetAll[language],
  );
  const title = element(
    "div",
    { class: "section-title" },
    element("h2", { id: "levers-title" }, WORDS.levers[language]),
    reset,
  );
  const others = element("p", { class: "hint" });
  const node = element("section", { class: "levers", "aria-labelledby": "levers-title" }, title, others);
  if (!("loaded" in file)) {
    node.append(element("p", {}, WORDS.noLevers[language]));
    return { node, update: () => {} };
  }
  const views = levers.map((lever) => ({
    group: leverWords(lever, file.loaded.scenario, language).group,
    view: leverView(lever, file.loaded, language, (value) => move(lever, value, file.loaded)),
  }));
  const move = (lever: Lever, value: number, loaded: LoadedScenario): void =>
    actions.change((state) => {
      const { settings, file: name } = state.variant;
      const current = latest?.current?.loaded.scenario ?? loaded.scenario;
      return {
        ...state,
        variant: { file: name, settings: withSettings(settings, lever.settings(value, current)) },
      };
    });
  let latest: Model | undefined;
  const transfer = moveView(model, actions);
  for (const group of LEVER_GROUPS) {
    const within = views.filter((each) => each.group === group).map(({ view }) => view.node);
    if (within.length === 0) continue;
    node.append(
      element(
        "details",
        { open: OPEN.has(group) && !matchMedia(PHONE).matches, class: "group" },
        element("summary", {}, GROUP_TITLES[group][language]),
        ...within,
        group === "people" ? transfer?.node : undefined,
      ),
    );
  }
  return {
    node,
    update(next) {
      latest = next;
      const scenario = next.current?.loaded.scenario;
      const moved = levers.flatMap((lever) =>
        lever.settings(lever.value, file.loaded.scenario).map(({ path }) => path),
      );
      const foreign = next.state.variant.settings.filter(
        (each) => !moved.includes(each.split("=")[0]!.trim()),
      );
      others.textContent =
        foreign.length === 0
          ? ""
          : sentence(
              `${WORDS.otherSettings[language]}${language === "fr" ? " :" : ":"} ${foreign.join(", ")}`,
              language,
            );
      reset.disabled = next.state.variant.settings.length === 0;
      if (scenario) for (const { view } of views) view.update(scenario);
      transfer?.update(next);
    },
  };
}
