import { describe, expect, test } from "vitest";
import { compile } from "../../src/models/compile.ts";
import { MEASURES } from "../../src/models/measures/catalogue.ts";
import type { Language } from "../../src/models/scenario/bilingual.ts";
import type { Comparison } from "../../src/planning/comparisons.ts";
import type { SimulationResult } from "../../src/planning/simulate.ts";
import { workloadOf } from "../../src/planning/workload.ts";
import { checkJson } from "../../src/rendering/check/checkJson.ts";
import { checkPage } from "../../src/rendering/check/checkPage.ts";
import type { ReportContext } from "../../src/rendering/context.ts";
import { PLAIN } from "../../src/rendering/palette.ts";
import { textWidth } from "../../src/rendering/textLayout.ts";
import { loadText } from "../support/loadText.ts";

const SMALL = `
plateau: 1
name: small
title: { fr: Petite plateforme, en: Small platform }
horizon: { from: 2017-01-01, to: 2017-12-31 }
opening: { days: [monday, wednesday], holidays: none, closed: [2017-08-02], phone: 9h00 - 12h00 }
sites: { here: { fr: Ici, en: Here } }
demand:
  calls:
    kind: immediate
    volume: { value: 5 200, assumed: made up, range: 4 000 .. 6 000 }
    patience: endless
    talk: { law: constant, mean: 3 min }
shifts: { day: { hours: 9h00 - 12h00 } }
teams: { one: { site: here, posts: { value: 2, published: the annual report }, shift: day } }
`;

/** Every part of the format that the page has a sentence for. */
const FULL = `
plateau: 1
name: full
title: { fr: Tout, en: Everything }
about: { fr: De tout un peu, en: A little of everything }
horizon: { from: 2017-03-06, to: 2017-03-10 }
opening: { days: [monday, tuesday, wednesday, thursday, friday], holidays: france, phone: 9h00 - 16h00 }
sites: { here: { fr: Ici, en: Here }, there: { fr: Là, en: There } }
demand:
  calls:
    kind: immediate
    volume: 1000
    caisses: { gironde: 60 %, landes: 40 % }
    weekdays: { monday: 1.2 }
    specialDays: { payday: { dates: [2017-03-06], factor: 1.5 } }
    busyness: { foreseen: 30 %, day: 40 % }
    lines: 60
    waitingPlaces: 40
    greeting: { lasts: 30 s, servedShare: 5 %, leavesShare: 3 % }
    hangUpAtOnce: 4 %
    patience: { law: exponential, mean: 4 min }
    announcement: { after: 1 min, fromWaiting: 10, hangUpShare: 6 %, patience: 0.5 }
    callback: { fromWaiting: 8, acceptedShare: 20 %, reachedShare: 90 % }
    redial: { share: 50 %, delay: 45 min, attempts: 4, nextDayShare: 10 %, afterRefusal: 70 % }
    turnTo: { flow: mails, share: 7 % }
    handOver: { flow: experts, share: 11 % }
    talk: { law: lognormal, mean: 3 min 27 s, cv: 1.2 }
    wrapUp: { law: gamma, mean: 41 s, cv: 0.5 }
    handleTimeOfCaisse: { landes: 1.1 }
    routing: { policy: ownFirst, overflowAfter: 2 min, otherCaisse: 1.2 }
    answerWithin: 30 s
    published: { presented: 1100, handled: 990, handlingRate: 84 % }
  experts: { kind: immediate, title: { fr: Experts, en: Experts }, volume: 0, patience: endless, talk: { law: constant, mean: 6 min } }
  mails:
    kind: deferred
    volume: 500
    caisses: { gironde: 60 %, landes: 40 % }
    arrive: 6h00 - 22h00
    settledBefore: 12 %
    backlog: 80
    dueOpenDays: 2
    dailyLimit: 25
    pending: { share: 13 %, returnsAfterOpenDays: 3 }
    rejectedShare: 14 %
    reminder: { flow: calls, afterOpenDays: 4, share: 15 % }
    handling: { law: exponential, mean: 3 min }
shifts:
  day: { hours: 8h30 - 16h30, breaks: [{ lasts: 45 min, within: 11h30 - 14h00 }] }
  short: { hours: 9h00 - 12h00, days: [monday, thursday] }
teams:
  one:
    title: { fr: Équipe une, en: Team one }
    site: here
    posts: 10
    absence: 20 %
    shift: { day: 75 %, short: 25 % }
    caisses: [gironde]
    spread: 15 %
    leavers: { yearlyShare: 16 %, replacedAfterOpenDays: 20 }
    overtime: { flow: mails, backlogDaysAbove: 8, hours: 1 h }
    listening: { sessions: 30, lasts: 40 min, within: 10h00 - 12h00 }
  two: { site: there, posts: 3, from: 2017-03-07, shift: day, trainingDays: 1, learning: { start: 1.5, halfLifeDays: 15 }, skills: { calls: { overflowAfter: 90 s }, experts: {}, mails: {} }, caisses: [landes] }
  extra:
    site: there
    posts: 4
    shift: day
    skills: { calls: {} }
    calledUp: { forecastAbove: 900, callsPerPosition: 80, upToPositions: 17, filesLost: 35, duringDay: { queueAbove: 9, positions: 2, leadTime: 30 min, minimumStay: 2 h } }
blending: { keepFree: 2, order: due, setHours: { hours: 14h00 - 15h00, share: 18 %, notAboveWaiting: 5 } }
activities: { meeting: { title: { fr: Réunion, en: Meeting }, teams: [one], hours: 9h00 - 10h00, weekdays: [thursday] } }
incidents: { snow: { title: { fr: Neige, en: Snow }, level: 2, from: 2017-03-08, to: 2017-03-09, sites: [here], absent: 50 %, demand: { calls: 2 }, cut: [experts] } }
`;

function comparison(as: Comparison["as"], value: number, low: number, high: number): Comparison {
  const half = (high - low) / 2;
  const simulated = { mean: low + half, halfWidth: half, low, high, level: 0.95, count: 5 };
  return {
    slice: { kind: "all", key: "" },
    measure: "handlingRate",
    as,
    value,
    path: "published.handlingRate",
    simulated,
    single: { low, high },
  };
}

/** What a short run of the text might have given, and the page about it. */
function checked(text: string, comparisons: readonly Comparison[] = []) {
  const loaded = loadText(text);
  const result: SimulationResult = {
    seed: 2017,
    baseline: 0,
    scenarios: [
      {
        ...loaded,
        replications: 5,
        figures: {},
        slices: [],
        differences: undefined,
        chances: [],
        closure: { comparisons, findings: [] },
      },
    ],
  };
  const workload = workloadOf(compile(loaded.scenario));
  const context = (language: Language, width: number): ReportContext => ({
    language,
    width,
    palette: PLAIN,
    measures: MEASURES,
    version: "0.0.0",
  });
  const page = (language: Language, width = 80) => checkPage(result, workload, context(language, width));
  /** On one line, with plain spaces, so that a sentence is found wherever its lines break. */
  const prose = (language: Language) => page(language, 160).replace(/[\s\u00a0]+/g, " ");
  return { page, prose, json: () => JSON.parse(checkJson(result, workload, context("en", 80))) as unknown };
}

describe("the page of check", () => {
  test("says what a small scenario means, in either language, with its counts worked out", () => {
    const { prose } = checked(SMALL);
    const english = prose("en");
    // 52 Mondays and 52 Wednesdays, less one closed day
    expect(english).toContain(
      "“Small platform” (test.yaml): 1 flow, 1 team, open days: 103; values published: 1, assumed: 1.",
    );
    expect(english).toContain("from 1 January 2017 to 31 December 2017, 103 open days.");
    expect(english).toContain(
      "Open on Monday and Wednesday, from 9:00 to 12:00 for those who call or come; closed on 2 August 2017.",
    );
    expect(english).toContain(
      "5,200 calls expected over the period, 50 an open day on average; 260 h of work in all.",
    );
    expect(english).toContain("Nobody gives up waiting.");
    expect(english).toContain("Length of the conversation: always 3 min.");
    // 2 people × 3 h × 103 days
    expect(english).toContain(
      "Work asked for: 260 h; presence of the teams, breaks taken off: 618 h. The work takes 42% of it.",
    );
    expect(english).toContain("The file gives no published figure and no objective");
    expect(english).toContain("demand.calls.volume = 5 200 (4 000 to 6 000) assumed: made up");
    const french = prose("fr");
    expect(french).toContain(
      "Ouvert le lundi et le mercredi, de 9h00 à 12h00 pour qui appelle ou vient ; fermé le 2 août 2017.",
    );
    expect(french).toContain(
      "5 200 appels attendus sur la période, soit 50 par jour ouvré en moyenne ; 260 h de travail en tout.",
    );
    expect(french).not.toContain("Règles et incidents");
  });

  test.each([
    "Quand 60 appels sont déjà là, en attente ou en cours, le suivant est refusé.",
    "D'abord un accueil de 30 s : 5 % y trouvent leur réponse et 3 % s'en vont.",
    "quand 40 attendent déjà, le suivant est refusé.",
    "Devant une attente, 4 % renoncent aussitôt.",
    "On accepte d'attendre 4 min en moyenne, souvent bien moins, parfois bien plus ; au-delà, on renonce.",
    "Après 1 min d'attente, un message quand 10 attendent déjà : 6 % renoncent, et les autres attendent encore 0,5 fois",
    "Un rappel est proposé quand 8 attendent déjà : 20 % l'acceptent, et 90 % d'entre eux décrochent",
    "3 min 27 s en moyenne, quelques-uns bien davantage ; travail qui suit : 41 s en moyenne, avec des écarts modérés ; soit 4 min 8 s en tout.",
    "Cette durée change selon la caisse (landes × 1,1).",
    "Ensuite 11 % des appels traités passent au flux « Experts ».",
    "Chaque équipe répond d'abord à ses caisses ; les autres équipes l'aident après 2 min d'attente.",
    "Traiter pour une autre caisse prend 1,2 fois le temps habituel.",
    "Sans réponse, 50 % refont une tentative, 45 min plus tard en moyenne ou, pour 10 % d'entre eux, le jour ouvré suivant, 4 tentatives au plus.",
    "Après un refus, ce sont 70 %.",
    "De ceux qui renoncent, 7 % passent par le flux « Courriels ».",
    "Répondre dans les 30 s compte pour le niveau de service.",
    "Part de chaque caisse : gironde 60 % et landes 40 %.",
    "Jours particuliers : payday (1 j, × 1,5).",
    // 1 000, of which incidents double two days of five: the weights are 1.8, 1, 1, 1, 1
    "1 345 appels attendus sur la période (le fichier en dit 1 000 ; le reste vient d'incidents ou d'un autre flux)",
    "Aucun ne vient directement ; 136 arrivent d'un autre flux",
    "Les courriels arrivent de 6h00 à 22h00.",
    "12 % sont réglés avant d'entrer dans le stock.",
    "80 attendent déjà le premier matin.",
    "Réponse promise en 2 jours ouvrés au plus.",
    "On prend d'abord ce qui est à rendre le plus tôt.",
    "Au plus 25 par personne présente et par jour.",
    "13 % attendent une pièce et reviennent 3 jours ouvrés plus tard.",
    "14 % sont rejetés une fois traités.",
    "Sans réponse au bout de 4 jours ouvrés, 15 % relancent par le flux « Appels ».",
    "Équipe une (Ici) - 10 postes, dont 20 % absents un jour ouvré : 8 présents en moyenne.",
    "75 % des personnes de 8h30 à 16h30, dont 45 min de pause.",
    "25 % des personnes de 9h00 à 12h00 le lundi et le jeudi.",
    "Ses caisses : gironde.",
    "D'une personne à l'autre, le temps de traitement s'écarte de 15 % environ.",
    "16 % s'en vont en un an et sont remplacés au bout de 20 jours ouvrés.",
    "Reste 1 h de plus les jours où le stock de « Courriels » dépasse 8 jours de travail.",
    "30 doubles écoutes de 40 min sur la période.",
    "3 postes ; à partir du 7 mars 2017.",
    "Ne traite que : Appels.",
    "N'aide pour « Appels » qu'après 1 min 30 s d'attente.",
    "Formation de 1 jour travaillé avant de répondre.",
    "chaque contact prend 1,5 fois le temps habituel ; l'écart diminue de moitié en 15 jours travaillés, puis autant ensuite.",
    "Appelée les jours où l'on prévoit plus de 900 appels : de quoi compter une personne pour 80 appels prévus, 17 présents en tout au plus.",
    "En cours de journée, 2 de plus dès que plus de 9 attendent, 30 min après l'appel et pour 2 h au moins",
    "Chacun laisse 35 dossiers par jour là d'où il vient.",
    "s'il reste 2 autres personnes libres.",
    "De 14h00 à 15h00, 18 % des présents traitent d'abord les courriels, sauf si plus de 5 attendent.",
    "« Réunion » le jeudi de 9h00 à 10h00 : Équipe une, toutes les personnes présentes.",
    "Incident (niveau 2) « Neige », du 8 mars 2017 au 9 mars 2017 : 50 % des personnes manquent (Ici), le volume de « Appels » est multiplié par 2 et toute tentative est refusée (Experts).",
    "990 ÷ 1 100 = 90,00 % : le taux publié (84 %) n'est pas celui des totaux publiés.",
  ])("has a sentence for each part of the format: %s", (expected) => {
    expect(FULL_PROSE).toContain(expected);
  });

  test("adds independent spreads of factors of mean 1: √(1.09 × 1.16 − 1) = 51.4 %", () => {
    expect(FULL_PROSE).toContain(
      "deux jours sur trois, le volume reste à 51,4 % près, en plus ou en moins, de ce que dit le calendrier ; la veille laisse prévoir un écart de 30 %.",
    );
  });

  test("names the published figures that do not close, and the objectives that are missed", () => {
    const { prose } = checked(SMALL, [
      comparison("result", 0.84, 0.9, 0.92),
      comparison("result", 0.91, 0.9, 0.92),
      comparison("objective", 0.95, 0.9, 0.92),
    ]);
    expect(prose("en")).toContain(
      "Published figures outside what a simulated period gives 95 times in 100 (1 of 2): handling rate (published 84%, simulated 91.0% ± 1.0).",
    );
    expect(prose("en")).toContain(
      "Objectives that the simulation does not meet: handling rate (objective 95%, simulated 91.0% ± 1.0).",
    );
  });

  test("takes a figure as rounded as it was published for one that agrees", () => {
    const { prose } = checked(SMALL, [comparison("result", 0.84, 0.844, 0.86)]);
    expect(prose("en")).toContain("The published figures (1) are all such as one simulated period may give.");
  });

  test.each([80, 160] as const)(
    "keeps to a page of %i columns, in either language, and uses no jargon",
    (width) => {
      for (const language of ["fr", "en"] as const) {
        const text = checked(FULL).page(language, width);
        for (const line of text.split("\n")) expect(textWidth(line), line).toBeLessThanOrEqual(width);
        expect(text).not.toMatch(/lognormal|exponenti|gamma|weibull|erlang|\bcv\b|undefined|\bNaN\b|[{}]/i);
      }
    },
  );

  test("as JSON gives the same counts and verdicts", () => {
    const { json } = checked(SMALL, [comparison("result", 0.84, 0.9, 0.92)]);
    expect(json()).toMatchObject({
      scenario: "small",
      openDays: 103,
      workHours: expect.closeTo(260, 6) as number,
      staffHours: expect.closeTo(618, 6) as number,
      evidence: { published: 1, estimated: 0, assumed: 1 },
      comparisons: [{ measure: "handlingRate", value: 0.84, agrees: false, objective: null }],
    });
  });
});

const FULL_PROSE = checked(FULL).prose("fr");
