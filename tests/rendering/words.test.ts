import { describe, expect, test } from "vitest";
import { MEASURES } from "../../src/models/measures/catalogue.ts";
import { CONTACTS } from "../../src/models/scenario/schema/flowDemand.ts";
import { fill, wordMeasure, wordsOf, wordsOfSlice } from "../../src/rendering/words.ts";
import { FILES, scenario, VISITS } from "./handMadeResult.ts";

const CALLS = { calls: "calls", mails: "mails", contacts: "contacts" } as const;
const VISITS_AND_COMPLAINTS = { calls: "visits", mails: "complaints", contacts: "contacts" } as const;

const labelOf = (id: string, words: Parameters<typeof wordMeasure>[1], language: "fr" | "en") =>
  wordMeasure(MEASURES.find((measure) => measure.id === id)!, words).label[language];

describe("labels agree with what the contacts are called", () => {
  test.each([
    ["callsPresented", "Appels présentés", "Visites présentées"],
    ["handlingRate", "Taux d'appels traités", "Taux de visites traitées"],
    ["callersServedRate", "Appelants servis", "Visiteurs servis"],
    ["meanTalkSeconds", "Temps moyen de communication", "Temps moyen d'entretien"],
    ["mailsHandled", "Courriels traités", "Réclamations traitées"],
    ["mailsPendingRate", "Courriels laissés en attente", "Réclamations laissées en attente"],
  ])("%s in French", (id, calls, visits) => {
    expect(labelOf(id, CALLS, "fr")).toBe(calls);
    expect(labelOf(id, VISITS_AND_COMPLAINTS, "fr")).toBe(visits);
  });

  test.each([
    ["callsPresented", "Calls presented", "Visits presented"],
    ["mailBacklogEnd", "Mail backlog at the end", "Complaint backlog at the end"],
    ["meanWrapUpSeconds", "Mean after-call work", "Mean after-visit work"],
    ["meanWaitAbandonedSeconds", "Mean wait before hanging up", "Mean wait before leaving"],
  ])("%s in English", (id, calls, visits) => {
    expect(labelOf(id, CALLS, "en")).toBe(calls);
    expect(labelOf(id, VISITS_AND_COMPLAINTS, "en")).toBe(visits);
  });

  test("articles elide and agree", () => {
    const text = "{de calls}, {le call}, {un call}, {aucun call}, {le caller}";
    expect(fill(text, CALLS, "fr")).toBe("d'appels, l'appel, un appel, aucun appel, l'appelant");
    expect(fill(text, VISITS_AND_COMPLAINTS, "fr")).toBe(
      "de visites, la visite, une visite, aucune visite, le visiteur",
    );
  });

  test("no gap is left in any text, whatever the contacts are called", () => {
    for (const calls of CONTACTS) {
      for (const mails of CONTACTS) {
        for (const measure of MEASURES) {
          const { label, definition } = wordMeasure(measure, { calls, mails, contacts: calls });
          for (const text of [label.fr, label.en, definition.fr, definition.en])
            expect(text, `${measure.id} of ${calls} and ${mails}`).not.toMatch(/[{}]/);
        }
      }
    }
  });
});

describe("the nouns of a scenario", () => {
  test("are those that its flows share, else contacts", () => {
    expect(wordsOf([scenario()])).toEqual({ calls: "calls", mails: "mails", contacts: "contacts" });
    const files = scenario({ demand: { income: FILES, others: FILES } });
    expect(wordsOf([files])).toEqual({ calls: "calls", mails: "files", contacts: "files" });
    const mixed = scenario({ demand: { visits: VISITS, calls: { ...VISITS, contacts: "calls" } } });
    expect(wordsOf([mixed]).calls).toBe("contacts");
    expect(wordsOf([scenario(), files]).mails).toBe("contacts");
  });

  test("are not those of a second level, which the whole is not of", () => {
    const handOver = { flow: "experts", share: "10 %" };
    const experts = { ...VISITS, contacts: "appointments", volume: 0 };
    const two = (own: object) =>
      wordsOf([scenario({ demand: { desk: { ...VISITS, handOver }, experts: { ...experts, ...own } } })]);
    expect(two({}).calls).toBe("visits");
    expect(two({ volume: 10 }).calls).toBe("contacts");
  });

  test("are in a flow its own", () => {
    const mixed = scenario({
      demand: { reception: VISITS, income: FILES, calls: { ...VISITS, contacts: "calls" } },
    });
    expect(wordsOfSlice({ kind: "flow", key: "reception" }, mixed).calls).toBe("visits");
    expect(wordsOfSlice({ kind: "flow", key: "income" }, mixed).mails).toBe("files");
    expect(wordsOfSlice({ kind: "month", key: "1" }, mixed).calls).toBe("contacts");
  });
});
