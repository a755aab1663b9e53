import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import type { ReportContext } from "./context.ts";
import { estimateText, NO_VALUE } from "./estimates.ts";
import { figureOf, reasonOf } from "./figures.ts";
import { NO_BREAK_SPACE, pad, textWidth } from "./textLayout.ts";

type Group = "calls" | "waits" | "people" | "mails" | "reinforcement";

const GROUP_TITLES: Readonly<Record<Group, Bilingual>> = {
  calls: { fr: "Appels", en: "Calls" },
  waits: { fr: "Attentes", en: "Waits" },
  people: { fr: "Personnes", en: "People" },
  mails: { fr: "Courriels", en: "Mails" },
  reinforcement: { fr: "Renforts et capacité", en: "Reinforcements and capacity" },
};

/** The group of each measure; the order within a group is that of the catalogue. */
const GROUP_OF: Readonly<Record<MeasureId, Group>> = {
  callsPresented: "calls",
  callsHandled: "calls",
  handlingRate: "calls",
  callersServedRate: "calls",
  handlingRateOnPeakDays: "calls",
  peakDays: "calls",
  callers: "calls",
  redialShare: "calls",
  callsAbandoned: "calls",
  callsRefused: "calls",
  meanWaitSeconds: "waits",
  waitMedianSeconds: "waits",
  waitQuantile90Seconds: "waits",
  meanWaitAbandonedSeconds: "waits",
  answeredAtOnceRate: "waits",
  serviceLevel: "waits",
  serviceLevelOfHandled: "waits",
  serviceLevelWithoutQuickAbandons: "waits",
  serviceLevelAbandonsAsMet: "waits",
  meanTalkSeconds: "people",
  meanWrapUpSeconds: "people",
  occupancy: "people",
  callOccupancy: "people",
  meanPositions: "people",
  callsPerPositionDay: "people",
  mailsPerPositionDay: "people",
  trainingHours: "people",
  overtimeHours: "people",
  mailsArrived: "mails",
  mailsHandled: "mails",
  mailBacklogEnd: "mails",
  mailsInTimeRate: "mails",
  meanMailAgeOpenDays: "mails",
  reinforcedDays: "reinforcement",
  reinforcementPositionDays: "reinforcement",
  filesLost: "reinforcement",
  callsHandledOnFullDay: "reinforcement",
  rateAtFullCapacity: "reinforcement",
  impliedCapacity: "reinforcement",
};

const WIDE = 150;
const BETWEEN = "    ";

interface Line {
  readonly text: string;
  readonly isTitle: boolean;
}

/**
 * Lists every measure of a scenario by groups, one to a line; on a wide page in two columns.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns the lines
 */
export function scenarioFigures(result: ScenarioResult, context: ReportContext): readonly string[] {
  const isWide = context.width >= WIDE;
  const width = isWide ? Math.floor((context.width - BETWEEN.length) / 2) : context.width;
  const blocks = (Object.keys(GROUP_TITLES) as Group[]).map((group) =>
    groupLines(group, result, context, width),
  );
  const write = ({ text, isTitle }: Line, toWidth = 0): string => {
    const padded = pad(text, toWidth, "left");
    return isTitle ? context.palette.strong(padded) : padded;
  };
  if (!isWide) return joined(blocks).map((line) => write(line));
  // Calls and waits on the left, all else on the right.
  const left = joined(blocks.slice(0, 2));
  const right = joined(blocks.slice(2));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    [write(left[i] ?? EMPTY, width), write(right[i] ?? EMPTY)].join(BETWEEN).trimEnd(),
  );
}

const EMPTY: Line = { text: "", isTitle: false };

/** Puts an empty line between blocks. */
function joined(blocks: readonly (readonly Line[])[]): readonly Line[] {
  return blocks.flatMap((block, i) => (i === 0 ? block : [EMPTY, ...block]));
}

function groupLines(
  group: Group,
  result: ScenarioResult,
  { language, measures }: ReportContext,
  width: number,
): readonly Line[] {
  const rows = measures
    .filter(({ id }) => GROUP_OF[id as MeasureId] === group)
    .map((measure) => {
      const estimate = figureOf(result.figures, measure);
      const value = estimate
        ? estimateText(estimate, measure.unit, language)
        : `${NO_VALUE} (${reasonOf(measure, result.figures)[language]})`;
      const dots = width - 4 - textWidth(measure.label[language]) - textWidth(value);
      const leader = `${NO_BREAK_SPACE}${".".repeat(Math.max(1, dots))}${NO_BREAK_SPACE}`;
      return { text: `  ${measure.label[language]}${leader}${value}`, isTitle: false };
    });
  return [{ text: GROUP_TITLES[group][language], isTitle: true }, ...rows];
}
