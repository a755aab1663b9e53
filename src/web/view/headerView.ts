import { SHIPPED_FILES, SHIPPED_SCENARIOS } from "../files/shippedFiles.ts";
import type { Actions, Model, View } from "../model.ts";
import { REPLICATION_CHOICES } from "../state/pageState.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

const TITLE = { fr: /^title: \{ fr: "?(.*?)"?, en: /m, en: /^title: \{.*, en: "?(.*?)"? \}/m };

/** The title, the language, and what is simulated: which file, how often, from which seed. */
export function headerView(model: Model, { change, open }: Actions): View {
  const { language } = model.state;
  const files = element(
    "select",
    { id: "scenario", onchange: () => choose(files.value) },
    ...(model.own.length === 0
      ? []
      : [
          element("optgroup", { label: WORDS.own[language] }, ...model.own.map((name) => option(name, name))),
        ]),
    element(
      "optgroup",
      { label: WORDS.shipped[language] },
      ...SHIPPED_SCENARIOS.filter((name) => !model.state.dropped.has(name)).map((name) =>
        option(name, TITLE[language].exec(SHIPPED_FILES.get(name)!)?.[1] ?? name),
      ),
    ),
  );
  const choose = (file: string): void => change((state) => ({ ...state, variant: { file, settings: [] } }));
  const picker = element("input", {
    type: "file",
    id: "own-file",
    multiple: true,
    accept: ".yaml,.yml,.csv",
    class: "visually-hidden",
    "aria-label": WORDS.open[language],
    tabindex: -1,
    onchange: () => open([...(picker.files ?? [])]),
  });
  const replications = element(
    "select",
    {
      id: "replications",
      onchange: () => change((state) => ({ ...state, replications: Number(replications.value) })),
    },
    ...REPLICATION_CHOICES.map((count) => option(String(count), String(count))),
  );
  const seed = element("input", {
    id: "seed",
    inputmode: "numeric",
    pattern: "[0-9]{1,15}",
    onchange: () => {
      if (/^\d{1,15}$/.test(seed.value)) change((state) => ({ ...state, seed: Number(seed.value) }));
      else seed.reportValidity();
    },
  });
  const languages = (["fr", "en"] as const).map((each) =>
    element(
      "button",
      {
        type: "button",
        id: `language-${each}`,
        lang: each,
        "aria-pressed": String(each === language),
        onclick: () => change((state) => ({ ...state, language: each })),
      },
      each === "fr" ? "Français" : "English",
    ),
  );
  const node = element(
    "header",
    {},
    element(
      "div",
      { class: "heading" },
      element("h1", {}, WORDS.title[language]),
      element(
        "div",
        { class: "languages", role: "group", "aria-label": WORDS.language[language] },
        ...languages,
      ),
    ),
    element("p", { class: "lead" }, WORDS.lead[language]),
    element(
      "div",
      { class: "controls" },
      field("scenario", WORDS.scenario[language], files),
      element(
        "div",
        { class: "field" },
        element(
          "button",
          { type: "button", id: "open", onclick: () => picker.click(), "aria-describedby": "drop" },
          WORDS.open[language],
        ),
        picker,
        element("span", { id: "drop", class: "hint" }, WORDS.drop[language]),
      ),
      field("replications", WORDS.replications[language], replications),
      field("seed", WORDS.seed[language], seed),
    ),
  );
  return {
    node,
    update({ state }) {
      files.value = state.variant.file;
      replications.value = String(state.replications);
      if (document.activeElement !== seed) seed.value = String(state.seed);
    },
  };
}

function field(id: string, label: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "field" }, element("label", { for: id }, label), control);
}

function option(value: string, text: string): HTMLElement {
  return element("option", { value }, text);
}
