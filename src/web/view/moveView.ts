import { withSettings } from "../../planning/levers/settings.ts";
import { sentence } from "../../rendering/context.ts";
import type { Actions, Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

/** Posts that pass from one team to another, each on its site. @returns undefined where there are not two teams */
export function moveView(
  { state: { language }, file, levers }: Model,
  { change }: Actions,
): View | undefined {
  const posts = levers.filter(({ kind }) => kind === "posts");
  if (!("loaded" in file) || posts.length < 2) return undefined;
  const { teams, sites } = file.loaded.scenario;
  const options = () =>
    posts.map(({ subject, id }) => {
      const team = teams[subject!]!;
      return element(
        "option",
        { value: id },
        `${team.title?.[language] ?? subject} (${sites[team.site]![language]})`,
      );
    });
  const from = element("select", { id: "move-from" }, ...options());
  const to = element("select", { id: "move-to" }, ...options());
  to.selectedIndex = 1;
  const count = element("input", { id: "move-count", type: "number", min: 1, max: 500, step: 1, value: 1 });
  let latest: Model | undefined;
  const move = (): void => {
    const giver = posts.find(({ id }) => id === from.value)!;
    const taker = posts.find(({ id }) => id === to.value)!;
    const current = latest?.current?.loaded.scenario;
    const wanted = Math.floor(Number(count.value));
    if (!current || giver === taker || !(wanted >= 1)) return;
    const has = giver.read(current) ?? 0;
    // Nobody can give more posts than there are.
    const moved = Math.min(wanted, has);
    const changes = [
      ...giver.settings(has - moved, current),
      ...taker.settings((taker.read(current) ?? 0) + moved, current),
    ];
    change((state) => ({
      ...state,
      variant: { ...state.variant, settings: withSettings(state.variant.settings, changes) },
    }));
  };
  const field = (id: string, label: string, control: HTMLElement): HTMLElement =>
    element("div", { class: "field" }, element("label", { for: id }, label), control);
  const node = element(
    "fieldset",
    { class: "move" },
    element("legend", {}, WORDS.move[language]),
    field("move-count", WORDS.moveCount[language], count),
    field("move-from", WORDS.moveFrom[language], from),
    field("move-to", WORDS.moveTo[language], to),
    element("button", { type: "button", id: "move-do", onclick: move }, WORDS.moveDo[language]),
    element("p", { class: "hint" }, sentence(WORDS.moveNote[language], language)),
  );
  return {
    node,
    update(next) {
      latest = next;
    },
  };
}
