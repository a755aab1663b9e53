import { expect, test } from "vitest";
import { z } from "zod";
import { scenarioSchema } from "../../../src/models/scenario/schema.ts";
import { interpret, SCENARIO } from "./scenarioText.ts";

test("quantities arrive in seconds, shares, numbers and ISO dates, with the defaults filled in", () => {
  const { scenario, file } = interpret(SCENARIO.replace("2017-12-31", "31/12/2017"));
  expect(file).toBe("s.yaml");
  expect(scenario.horizon).toEqual({ from: "2017-01-01", to: "2017-12-31" });
  expect(scenario.opening.phone).toEqual({ fromSeconds: 32_400, toSeconds: 39_600 });
  expect(scenario.demand.calls).toMatchObject({
    kind: "immediate",
    caisses: { gironde: 0.6, landes: 0.4 },
    talk: { law: "gamma", mean: 207, cv: 1.2 },
    busyness: { law: "lognormal", foreseen: 0, day: 0, partOfDay: 0, commonShare: 1, persistence: 0 },
    waitingPlaces: "unlimited",
    lines: "unlimited",
    hangUpAtOnce: 0,
    routing: { policy: "pooled", otherCaisse: 1 },
  });
  expect(scenario.demand.mails).toMatchObject({
    kind: "deferred",
    arrive: { fromSeconds: 0, toSeconds: 86_400 },
    dailyLimit: "unlimited",
  });
  expect(scenario.teams.sudo).toEqual({
    site: "gironde",
    posts: 35,
    absence: 0,
    shift: "day",
    trainingDays: 0,
    handleTime: 1,
    spread: 0,
  });
  expect(scenario.answerWithin).toBe(20);
  expect(scenario.peakDayAbove).toBe(4500);
  expect(scenario.objectives).toEqual({});
});

test("the schema describes its quantities to an editor", () => {
  const json = JSON.stringify(z.toJSONSchema(scenarioSchema, { io: "input" }));
  expect(json).toContain('"description":"a share between 0 % and 100 %, such as 84 %"');
  expect(json).toContain('"examples":["3 min 27 s"]');
  expect(json).toContain('"description":"a date that exists, such as 2017-04-01"');
});
