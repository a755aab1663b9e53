import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { GridEffects, LevelEffect } from "../../planning/sweep/effects.ts";
import { measureOf, type WordedContext } from "../context.ts";
import { differenceText, estimateText, NO_VALUE, sharedDecimals } from "../estimates.ts";
import { percentText } from "../numbers.ts";
import { type Column, tableLines } from "../table.ts";
import { NO_BREAK_SPACE, wrap } from "../textLayout.ts";
import { OWN } from "./heatmap.ts";
import { levelText, variableName } from "./naming.ts";
import type { SweepReport } from "./report.ts";
import { judgePoint } from "./verdict.ts";

/** Values of a variable that a page shows; the files have all of them. */
const MOST_SHOWN = 7;

const VERDICTS: Readonly<Record<"met" | "missed" | "unclear", Bilingual>> = {
  met: { fr: "atteint", en: "met" },
  missed: { fr: "manqué", en: "missed" },
  unclear: { fr: "indécis", en: "undecided" },
};

/**
 * Writes what each variable does at its values, in the mean over those of the others, and which share of the variation is
 * its own.
 *
 * @param effects of a grid
 * @param report of the sweep
 * @param context of the report
 * @returns the lines of a table, and below it what is nobody's own
 */
export function effectsTable(
  effects: GridEffects,
  report: SweepReport,
  context: WordedContext,
): readonly string[] {
  const { language, palette, width } = context;
  const { request, answer } = report;
  const isFrench = language === "fr";
  const isSingle = request.variables.length === 1;
  const shown = effects.levels.map((levels) => (isSingle ? levels : somewhatFewer(levels)));
  const rows = shown.flatMap((levels, variable) => levels.map((effect) => ({ effect, variable })));
  const { unit } = measureOf(context, request.measure);
  const decimals = sharedDecimals(
    rows.map(({ effect }) => effect.mean),
    unit,
  );
  const columns: Column[] = [
    {
      header: isFrench ? "Valeur" : "Value",
      align: "right",
      cells: rows.map(({ effect, variable }) => {
        const text = levelText(effect.level, request.variables[variable]!, language);
        return `${text}${effect.isBase ? OWN : " "}`;
      }),
    },
    {
      header: isFrench ? "Moyenne" : "Mean",
      align: "right",
      cells: rows.map(({ effect }) => estimateText(effect.mean, unit, language, decimals)),
    },
    {
      header: isFrench
        ? unit === "share"
          ? "Écart, points"
          : "Écart"
        : unit === "share"
          ? "Difference, points"
          : "Difference",
      align: "right",
      cells: rows.map(({ effect: { difference } }) =>
        difference === undefined ? NO_VALUE : differenceText(difference, unit, language),
      ),
    },
  ];
  if (isSingle && answer.objective !== undefined) {
    const verdicts = answer.points.map((point) => judgePoint(point, answer, request));
    columns.push({
      header: isFrench ? "Objectif" : "Objective",
      align: "left",
      cells: verdicts.map((verdict) => (verdict === undefined ? NO_VALUE : VERDICTS[verdict][language])),
      style: (text, row) => {
        const verdict = verdicts[row];
        return verdict === "met" ? palette.good(text) : verdict === "missed" ? palette.bad(text) : text;
      },
    });
  }
  const titles = rows.map(({ variable }, row) =>
    isSingle || rows[row - 1]?.variable === variable
      ? []
      : wrap(titleOf(variable, effects, report, context), width),
  );
  return [
    ...tableLines(columns, "", titles),
    ...(isSingle ? [] : ["", ...wrap(restText(effects, context), width)]),
  ];
}

/** The first, the last, the scenario's own, and some between. */
function somewhatFewer(levels: readonly LevelEffect[]): readonly LevelEffect[] {
  const last = levels.length - 1;
  if (last < MOST_SHOWN) return levels;
  const steps = Array.from({ length: MOST_SHOWN }, (_, i) => Math.round((i * last) / (MOST_SHOWN - 1)));
  return levels.filter(({ isBase }, i) => isBase || steps.includes(i));
}

function titleOf(
  variable: number,
  { shares }: GridEffects,
  { request }: SweepReport,
  { language }: WordedContext,
): string {
  const name = variableName(request.variables[variable]!, request, language);
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const share = shares?.variables[variable];
  if (share === undefined) return title;
  const range =
    share.low === null || share.high === null
      ? ""
      : ` [${Math.floor(Math.max(0, share.low) * 100)}${NO_BREAK_SPACE}; ${Math.ceil(Math.min(1, share.high) * 100)}]`;
  const text = `${percentText(share.mean, share.mean < 0.1 ? 1 : 0, language)}${range}`;
  return language === "fr" ? `${title} — ${text} de la variation` : `${title} — ${text} of the variation`;
}

function restText({ shares }: GridEffects, { language }: WordedContext): string {
  if (shares === undefined) return "";
  const [together, chance] = [shares.interaction.mean, shares.chance].map((share) =>
    percentText(share, share < 0.1 ? 1 : 0, language),
  );
  return language === "fr"
    ? `Reste de la variation — ${together} : effets des variables ensemble, au-delà de la somme de chacune ; ${chance} : hasard des simulations.`
    : `Rest of the variation — ${together}: effects of variables together, beyond the sum of each; ${chance}: chance of the simulations.`;
}
