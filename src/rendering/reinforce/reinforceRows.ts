import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";

const HEADERS: readonly Bilingual[] = [
  { fr: "positions", en: "positions" },
  { fr: "mesure", en: "measure" },
  { fr: "moyenne", en: "mean" },
  { fr: "bas", en: "low" },
  { fr: "haut", en: "high" },
  { fr: "répétitions", en: "replications" },
];

/**
 * Lays the curve out for a spreadsheet: one row for each number of positions and measure. `targetReached` is the share of
 * days that reach the target, `handlingRateBand` the mean with the range of eight days in ten.
 *
 * @param result of the question
 * @param language whose decimal sign numbers have
 * @returns rows of text, the headers first
 */
export function reinforceRows(
  { curve }: ReinforceResult,
  language: Language,
): readonly (readonly string[])[] {
  const cell = (value: number | null | undefined): string => {
    if (value === null || value === undefined) return "";
    const text = String(Number(value.toPrecision(12)));
    return language === "fr" ? text.replace(".", ",") : text;
  };
  const rows = curve.flatMap(({ positions, count, reached, band, rest, figures }) => {
    const row = (id: string, mean?: number | null, low?: number | null, high?: number | null) => [
      cell(positions),
      id,
      cell(mean),
      cell(low),
      cell(high),
      String(count),
    ];
    return [
      row("targetReached", reached.mean, reached.low, reached.high),
      row("handlingRateBand", figures.handlingRate?.mean, band.low, band.high),
      ...(rest ? [row("handlingRateOfRest", rest.mean, rest.low, rest.high)] : []),
      ...Object.entries(figures).map(([id, { mean, low, high }]) => row(id, mean, low, high)),
    ];
  });
  return [HEADERS.map((header) => header[language]), ...rows];
}
