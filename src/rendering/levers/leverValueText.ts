import type { Language } from "../../models/scenario/bilingual.ts";
import type { Lever } from "../../planning/levers/levers.ts";
import { dateText, timeText } from "../dates.ts";
import { delayText, numberText, percentText } from "../numbers.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Writes where a lever stands.
 *
 * @param lever that moves
 * @param value in its unit
 * @param language of the reader
 * @returns as `35`, `3 min 27 s`, `50 %`, `×1,10`, `9 h`, `1er avril 2017`
 */
export function leverValueText(
  { unit, step }: Pick<Lever, "unit" | "step">,
  value: number,
  language: Language,
): string {
  switch (unit) {
    case "seconds":
      return delayText(value, language);
    case "share":
      return percentText(value, decimalsOf(step * 100), language);
    case "factor":
      return `×${numberText(value, 2, language)}`;
    case "clock":
      return timeText(value, language);
    case "date":
      return dateText(isoDay(value), language);
    case "days":
      return `${numberText(value, decimalsOf(step), language)}${NO_BREAK_SPACE}${language === "fr" ? "j" : "d"}`;
    default:
      return numberText(value, decimalsOf(step), language);
  }
}

function decimalsOf(step: number): number {
  const digits = String(Math.round(step * 1e6) / 1e6).split(".")[1];
  return digits?.length ?? 0;
}

/** @param day number since 1970-01-01 */
function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
