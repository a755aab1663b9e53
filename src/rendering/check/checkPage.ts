import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import type { Workload } from "../../planning/workload.ts";
import { evidenceLines, runLines } from "../basis.ts";
import { quotedName, type ReportContext, sentence, wordContext } from "../context.ts";
import { findingLines } from "../findings.ts";
import { bullet, section } from "../headings.ts";
import { publishedTable } from "../publishedTable.ts";
import { wrap } from "../textLayout.ts";
import { wordsOf } from "../words.ts";
import { agreementLines } from "./agreementLines.ts";
import { rateLines, workloadLines } from "./arithmeticLines.ts";
import { flowText } from "./flowLines.ts";
import { periodLines } from "./periodLines.ts";
import { ruleLines } from "./ruleLines.ts";
import { teamText } from "./teamLines.ts";
import { createWriter } from "./write.ts";

const TITLES = {
  period: { fr: "Quand", en: "When" },
  flows: {
    fr: "Ce qui est demandé, et ce qu'il en advient",
    en: "What is asked for, and what becomes of it",
  },
  teams: { fr: "Qui répond", en: "Who answers" },
  rules: { fr: "Règles et incidents", en: "Rules and incidents" },
  workload: { fr: "Le travail et les personnes, sans simuler", en: "Work and people, without simulating" },
  agreement: {
    fr: "Les chiffres publiés et une courte simulation",
    en: "Published figures and a short simulation",
  },
  findings: { fr: "Ce que ces chiffres impliquent ensemble", en: "What these figures imply together" },
  run: { fr: "Cette courte simulation", en: "This short simulation" },
  evidence: { fr: "Ce qui est publié, estimé, supposé", en: "What is published, estimated, assumed" },
} as const satisfies Record<string, Bilingual>;

/**
 * Says in plain words what a scenario means, what is assumed in it, and whether its published figures agree with one
 * another and with a short run.
 *
 * @param result of the short run, of one scenario
 * @param workload by arithmetic
 * @param context language, width, colours, catalogue
 * @returns the page, ending in a line break
 */
export function checkPage(result: SimulationResult, workload: Workload, context: ReportContext): string {
  const checked = result.scenarios[0]!;
  const { scenario } = checked;
  const { language, width, palette } = context;
  const words = wordsOf([scenario]);
  const writer = createWriter(language, words);
  const part = (title: Bilingual, lines: readonly string[]): readonly string[] =>
    section(title[language], lines, context);
  const bullets = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => bullet(sentence(line, language), context));
  const titled = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => [
    ...wrap(title, width).map(palette.strong),
    ...bullets(lines),
  ];
  const flows = workload.flows.flatMap((work) => titled(flowText(work.flow, scenario, work, writer)));
  const teams = Object.keys(scenario.teams).flatMap((name) => titled(teamText(name, scenario, writer)));
  const first = summaryLine(checked, workload, context);
  const lines = [
    ...wrap(sentence(first, language), width).map(palette.strong),
    ...part(TITLES.period, bullets(periodLines(scenario, workload, writer))),
    ...part(TITLES.flows, flows),
    ...part(TITLES.teams, teams),
    ...part(TITLES.rules, bullets(ruleLines(scenario, writer))),
    ...part(TITLES.workload, bullets(workloadLines(workload, writer))),
    ...part(TITLES.agreement, [
      ...bullets([...rateLines(scenario, writer), ...agreementLines(checked, context, writer)]),
      ...spaced(publishedTable(checked, context)),
    ]),
    ...part(TITLES.findings, findingLines(checked, wordContext(context, words))),
    ...part(TITLES.run, runLines(result, wordContext(context, words))),
    ...part(TITLES.evidence, evidenceLines(checked, context)),
  ];
  return `${lines.join("\n")}\n`;
}

function spaced(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

function summaryLine(
  { scenario, evidence, file }: SimulationResult["scenarios"][number],
  { openDays }: Workload,
  { language }: ReportContext,
): string {
  const assumed = evidence.filter(({ kind }) => kind === "assumed").length;
  const published = evidence.filter(({ kind }) => kind === "published").length;
  const [flows, teams] = [Object.keys(scenario.demand).length, Object.keys(scenario.teams).length];
  const title = quotedName(scenario.title[language], language);
  if (language === "fr") {
    const teamWord = teams > 1 ? "équipes" : "équipe";
    return `${title} (${file}) : ${flows} flux, ${teams} ${teamWord}, jours ouvrés : ${openDays} ; valeurs publiées : ${published}, supposées : ${assumed}.`;
  }
  const [flowWord, teamWord] = [flows > 1 ? "flows" : "flow", teams > 1 ? "teams" : "team"];
  return `${title} (${file}): ${flows} ${flowWord}, ${teams} ${teamWord}, open days: ${openDays}; values published: ${published}, assumed: ${assumed}.`;
}
