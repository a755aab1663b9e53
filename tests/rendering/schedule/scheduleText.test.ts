import { describe, expect, it } from "vitest";
import { csvText } from "../../../src/cli/csvText.ts";
import { proportionInterval } from "../../../src/engine/statistics/intervals.ts";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import type { Language } from "../../../src/models/scenario/bilingual.ts";
import type { RosterShift } from "../../../src/planning/schedule/roster.ts";
import { rulesOf } from "../../../src/planning/schedule/rules.ts";
import type { Schedule, ScheduledDay } from "../../../src/planning/schedule/schedule.ts";
import type { ReportContext } from "../../../src/rendering/context.ts";
import { PLAIN } from "../../../src/rendering/palette.ts";
import type { ScheduleReport } from "../../../src/rendering/schedule/report.ts";
import { rosterRows } from "../../../src/rendering/schedule/rosterRows.ts";
import { scheduleJson } from "../../../src/rendering/schedule/scheduleJson.ts";
import { scheduleText, warningText } from "../../../src/rendering/schedule/scheduleText.ts";
import { textWidth } from "../../../src/rendering/textLayout.ts";
import { scenarioOf } from "../../support/scenarios.ts";

const HOUR = 3600;
const SCENARIO = scenarioOf({
  teams: { advisers: { posts: 3, absence: "20 %" } },
  scheduling: { hoursPerWeek: "32 h" },
});
const RATE = { mean: 0.914, low: 0.908, high: 0.92, halfWidth: 0.006, count: 40, level: 0.95 };
const SHIFT: RosterShift = {
  fromSeconds: 9 * HOUR,
  toSeconds: 16.25 * HOUR,
  paidSeconds: 6.5 * HOUR,
  breaks: [{ fromSeconds: 12 * HOUR, lastsSeconds: 0.75 * HOUR }],
};

/** A day of two half-hours: two people needed, so many on the roster. */
function dayOf(weekday: number, rostered: number, isOutside = false): ScheduledDay {
  const holds = rostered * 0.8 >= 2;
  return {
    weekday,
    date: `2017-03-0${6 + weekday}`,
    freshCalls: 100,
    level: 0.93,
    shifts: Array.from({ length: rostered }, () => SHIFT),
    check: {
      rate: RATE,
      reached: proportionInterval(holds ? 40 : 20, 40)!,
      holds,
      halfHourRates: [RATE, RATE],
    },
    halfHours: [9, 9.5].map((hour) => ({
      fromSeconds: hour * HOUR,
      required: 2,
      asked: 3,
      added: hour === 9 ? 1 : 0,
      rostered,
      present: rostered * 0.8,
      isOutside,
    })),
  };
}

function reportOf(
  days: readonly ScheduledDay[],
  changes: Partial<Schedule> = {},
  posts?: number,
): ScheduleReport {
  const { rules, assumed } = rulesOf(SCENARIO);
  const people = Math.max(...days.map(({ shifts }) => shifts.length));
  return {
    request: {
      scenario: SCENARIO,
      team: "advisers",
      measure: "handlingRate",
      target: 0.9,
      confidence: 0.8,
      seed: 1,
      replications: 40,
      ...(posts !== undefined && { posts }),
    },
    loaded: { scenario: SCENARIO, file: "small.yaml", evidence: [], unstated: [] },
    isPartial: false,
    schedule: {
      days,
      roster: Array.from({ length: people }, (_, i) => ({ days: days.map(({ shifts }) => shifts[i]) })),
      people,
      leastPeople: posts === undefined ? people : undefined,
      gap: 0,
      contractSeconds: people * 32 * HOUR,
      paidSeconds: days.flatMap(({ shifts }) => shifts).length * 6.5 * HOUR,
      isFair: true,
      isUnfairProven: false,
      spreads: {
        paidSeconds: { least: 6.5 * HOUR, most: 13 * HOUR },
        days: { least: 1, most: 2 },
        early: { least: 1, most: 2 },
        late: { least: 1, most: 2 },
      },
      left: 0,
      rounds: 1,
      planned: { posts: 1.5, paidSeconds: 48 * HOUR },
      rules,
      assumed,
      leftOut: ["day"],
      absence: 0.2,
      ...changes,
    },
  };
}

const context = (language: Language, width = 80): ReportContext => ({
  language,
  width,
  palette: PLAIN,
  measures: MEASURES,
  version: "1",
});
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");
const COVERED = reportOf([dayOf(0, 3), dayOf(1, 3)]);
const SHORT = reportOf([dayOf(0, 3), dayOf(1, 1)], {}, 3);

describe("the words of plateau schedule", () => {
  it("answer first: people, hours, what the simulation says, what the file has", () => {
    expect(plain(scheduleText(COVERED, context("fr")))).toMatch(
      /^3 personnes \(96 heures de contrat par semaine, dont 39 planifiées\) couvrent une semaine ordinaire\. Simulé avec ces horaires, ces pauses et des absences au hasard, chaque jour atteint un taux d'appels traités d'au moins 90 % avec une probabilité de 80 %\. Le fichier prévoit 1,5 postes? en moyenne, renforts non compris \(48 heures planifiées par semaine\) : il en manque 1,5\./,
    );
    expect(plain(scheduleText(COVERED, context("en")))).toMatch(
      /^3 people \(96 contract hours a week, of which 39 are scheduled\) cover an ordinary week\./,
    );
  });

  it("say in the first line that it is out of reach, and name the half-hours and how many they lack", () => {
    const text = plain(scheduleText(SHORT, context("fr")));
    expect(text).toMatch(
      /^Hors d'atteinte avec 3 personnes .* il manque du monde dans 2 demi-heures sur 4, jusqu'à 1,2 présents \(mardi à 9h00\), 1 heures? de présence en tout/,
    );
    expect(text).toContain("- Mardi : 9h00 −1,2, 9h30 −1,2");
    expect(text).not.toContain("- Lundi :");
    expect(text).toContain("n'est pas assuré : mardi.");
    expect(plain(scheduleText(SHORT, context("en")))).toContain("- Tuesday: 09:00 −1.2, 09:30 −1.2");
    expect(plain(scheduleText(COVERED, context("fr")))).not.toContain("Demi-heures non couvertes");
  });

  it("name half-hours that no shift covers", () => {
    const text = plain(scheduleText(reportOf([dayOf(0, 3), dayOf(1, 0, true)]), context("fr")));
    expect(text).toContain("aucun horaire possible ne couvre 2 d'entre elles");
    expect(text).toContain("9h00 −2,0 (aucun horaire)");
    // Nobody is said to be too many, nor the roster to be enough, for a week that is not covered.
    expect(text).toMatch(/\(48 heures planifiées par semaine\)\. /);
    const first = { rounds: 0, people: 0, planned: { posts: 8, paidSeconds: 0 } };
    const none = plain(scheduleText(reportOf([dayOf(0, 0, true)], first), context("fr")));
    expect(none).not.toContain("de plus qu'il n'en faut");
    expect(none).not.toContain("Le premier planning a suffi");
  });

  it("show lack and surplus by their sign, and whether the target is assured", () => {
    const text = scheduleText(SHORT, context("fr")).replace(/\u00a0/g, " ");
    expect(text).toMatch(/^9h00 +2 \(\+0,4\) +2 \(−1,2\)$/m);
    expect(text).toMatch(/^Objectif assuré +oui +non$/m);
  });

  it("tell the file's rules from those assumed, and what was left out", () => {
    const text = plain(scheduleText(COVERED, context("fr")));
    expect(text).toContain("- Du fichier : contrat de 32 h par semaine.");
    expect(text).toMatch(/Supposé, le fichier ne le disant pas .*repos de 11 h entre deux jours/);
    expect(text).toContain("Écartés, parce qu'ils ne suivent pas ces règles : day.");
    expect(plain(scheduleText(COVERED, context("en")))).toContain("From the file: contract of 32 h a week.");
  });

  it("say what is not proven, not fair, not worked or not finished, and nothing of it otherwise", () => {
    const changes = { leastPeople: 2, gap: 0.012, isFair: false, left: 4 };
    const text = plain(scheduleText({ ...reportOf([dayOf(0, 3)], changes), isPartial: true }, context("fr")));
    expect(text).toMatch(/^Résultat partiel, interrompu avant la fin du contrôle\./);
    for (const words of [
      "il en faut au moins 2",
      "à 1,20 % au plus du meilleur planning",
      "n'est pas tenu",
      "4 horaires",
    ])
      expect(text).toContain(words);
    const sure = plain(scheduleText(COVERED, context("fr")));
    for (const words of ["au moins 2.", "meilleur planning", "n'est pas tenu", "Résultat partiel"])
      expect(sure).not.toContain(words);
  });

  it("call a fair sharing impossible only where that is proven", () => {
    const textOf = (isUnfairProven: boolean, language: Language): string =>
      plain(scheduleText(reportOf([dayOf(0, 3)], { isFair: false, isUnfairProven }), context(language)));
    expect(textOf(true, "fr")).toContain("aucun partage de ces horaires ne le permet.");
    expect(textOf(true, "en")).toContain("no way of sharing these shifts out allows it.");
    expect(textOf(false, "fr")).toMatch(
      /n'a été trouvé dans les limites du calcul ; il peut en exister un\./,
    );
    expect(textOf(false, "fr")).not.toContain("ne le permet");
    expect(textOf(false, "en")).toContain("there may be one.");
    expect(textOf(false, "en")).not.toContain("allows it");
  });

  it.each(["fr", "en"] as const)("fit 80 columns with five days, in %s", (language) => {
    const days = [0, 1, 2, 3, 4].map((weekday) => dayOf(weekday, 60));
    const text = scheduleText(reportOf(days), context(language));
    for (const line of text.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(80);
    // All days stand side by side.
    expect(text.match(/^(?:À partir de|From) .*$/gm)?.length).toBe(1);
  });

  it("warn beside a roster that does not hold, and only then", () => {
    expect(warningText(COVERED, context("fr"))).toBeUndefined();
    expect(warningText(SHORT, context("fr"))).toMatch(/^plateau\u00a0: Hors d'atteinte/);
    expect(warningText({ ...COVERED, isPartial: true }, context("en"))).toMatch(/^plateau: Partial result/);
  });
});

describe("the roster as CSV", () => {
  it("opens in a French spreadsheet: byte order mark, semicolons, decimal comma", async () => {
    const text = await csvText(rosterRows(COVERED, "fr"), "fr");
    const [header, first] = text.split("\n");
    expect(header).toBe("\ufeffpersonne;lundi;pauses lundi;mardi;pauses mardi;heures planifiées;jours");
    expect(first).toBe("1;9h00 – 16h15;12h00 – 12h45;9h00 – 16h15;12h00 – 12h45;13;2");
    const half = await csvText(rosterRows(reportOf([dayOf(0, 3)]), "fr"), "fr");
    expect(half.split("\n")[1]).toBe("1;9h00 – 16h15;12h00 – 12h45;6,5;1");
  });

  it("leaves days off empty, and is written the English way in English", async () => {
    const text = await csvText(rosterRows(SHORT, "en"), "en");
    expect(text.split("\n").slice(0, 3)).toEqual([
      "person,Monday,breaks Monday,Tuesday,breaks Tuesday,hours scheduled,days",
      "1,09:00 – 16:15,12:00 – 12:45,09:00 – 16:15,12:00 – 12:45,13,2",
      "2,09:00 – 16:15,12:00 – 12:45,,,6.5,1",
    ]);
  });
});

describe("the roster as JSON", () => {
  it("has the request and the whole answer", () => {
    const json = JSON.parse(scheduleJson(SHORT, "1"));
    expect(json).toMatchObject({
      plateau: "1",
      posts: 3,
      week: null,
      target: 0.9,
      people: 3,
      partial: false,
    });
    expect(json.days[1].halfHours[0]).toMatchObject({ required: 2, present: 0.8 });
    expect(json.roster[0].days[0].breaks[0]).toEqual({ fromSeconds: 12 * HOUR, lastsSeconds: 0.75 * HOUR });
  });
});
