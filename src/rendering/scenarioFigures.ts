import type { Subject, Wording } from "../models/measures/catalogue.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { applies } from "./applies.ts";
import type { WordedContext } from "./context.ts";
import { estimateText, NO_VALUE } from "./estimates.ts";
import { figureOf, reasonOf } from "./figures.ts";
import { NO_BREAK_SPACE, pad, textWidth } from "./textLayout.ts";
import { fill } from "./words.ts";

/** The parts of the list, in their order; the order within a part is that of the catalogue. */
const TITLES: Readonly<Record<Subject, Wording>> = {
  calls: { fr: "{Calls}", en: "{Calls}" },
  waits: { fr: "Attentes", en: "Waits" },
  people: { fr: "Personnes", en: "People" },
  mails: { fr: "{Mails}", en: "{Mails}" },
  reinforcement: { fr: "Renforts et capacité", en: "Reinforcements and capacity" },
};

/** On a wide page these stand on the left. */
const ON_THE_LEFT: readonly Subject[] = ["calls", "waits"];

const WIDE = 150;
const BETWEEN = "    ";

interface Line {
  readonly text: string;
  readonly isTitle: boolean;
}

/**
 * Lists the measures of a scenario that say something about it by subjects, one to a line; on a wide page in two columns.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns the lines
 */
export function scenarioFigures(result: ScenarioResult, context: WordedContext): readonly string[] {
  const isWide = context.width >= WIDE;
  const width = isWide ? Math.floor((context.width - BETWEEN.length) / 2) : context.width;
  const blocks = (Object.keys(TITLES) as Subject[])
    .map((subject) => ({ subject, lines: subjectLines(subject, result, context, width) }))
    .filter(({ lines }) => lines.length > 0);
  const write = ({ text, isTitle }: Line, toWidth = 0): string => {
    const padded = pad(text, toWidth, "left");
    return isTitle ? context.palette.strong(padded) : padded;
  };
  const isLeft = ({ subject }: { readonly subject: Subject }): boolean => ON_THE_LEFT.includes(subject);
  const left = joined(blocks.filter(isLeft).map(({ lines }) => lines));
  const right = joined(blocks.filter((block) => !isLeft(block)).map(({ lines }) => lines));
  if (!isWide || left.length === 0)
    return joined(blocks.map(({ lines }) => lines)).map((line) => write(line));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    [write(left[i] ?? EMPTY, width), write(right[i] ?? EMPTY)].join(BETWEEN).trimEnd(),
  );
}

const EMPTY: Line = { text: "", isTitle: false };

/** Puts an empty line between blocks. */
function joined(blocks: readonly (readonly Line[])[]): readonly Line[] {
  return blocks.flatMap((block, i) => (i === 0 ? block : [EMPTY, ...block]));
}

function subjectLines(
  subject: Subject,
  { scenario, figures }: ScenarioResult,
  { language, measures, words }: WordedContext,
  width: number,
): readonly Line[] {
  const rows = measures
    .filter((measure) => measure.subject === subject && applies(measure, scenario, figures))
    .map((measure) => {
      const estimate = figureOf(figures, measure);
      const value = estimate
        ? estimateText(estimate, measure.unit, language)
        : `${NO_VALUE} (${reasonOf(measure, figures, words)[language]})`;
      const dots = width - 4 - textWidth(measure.label[language]) - textWidth(value);
      const leader = `${NO_BREAK_SPACE}${".".repeat(Math.max(1, dots))}${NO_BREAK_SPACE}`;
      return { text: `  ${measure.label[language]}${leader}${value}`, isTitle: false };
    });
  if (rows.length === 0) return [];
  return [{ text: fill(TITLES[subject][language], words, language), isTitle: true }, ...rows];
}
