import { expect, test } from "vitest";
import { compile } from "../../src/models/compile.ts";
import { workloadOf } from "../../src/planning/workload.ts";
import { loadText } from "../support/loadText.ts";

/** Five days of which Monday to Thursday are open, no holiday; one level of calls that hands over to another. */
const TEXT = `
plateau: 1
name: week
title: { fr: Une semaine, en: One week }
horizon: { from: 2017-03-06, to: 2017-03-10 }
opening: { days: [monday, tuesday, wednesday, thursday], holidays: none, phone: 9h00 - 12h00 }
sites: { here: { fr: Ici, en: Here } }
demand:
  calls:
    kind: immediate
    volume: 1000
    greeting: { lasts: 10 s, servedShare: 10 %, leavesShare: 10 % }
    patience: endless
    talk: { law: constant, mean: 90 s }
    wrapUp: { law: exponential, mean: 90 s }
    handOver: { flow: experts, share: 25 % }
  experts:
    kind: immediate
    volume: 0
    patience: endless
    talk: { law: constant, mean: 6 min }
  files:
    kind: deferred
    volume: 100
    settledBefore: 40 %
    pending: { share: 50 %, returnsAfterOpenDays: 2 }
    handling: { law: constant, mean: 20 min }
    dueOpenDays: 5
    backlog: 6
shifts:
  day: { hours: 9h00 - 12h00, breaks: [{ lasts: 30 min, within: 10h00 - 11h00 }] }
  short: { hours: 9h00 - 11h00, days: [monday] }
teams:
  one: { site: here, posts: 4, absence: 25 %, shift: { day: 50 %, short: 50 % } }
  late: { site: here, posts: 2, from: 2017-03-08, shift: day, trainingDays: 1 }
  extra: { site: here, posts: 3, shift: day, calledUp: { upToPositions: 9 } }
activities:
  meeting: { teams: [one], hours: 8h30 - 9h30, dates: [2017-03-07], share: 50 % }
incidents:
  snow: { from: 2017-03-09, to: 2017-03-09, teams: [one], absent: 50 % }
`;

const load = workloadOf(compile(loadText(TEXT).scenario));

test("work is what is answered times how long it takes, second levels and returns included", () => {
  expect(load.openDays).toBe(4);
  const work = Object.fromEntries(load.flows.map(({ flow, contacts, hours }) => [flow, { contacts, hours }]));
  // 1000 calls, 800 of them answered, 3 min each
  expect(work.calls!.contacts).toBeCloseTo(1000, 8);
  expect(work.calls!.hours).toBeCloseTo((800 * 180) / 3600, 8);
  // a quarter of the 800 goes on
  expect(work.experts!.contacts).toBeCloseTo(200, 8);
  expect(work.experts!.hours).toBeCloseTo(20, 8);
  // 60 reach the backlog, half of the handled come back each time: twice on average
  expect(work.files!.hours).toBeCloseTo((60 * 2 * 20) / 60, 8);
  // and the six that wait on the first morning
  expect(load.workHours).toBeCloseTo(40 + 20 + 40 + 4, 8);
});

test("presence is shifts less breaks, absence, training, meetings and incidents, reinforcements apart", () => {
  // Of team one two work 2.5 h each day and two work 2 h on Monday; the meeting of half of them takes half an hour of
  // the long shift on Tuesday; snow leaves half on Thursday; a quarter is absent throughout.
  const one = 0.75 * (2 * 2.5 + 2 * 2 + 2 * (2.5 - 0.25) + 2 * 2.5 + 2 * 2.5 * 0.5);
  // Team late comes on Wednesday, is trained that day, and works on Thursday.
  const late = 2 * 2.5;
  expect(load.staffHours).toBeCloseTo(one + late, 8);
  expect(load.reinforcementHours).toBeCloseTo(4 * 3 * 2.5, 8);
});
