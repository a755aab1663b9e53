import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { Variable } from "../../planning/sweep/variable.ts";
import { measureOf, type ReportContext, sentence, type WordedContext, wordContext } from "../context.ts";
import { bullet, section } from "../headings.ts";
import { wrap } from "../textLayout.ts";
import { wordsOf } from "../words.ts";
import { sweepBasis } from "./basis.ts";
import { effectsTable } from "./effectsTable.ts";
import { heatmap } from "./heatmap.ts";
import { classesTable, regressionTable } from "./latinTables.ts";
import { levelText, variableName, variableWords } from "./naming.ts";
import { pointsTable } from "./pointsTable.ts";
import type { SweepReport } from "./report.ts";
import { sweepSentence } from "./sentence.ts";

const TITLES = {
  varies: { fr: "Ce qui varie", en: "What varies" },
  effects: { fr: "Ce que fait chaque variable", en: "What each variable does" },
  curve: { fr: "Valeur par valeur", en: "Value by value" },
  points: { fr: "Point par point", en: "Point by point" },
  basis: { fr: "Sur quoi repose la réponse", en: "What the answer rests on" },
} as const satisfies Record<string, Bilingual>;

/**
 * Writes the answer of `plateau sweep`: in words, the map, what each variable does, and what it rests on.
 *
 * @param report request and answer
 * @param given language, width, colours, catalogue
 * @returns the whole text, ending in a line break
 */
export function sweepText(report: SweepReport, given: ReportContext): string {
  const { request } = report;
  const context = wordContext(given, wordsOf([request.loaded.scenario]));
  const { language, palette, width } = context;
  const lines = [
    ...wrap(sweepSentence(report, context), width).map(palette.strong),
    ...figureSections(report, context),
    ...section(
      TITLES.varies[language],
      request.variables.flatMap((variable) => bullet(variableText(variable, report, context), context)),
      context,
    ),
    ...section(TITLES.basis[language], sweepBasis(report, context), context),
  ];
  return `${lines.join("\n")}\n`;
}

function figureSections(report: SweepReport, context: WordedContext): readonly string[] {
  const { effects } = report.answer;
  const { language } = context;
  if (effects === undefined) return section(TITLES.points[language], pointsTable(report, context), context);
  if (effects.kind === "latin") {
    const { variables } = report.request;
    const name = variableWords(variables[effects.first]!, report.request, language);
    const by = language === "fr" ? `Selon ${name}` : `By ${name}`;
    return [
      ...section(TITLES.effects[language], regressionTable(effects, report, context), context),
      ...section(sentence(by, language), classesTable(effects, report, context), context),
    ];
  }
  const { label, unit } = measureOf(context, report.request.measure);
  const title = unit === "share" ? `${label[language]}, %` : label[language];
  const effectsTitle = report.request.variables.length > 1 ? TITLES.effects : TITLES.curve;
  return [
    ...section(title, heatmap(effects, report, context), context),
    ...section(effectsTitle[language], effectsTable(effects, report, context), context),
  ];
}

function variableText(variable: Variable, { request }: SweepReport, { language }: WordedContext): string {
  const name = variableName(variable, request, language);
  const named = name === variable.path ? name : `${name} (${variable.path})`;
  const { base } = variable;
  const own =
    base === undefined
      ? ""
      : typeof base === "number"
        ? levelText({ setting: String(base), value: base, factor: undefined }, variable, language)
        : base;
  const isFrench = language === "fr";
  const ends = spreadText(variable, language);
  const text = isFrench
    ? `${named} : ${ends}${own === "" ? "" : ` ; dans le scénario : ${own}`}`
    : `${named}: ${ends}${own === "" ? "" : `; in the scenario: ${own}`}`;
  return sentence(text, language);
}

function spreadText(variable: Variable, language: keyof Bilingual): string {
  const { spread } = variable;
  if (spread.shape === "list")
    return spread.levels
      .map((level) => levelText(level, variable, language))
      .join(language === "fr" ? " ; " : ", ");
  const [from, to] = [spread.from, spread.to].map((value) =>
    levelText(
      { setting: String(value), value, factor: spread.isFactor ? value : undefined },
      variable,
      language,
    ),
  );
  const isFrench = language === "fr";
  const range = isFrench ? `de ${from} à ${to}` : `from ${from} to ${to}`;
  switch (spread.shape) {
    case "whole":
      return isFrench ? `${range}, nombres entiers` : `${range}, whole numbers`;
    case "spaced":
      return isFrench ? `${range}, ${spread.count} valeurs` : `${range}, ${spread.count} values`;
    case "any":
      return range;
  }
}
