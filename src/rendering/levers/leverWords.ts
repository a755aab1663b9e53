import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Lever, LeverKind } from "../../planning/levers/levers.ts";
import { fill, wordsOfSlice } from "../words.ts";

/** Where a lever stands on the page. */
export type LeverGroup = "people" | "calls" | "mails" | "reinforcement" | "rampUp" | "hours";

/** The groups, in the order of the page. */
export const LEVER_GROUPS: readonly LeverGroup[] = [
  "people",
  "calls",
  "mails",
  "reinforcement",
  "rampUp",
  "hours",
];

/** What stands above each group. */
export const GROUP_TITLES: Readonly<Record<LeverGroup, Bilingual>> = {
  people: { fr: "Effectifs", en: "Staff" },
  calls: { fr: "Demande immédiate", en: "Immediate demand" },
  mails: { fr: "Demande différée", en: "Deferred demand" },
  reinforcement: { fr: "Renfort", en: "Reinforcement" },
  rampUp: { fr: "Arrivées et montée en charge", en: "Arrivals and ramp-up" },
  hours: { fr: "Horaires", en: "Hours" },
};

interface KindWords {
  readonly group: LeverGroup;
  /** With the gaps of `fill`; `{of}` is the team, flow or shift. */
  readonly label: Bilingual;
  /** What one had better know before moving it. */
  readonly note?: Bilingual;
}

const KINDS: Readonly<Record<LeverKind, KindWords>> = {
  posts: { group: "people", label: { fr: "Postes : {of}", en: "Posts: {of}" } },
  keepFree: {
    group: "people",
    label: { fr: "Personnes gardées libres pour les {calls}", en: "People kept free for {calls}" },
  },
  arrival: { group: "rampUp", label: { fr: "Arrivée : {of}", en: "Arrival: {of}" } },
  trainingDays: { group: "rampUp", label: { fr: "Jours de formation : {of}", en: "Days of training: {of}" } },
  learningStart: {
    group: "rampUp",
    label: { fr: "Temps de traitement au début : {of}", en: "Handle time at first: {of}" },
    note: {
      fr: "rapporté à celui d'un conseiller aguerri",
      en: "as a multiple of that at full speed",
    },
  },
  learningHalfLife: {
    group: "rampUp",
    label: {
      fr: "Jours pour combler la moitié de l'écart : {of}",
      en: "Days to close half of the gap: {of}",
    },
  },
  reinforcementPosts: {
    group: "reinforcement",
    label: { fr: "Postes de renfort : {of}", en: "Reinforcement posts: {of}" },
  },
  upToPositions: {
    group: "reinforcement",
    label: { fr: "Positions en tout, au plus", en: "Positions in all, at most" },
  },
  callsPerPosition: {
    group: "reinforcement",
    label: { fr: "{Calls} par position, selon la règle d'appel", en: "{Calls} per position, by the rule" },
    note: {
      fr: "plus bas, on appelle davantage de renforts",
      en: "the lower, the more positions are called up",
    },
  },
  volume: { group: "calls", label: { fr: "Volume : {of}", en: "Volume: {of}" } },
  talk: { group: "calls", label: { fr: "Temps moyen {de talk}", en: "Mean talk time" } },
  wrapUp: { group: "calls", label: { fr: "Travail après {call}", en: "After-{call} work" } },
  patience: { group: "calls", label: { fr: "Patience moyenne", en: "Mean patience" } },
  redialShare: {
    group: "calls",
    label: { fr: "Part de ceux qui recommencent", en: "Share who try again" },
    note: { fr: "parmi les {callers} qui ont {gaveUp}", en: "of the {callers} who {gaveUp}" },
  },
  handling: { group: "mails", label: { fr: "Temps moyen par {mail}", en: "Mean time for one {mail}" } },
  backlog: { group: "mails", label: { fr: "{Mails} en stock au départ", en: "{Mail} backlog at the start" } },
  opens: {
    group: "hours",
    label: { fr: "Ouverture du téléphone", en: "Phone opens" },
    note: {
      fr: "le nombre de personnes qui appellent ne change pas : elles se répartissent sur les heures ouvertes",
      en: "as many people call as before: they spread over the open hours",
    },
  },
  closes: { group: "hours", label: { fr: "Fermeture du téléphone", en: "Phone closes" } },
  shiftStarts: {
    group: "hours",
    label: { fr: "Début de l'horaire de travail ({of})", en: "Shift starts ({of})" },
  },
  shiftEnds: {
    group: "hours",
    label: { fr: "Fin de l'horaire de travail ({of})", en: "Shift ends ({of})" },
    note: { fr: "les pauses restent à leur place", en: "breaks stay where they are" },
  },
};

/** A lever in words. */
export interface LeverWords {
  readonly group: LeverGroup;
  readonly label: string;
  readonly note: string | undefined;
}

/**
 * Names a lever.
 *
 * @param lever of the scenario
 * @param scenario that it is of
 * @param language of the reader
 * @returns its group and its texts
 */
export function leverWords(lever: Lever, scenario: Scenario, language: Language): LeverWords {
  const { kind, subject } = lever;
  const { group, label, note } = KINDS[kind];
  const flow = subject === undefined ? undefined : scenario.demand[subject];
  const isOfFlow = flow !== undefined && !PEOPLE_KINDS.has(group);
  const words = wordsOfSlice(isOfFlow ? { kind: "flow", key: subject! } : { kind: "all", key: "" }, scenario);
  const isAmong =
    isOfFlow && Object.values(scenario.demand).filter((each) => each.kind === flow.kind).length > 1;
  const flowTitle = flow?.title?.[language] ?? subject ?? "";
  const named = label[language].replace("{of}", () => subjectText(lever, scenario, language));
  const text = fill(named, words, language);
  return {
    group: kind === "volume" && flow?.kind === "deferred" ? "mails" : group,
    // Where there are several flows of a kind, the label says which.
    label: isAmong && kind !== "volume" ? `${text} (${flowTitle})` : text,
    note: note && fill(note[language], words, language),
  };
}

const PEOPLE_KINDS: ReadonlySet<LeverGroup> = new Set<LeverGroup>([
  "people",
  "reinforcement",
  "rampUp",
  "hours",
]);

function subjectText({ kind, subject }: Lever, scenario: Scenario, language: Language): string {
  if (subject === undefined) return "";
  if (kind === "volume") {
    const flow = scenario.demand[subject]!;
    const noun = flow.kind === "immediate" ? FRESH : ARRIVED;
    return flow.title?.[language] ?? noun[language];
  }
  if (kind === "shiftStarts" || kind === "shiftEnds") return subject;
  const team = scenario.teams[subject];
  const site = team && scenario.sites[team.site]?.[language];
  const title = team?.title?.[language] ?? subject;
  // Positions by site are what the reader looks for.
  return site === undefined || kind !== "posts" ? title : `${title} (${site})`;
}

const FRESH: Bilingual = { fr: "premiers {calls}", en: "first {calls}" };
const ARRIVED: Bilingual = { fr: "{mails} reçu{me}s", en: "{mails} received" };
