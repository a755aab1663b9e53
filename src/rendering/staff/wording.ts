import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { Verdict } from "../../planning/staff/fewest.ts";
import { measureOf, type WordedContext } from "../context.ts";
import { NO_VALUE } from "../estimates.ts";
import { numberText, percentText, signedText } from "../numbers.ts";
import type { StaffReport } from "./report.ts";

/** What the replications say of a number of people. */
export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  enough: { fr: "suffit", en: "enough" },
  tooFew: { fr: "trop peu", en: "too few" },
  undecided: { fr: "indécis", en: "undecided" },
};

/** The measure that is aimed at, in the middle of a sentence. */
export function measureWords({ request }: StaffReport, context: WordedContext): string {
  const label = measureOf(context, request.measure).label[context.language];
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A share that was asked for: `90 %`, `92,5 %`. */
export function askedShare(share: number, language: Language): string {
  return percentText(share, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1, language);
}

/** A number of posts or positions: whole, or with one decimal. */
export function countText(count: number, language: Language): string {
  return numberText(count, Math.abs(count - Math.round(count)) < 1e-6 ? 0 : 1, language);
}

/** A gap of the plan to the need, in words where it is exact: `−17`, `+3`, `0`. */
export function gapText(gap: number, language: Language): string {
  return signedText(gap, Math.abs(gap - Math.round(gap)) < 1e-6 ? 0 : 1, language);
}

/** A share of replications with its interval: `95 % (84–99)`. */
export function shareText(share: Estimate | undefined, language: Language): string {
  if (share === undefined) return NO_VALUE;
  const { mean, low, high } = share;
  const text = percentText(mean, 0, language);
  if (low === null || high === null) return text;
  // Outwards, so that an interval is never narrower than it is.
  return `${text} (${Math.floor(low * 100)}–${Math.ceil(high * 100)})`;
}

/** A number, and the lower ones that may do: `45`, `42–45`. */
export function rangeText(
  perhaps: number | undefined,
  enough: number | undefined,
  language: Language,
): string {
  if (enough === undefined) return perhaps === undefined ? NO_VALUE : `≥ ${countText(perhaps, language)}`;
  const text = countText(enough, language);
  return perhaps === undefined || perhaps === enough ? text : `${countText(perhaps, language)}–${text}`;
}
