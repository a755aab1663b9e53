import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { EvidenceEntry } from "../../models/scenario/evidence.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import { assumptionName } from "../assumptionNames.ts";
import {
  EVIDENCE_KINDS,
  evidenceSentence,
  rangeText,
  unpublishedEntries,
  variantEvidence,
} from "../basis.ts";
import type { ReportContext, WordedContext } from "../context.ts";
import { definitions } from "../definitions.ts";
import { NO_VALUE } from "../estimates.ts";
import { findingSentences } from "../findings.ts";
import { PUBLISHED_HEADERS, PUBLISHED_NOTE, publishedRows } from "../publishedTable.ts";
import { SAME_VALUES, variantChanges } from "../variantChanges.ts";
import { type DataRow, dataTable } from "./dataTable.ts";
import { html, type Markup } from "./markup.ts";
import type { Section } from "./page.ts";

const TITLES = {
  published: { fr: "Le publié à côté du simulé", en: "Published beside simulated" },
  findings: { fr: "Ce qui ne se referme pas", en: "What does not close" },
  variants: { fr: "Ce qui change d'un scénario à l'autre", en: "What differs between scenarios" },
  evidence: { fr: "Sur quoi repose la réponse", en: "What the answer rests on" },
  assumptions: { fr: "Hypothèses et estimations", en: "Assumptions and estimates" },
  definitions: { fr: "Définitions des mesures", en: "Definitions of the measures" },
  warnings: { fr: "Avertissements", en: "Warnings" },
} as const satisfies Record<string, Bilingual>;

const HEADERS: readonly Bilingual[] = [
  { fr: "Valeur", en: "Value" },
  { fr: "Retenu", en: "Taken as" },
  { fr: "Plage", en: "Range" },
  { fr: "Nature", en: "Kind" },
  { fr: "Origine ou raison", en: "Origin or reason" },
];

/** What was published beside the result, and what the published figures imply together. */
export function publishedSections(result: SimulationResult, given: ReportContext): readonly Section[] {
  const { language } = given;
  const baseline = result.scenarios[result.baseline]!;
  const rows = publishedRows(baseline, given).flatMap(
    ({ heading, label, published, simulated, gap, verdict }): readonly DataRow[] => [
      ...(heading === undefined ? [] : [{ heading }]),
      [label, published, simulated, gap, verdict],
    ],
  );
  const findings = findingSentences(baseline, language);
  const title = TITLES.published[language];
  const headers = Object.values(PUBLISHED_HEADERS).map((header) => header[language]);
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            id: "published",
            title,
            body: html`${dataTable({ caption: title, isCaptionHidden: true, headers, rows, wordColumns: [4] })}<p class="note">${PUBLISHED_NOTE[language]}</p>`,
          },
        ]),
    ...(findings.length === 0
      ? []
      : [{ id: "findings", title: TITLES.findings[language], body: list(findings) }]),
  ];
}

/** The values by which the scenarios of a study differ. */
export function variantsSection(result: SimulationResult, { language }: ReportContext): Section {
  const parts = variantChanges(result, language).map(
    ({ title, changes }) =>
      html`<h3>${title}</h3>${list(changes.length === 0 ? [SAME_VALUES[language]] : changes)}`,
  );
  return { id: "variants", title: TITLES.variants[language], body: html`${parts}` };
}

/** Every assumption and estimate with its range and its origin. */
export function evidenceSection(result: SimulationResult, { language }: ReportContext): Section {
  const baseline = result.scenarios[result.baseline]!;
  const own = unpublishedEntries(baseline.evidence);
  const others = variantEvidence(result, language).map(({ title, unstated, entries }) => {
    const variant = result.scenarios.find(({ file }) => title.endsWith(`(${file})`)) ?? baseline;
    return html`<h3>${title}</h3>${unstated === undefined ? undefined : html`<p>${unstated}</p>`}${
      entries.length === 0 ? undefined : entriesTable(title, entries, variant.scenario, language)
    }`;
  });
  const caption = TITLES.assumptions[language];
  const table = own.length === 0 ? undefined : entriesTable(caption, own, baseline.scenario, language);
  return {
    id: "evidence",
    title: TITLES.evidence[language],
    body: html`<p>${evidenceSentence(baseline, language)}</p>${table}${others}`,
  };
}

function entriesTable(
  caption: string,
  entries: readonly EvidenceEntry[],
  scenario: Scenario,
  language: ReportContext["language"],
): Markup {
  return dataTable({
    caption,
    isCaptionHidden: true,
    headers: HEADERS.map((header) => header[language]),
    rows: entries.map(({ path, writtenValue, range, kind, text, note }) => [
      html`${nameOf(path, scenario, language)}${pathCode(path)}`,
      writtenValue,
      range === undefined ? NO_VALUE : rangeText(range, language),
      EVIDENCE_KINDS[kind][language],
      note === undefined ? text[language] : `${text[language]} (${note})`,
    ]),
    wordColumns: [1, 2, 3, 4],
    kind: "evidence",
  });
}

/** A path, which may break after its dots. */
function pathCode(path: string): Markup {
  return html`<code>${path.split(".").flatMap((key, i) => (i === 0 ? [key] : [html`.<wbr>`, key]))}</code>`;
}

/** The words for a value, above its path; nothing where there are none. */
function nameOf(path: string, scenario: Scenario, language: ReportContext["language"]): Markup | undefined {
  const name = assumptionName(path, scenario, language);
  return name === path ? undefined : html`${name}<br>`;
}

/** The definitions of the measures that the report shows. */
export function definitionsSection(shown: readonly MeasureId[], context: WordedContext): Section {
  const entries = definitions(shown, context).map(
    ({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`,
  );
  return {
    id: "definitions",
    title: TITLES.definitions[context.language],
    body: html`<dl class="terms">${entries}</dl>`,
  };
}

/** What a reader must know before relying on the figures. */
export function warningsSection(texts: readonly string[], { language }: ReportContext): readonly Section[] {
  return texts.length === 0 ? [] : [{ id: "warnings", title: TITLES.warnings[language], body: list(texts) }];
}

function list(texts: readonly string[]): Markup {
  return html`<ul class="plain">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}
