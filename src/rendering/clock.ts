import type { Language } from "../models/scenario/bilingual.ts";

/**
 * Writes a moment of the day.
 *
 * @param seconds [s since midnight]
 * @param language of the reader
 * @returns `11h00` or `11:00`
 */
export function clockText(seconds: number, language: Language): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = String(Math.floor((seconds % 3600) / 60)).padStart(2, "0");
  return language === "fr" ? `${hours}h${minutes}` : `${hours}:${minutes}`;
}
