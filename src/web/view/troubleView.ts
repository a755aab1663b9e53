import { formatProblem } from "../../models/scenario/problems.ts";
import { COMMAND_LINE } from "../../models/scenario/written.ts";
import type { Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

/** What is wrong with a file, line by line, or that a run failed. */
export function troubleView({ state: { language } }: Model): View {
  const node = element("div", { class: "trouble", role: "alert", hidden: true });
  let shown = "";
  return {
    node,
    update({ trouble, failure }) {
      const lines = linesOf(trouble, failure);
      if (JSON.stringify(lines) === shown) return;
      shown = JSON.stringify(lines);
      node.hidden = lines.length === 0;
      const [title, ...rest] = lines;
      node.replaceChildren(
        element("h2", {}, title ?? ""),
        element("ul", {}, ...rest.map((line) => element("li", {}, line))),
      );
    },
  };

  function linesOf(trouble: Model["trouble"], failure: string | undefined): readonly string[] {
    if (trouble && "problems" in trouble) {
      if (trouble.isStudy) return [WORDS.isStudy[language]];
      const isOfSettings = trouble.problems.every(({ file }) => file === COMMAND_LINE);
      const title = isOfSettings ? WORDS.settingProblems[language] : WORDS.problems[language];
      return [title, ...trouble.problems.map((problem) => formatProblem(problem, language))];
    }
    return failure === undefined ? [] : [WORDS.failed[language], failure];
  }
}
