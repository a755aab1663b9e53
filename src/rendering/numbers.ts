import type { Language } from "../models/scenario/bilingual.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";

const MINUS = "−";

/**
 * Writes a number the way its readers do: `775 927` and `84,1` in French, `775,927` and `84.1` in English. Written here
 * rather than by `toLocaleString`, whose data differ between machines.
 *
 * @param value finite
 * @param decimals digits after the decimal sign; −3 rounds to thousands
 * @param language of the reader
 * @returns the number, "−" (U+2212) before it when it is negative and does not round to zero
 */
export function numberText(value: number, decimals: number, language: Language): string {
  const step = 10 ** Math.max(0, -decimals);
  const digits = (Math.round(Math.abs(value) / step) * step).toFixed(0);
  const fixed = decimals > 0 ? Math.abs(value).toFixed(decimals) : digits;
  const [whole = "", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === "fr" ? NO_BREAK_SPACE : ",");
  const text = fraction === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${fraction}`;
  return value < 0 && /[1-9]/.test(fixed) ? MINUS + text : text;
}

/**
 * Writes a number with its sign, for differences.
 *
 * @param value finite
 * @param decimals as in `numberText`
 * @param language of the reader
 * @returns "+1,2", "−1,2"; no sign before what rounds to zero
 */
export function signedText(value: number, decimals: number, language: Language): string {
  const text = numberText(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * Writes a share in per cent.
 *
 * @param share 0–1
 * @param decimals of the percentage
 * @param language of the reader
 * @returns `84,1 %` or `84.1%`
 */
export function percentText(share: number, decimals: number, language: Language): string {
  return numberText(share * 100, decimals, language) + (language === "fr" ? `${NO_BREAK_SPACE}%` : "%");
}

/**
 * Writes a duration.
 *
 * @param seconds [s]
 * @param decimals of the seconds; negative ones count as 0
 * @param language of the reader
 * @returns `3 min 27 s`, `0,4 s`, `1 h 5 min 0 s`
 */
export function durationText(seconds: number, decimals: number, language: Language): string {
  const places = Math.max(0, decimals);
  // Rounded first, so that 59.96 s is 1 min and not 60 s.
  const rounded = Number(Math.abs(seconds).toFixed(places));
  const hours = Math.floor(rounded / 3600);
  const minutes = Math.floor((rounded % 3600) / 60);
  const rest = rounded - hours * 3600 - minutes * 60;
  const parts = [`${numberText(rest, places, language)}${NO_BREAK_SPACE}s`];
  if (rounded >= 60) parts.unshift(`${minutes}${NO_BREAK_SPACE}min`);
  if (rounded >= 3600) parts.unshift(`${numberText(hours, 0, language)}${NO_BREAK_SPACE}h`);
  return (seconds < 0 && rounded > 0 ? MINUS : "") + parts.join(NO_BREAK_SPACE);
}

/**
 * Writes a delay that was chosen, not measured: seconds that are none are left out.
 *
 * @param seconds [s], at least 0
 * @param language of the reader
 * @returns `20 min`, `1 min 30 s`, `20 s`
 */
export function delayText(seconds: number, language: Language): string {
  const decimals = Number.isInteger(seconds) ? 0 : 1;
  return durationText(seconds, decimals, language)
    .replace(new RegExp(`(min)${NO_BREAK_SPACE}0${NO_BREAK_SPACE}s$`), "$1")
    .replace(new RegExp(`(h)${NO_BREAK_SPACE}0${NO_BREAK_SPACE}min$`), "$1");
}
