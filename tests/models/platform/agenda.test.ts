import { describe, expect, it } from "vitest";
import { createSimulation } from "../../../src/engine/simulation.ts";
import { createAgenda } from "../../../src/models/platform/agenda.ts";

function agendaWithDiary() {
  const simulation = createSimulation({ events: 4, entities: 4 });
  const agenda = createAgenda(simulation, 0);
  const diary: string[] = [];
  const note = (what: string) => () => diary.push(`${simulation.now()} ${what}`);
  return { simulation, agenda, diary, note };
}

describe("the agenda of a day", () => {
  it("lets things happen in order of time, and of addition at the same time", () => {
    const { simulation, agenda, diary, note } = agendaWithDiary();
    agenda.add(30, note("late"));
    agenda.add(10, note("first"));
    agenda.add(10, note("second"));
    agenda.begin();
    simulation.runUntil(100);
    expect(diary).toEqual(["10 first", "10 second", "30 late"]);
  });

  it("waits until the day begins", () => {
    const { simulation, agenda, diary, note } = agendaWithDiary();
    agenda.add(10, note("never"));
    simulation.runUntil(20);
    expect(diary).toEqual([]);
  });

  it("drops what is left of the day before", () => {
    const { simulation, agenda, diary, note } = agendaWithDiary();
    agenda.add(10, note("yesterday"));
    agenda.add(90, note("too late"));
    agenda.begin();
    simulation.runUntil(50);
    agenda.add(60, note("today"));
    agenda.begin();
    simulation.runUntil(200);
    expect(diary).toEqual(["10 yesterday", "60 today"]);
  });

  it("drops what is left of the day before also where nothing is to happen today", () => {
    const { simulation, agenda, diary, note } = agendaWithDiary();
    agenda.add(90, note("too late"));
    agenda.begin();
    simulation.runUntil(50);
    agenda.begin();
    simulation.runUntil(200);
    expect(diary).toEqual([]);
  });

  it("forgets everything at a reset", () => {
    const { simulation, agenda, diary, note } = agendaWithDiary();
    agenda.add(10, note("begun"));
    agenda.begin();
    agenda.add(20, note("coming"));
    simulation.reset();
    agenda.reset();
    agenda.add(30, note("new"));
    agenda.begin();
    simulation.runUntil(200);
    expect(diary).toEqual(["30 new"]);
  });
});
