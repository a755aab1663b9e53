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
  const blocks = subjectFigures(result, context).map((each) => ({
    subject: each.subject,
    lines: subjectLines(each, width),
  }));
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

function subjectLines({ title, rows }: SubjectFigures, width: number): readonly Line[] {
  const lines = rows.map(({ label, value }) => {
    const dots = width - 4 - textWidth(label) - textWidth(value);
    const leader = `${NO_BREAK_SPACE}${".".repeat(Math.max(1, dots))}${NO_BREAK_SPACE}`;
    return { text: `  ${label}${leader}${value}`, isTitle: false };
  });
  return [{ text: title, isTitle: true }, ...lines];
}

/** The measures of one subject that say something about a scenario. */
export interface SubjectFigures {
  readonly subject: Subject;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/**
 * Gathers the measures of a scenario that say something about it, by subjects.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns the subjects with at least one measure; what has no value says why
 */
export function subjectFigures(
  { scenario, figures }: ScenarioResult,
  { language, measures, words }: WordedContext,
): readonly SubjectFigures[] {
  return (Object.keys(TITLES) as Subject[]).flatMap((subject) => {
    const rows = measures
      .filter((measure) => measure.subject === subject && applies(measure, scenario, figures))
      .map((measure) => {
        const estimate = figureOf(figures, measure);
        const value = estimate
          ? estimateText(estimate, measure.unit, language)
          : `${NO_VALUE} (${reasonOf(measure, figures, words)[language]})`;
        return { label: measure.label[language], value };
      });
    const title = fill(TITLES[subject][language], words, language);
    return rows.length === 0 ? [] : [{ subject, title, rows }];
  });
}
