import { describe, expect, it } from "vitest";
import { formatProblem, type Problem } from "../../../src/models/scenario/problems.ts";
import {
  isBase,
  levelAt,
  levelCount,
  levelDrawn,
  type Variable,
  variableOf,
} from "../../../src/planning/sweep/variable.ts";
import { readVariation } from "../../../src/planning/sweep/variation.ts";
import { parseYaml } from "../../../src/reading/parseYaml.ts";
import { loadText } from "../../support/loadText.ts";

const TEXT = `plateau: 1
name: small
title: { fr: Petite, en: Small }
horizon: { from: 2017-03-06, to: 2017-03-06 }
opening:
  days: [monday]
  holidays: france
  phone: 9h00 - 16h00
demand:
  calls:
    kind: immediate
    volume: 500
    patience: { law: exponential, mean: 3 min }
    talk: { law: exponential, mean: { value: 3 min, assumed: a guess } }
    redial: { share: 50 %, delay: 30 min, attempts: 3 }
    busyness: { day: 10 % }
    specialDays: { payment: { dates: [2017-03-06], factor: ×1.2 } }
sites: { here: { fr: Ici, en: Here } }
shifts: { day: { hours: 9h00 - 17h00 }, late: { hours: 10h00 - 17h00 } }
teams: { advisers: { site: here, posts: 4, shift: day } }
`;
const VARIED = { scenario: loadText(TEXT).scenario, written: parseYaml(TEXT, "test.yaml", [])! };

function read(text: string, takesAny = false): Variable | Problem {
  const variation = readVariation(text);
  return "expected" in variation ? variation : variableOf(variation, VARIED, takesAny);
}
function variable(text: string, takesAny = false): Variable {
  const found = read(text, takesAny);
  if ("expected" in found) throw new Error(formatProblem(found, "en"));
  return found;
}
function fault(text: string, language: "fr" | "en" = "en"): string {
  const found = read(text);
  if (!("expected" in found)) throw new Error("accepted");
  return formatProblem(found, language);
}
const settings = (text: string): readonly string[] =>
  Array.from({ length: levelCount(variable(text)) }, (_, i) => levelAt(variable(text), i).setting);
const values = (text: string): readonly (number | undefined)[] =>
  Array.from({ length: levelCount(variable(text)) }, (_, i) => levelAt(variable(text), i).value);

describe("what --vary says", () => {
  it("is every whole number between two ends", () => {
    expect(settings("teams.advisers.posts=28..31")).toEqual(["28", "29", "30", "31"]);
  });

  it("is evenly spaced values with both ends, in the unit of the file", () => {
    expect(settings("demand.calls.talk.mean=2 min..4 min/3")).toEqual(["2 min", "3 min", "4 min"]);
    expect(values("demand.calls.talk.mean=2 min..4 min/3")).toEqual([120, 180, 240]);
    expect(settings("demand.calls.redial.share=30 %..70 % / 3")).toEqual(["30 %", "50 %", "70 %"]);
    expect(settings("demand.calls.specialDays.payment.factor=1..1,5/2")).toEqual(["1", "1.5"]);
    expect(values("demand.calls.volume=1 000..1 300/4")).toEqual([1000, 1100, 1200, 1300]);
  });

  it("is multiples of the value of the scenario, one that carries its evidence too", () => {
    expect(settings("demand.calls.volume=×0,9..×1.2/4")).toEqual(["450", "500", "550", "600"]);
    expect(settings("demand.calls.talk.mean=x0.5,×1")).toEqual(["1 min 30 s", "3 min"]);
    expect(levelAt(variable("demand.calls.volume=×0.9..×1.2/4"), 3)).toEqual({
      setting: "600",
      value: 600,
      factor: 1.2,
    });
  });

  it("is a list, parted by semicolons where there are any, else by commas outside brackets", () => {
    expect(settings("teams.advisers.shift=day,late")).toEqual(["day", "late"]);
    expect(values("teams.advisers.shift=day,late")).toEqual([undefined, undefined]);
    expect(values("demand.calls.busyness.day=0,1;0,2")).toEqual([0.1, 0.2]);
    expect(settings('demand.calls.talk={ law: constant, mean: "1 min" }, null')).toEqual([
      '{ law: constant, mean: "1 min" }',
      "null",
    ]);
  });

  it("is in ascending order where it is a list of numbers, and as asked where it is of words", () => {
    expect(settings("teams.advisers.posts=45,30,38")).toEqual(["30", "38", "45"]);
    expect(settings("teams.advisers.shift=late,day")).toEqual(["late", "day"]);
    expect(settings("demand.calls.waitingPlaces=unlimited,10")).toEqual(["unlimited", "10"]);
    expect(variable("demand.calls.waitingPlaces=unlimited,10").kind).toBe("count");
  });

  it("knows the scenario's own value again", () => {
    const volume = variable("demand.calls.volume=×0.9..×1.2/4");
    expect([0, 1, 2, 3].map((i) => isBase(levelAt(volume, i), volume))).toEqual([false, true, false, false]);
    const shift = variable("teams.advisers.shift=day,late");
    expect(isBase(levelAt(shift, 0), shift)).toBe(true);
  });

  it("draws any value where no number is given, whole ones where the ends are", () => {
    const talk = variable("demand.calls.talk.mean=2 min..4 min", true);
    expect(levelDrawn(talk, 0.25)).toMatchObject({ value: 150, setting: "2 min 30 s" });
    const posts = variable("teams.advisers.posts=28..31", true);
    expect([0, 0.24, 0.26, 0.99].map((u) => levelDrawn(posts, u).value)).toEqual([28, 28, 29, 31]);
  });

  it("draws any share or factor, also between ends that are whole; a grid has the whole ones", () => {
    const share = variable("demand.calls.redial.share=0..1", true);
    expect(levelDrawn(share, 0.25)).toMatchObject({ value: 0.25, setting: "25 %" });
    const factor = variable("demand.calls.specialDays.payment.factor=1..2", true);
    expect(levelDrawn(factor, 0.75)).toMatchObject({ value: 1.75, setting: "1.75" });
    const handleTime = variable("teams.advisers.handleTime=1..2", true);
    expect(levelDrawn(handleTime, 0.5).value).toBe(1.5);
    const attempts = variable("demand.calls.redial.attempts=1..4", true);
    expect([0, 0.3, 0.99].map((u) => levelDrawn(attempts, u).value)).toEqual([1, 2, 4]);
    expect(values("demand.calls.redial.share=0..1")).toEqual([0, 1]);
    expect(values("demand.calls.specialDays.payment.factor=1..3")).toEqual([1, 2, 3]);
  });

  it("is refused with what is wrong", () => {
    expect(fault("teams.advisers.posts")).toContain("--vary: expected path=values");
    expect(fault("teams..posts=1..2")).toContain("--vary: expected path=values");
    expect(fault("teams.advisers.posts=45..28")).toContain('expected the low end first, received "45..28"');
    expect(fault("teams.advisers.posts=28..")).toContain("expected two ends");
    expect(fault("teams.advisers.posts=1..2..3")).toContain("expected two ends");
    expect(fault("teams.advisers.posts=28..45/1")).toContain("at least 2 values");
    expect(fault("teams.advisers.posts=28")).toContain("expected at least two values");
    expect(fault("teams.advisers.posts=28,28")).toContain("values that differ");
    expect(fault("demand.calls.talk.mean=2 min,120 s")).toContain("values that differ");
    expect(fault("demand.calls.volume=×1,500")).toContain("values that differ");
    expect(fault("teams.advisers.absence=1/7..1/5")).toContain("in per cent");
    expect(fault("demand.calls.talk.mean=2 min..4 min")).toContain("the number of values after the ends");
    expect(fault("demand.calls.talk.mean=2..4/3")).toContain("with its unit");
    expect(fault("demand.calls.volume=80 %..120 %/3")).toContain("(for multiples of the scenario's value");
    expect(fault("demand.calls.volume=×0.8..600/3")).toContain("two ends of the same form");
    expect(fault("demand.calls.specialDays.payment.factor=×1..×1.5/3")).toContain("a factor already");
    expect(fault("demand.calls.greeting.lasts=×1..×1.5/3")).toContain("a quantity that the scenario gives");
    expect(fault("teams.advisers.posts=45..28", "fr")).toContain("la borne basse d'abord");
  });
});
