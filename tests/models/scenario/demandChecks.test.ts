import { describe, expect, test } from "vitest";
import { crossFieldFindings } from "../../../src/models/scenario/checks.ts";
import { formatProblem, problemAt } from "../../../src/models/scenario/problems.ts";
import { type CountRow, tableOf, type WaitRow } from "../../../src/models/scenario/schema/tables.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";
import { changed, refusal } from "./scenarioText.ts";

/** What is wrong with the small scenario (Monday 6 to Sunday 12 March 2017, 9:00–16:00) once changed, in English. */
function findings(demand: WrittenScenario, more: WrittenScenario = {}): readonly string[] {
  const at = { file: "s", line: 0, column: 0 };
  return crossFieldFindings(scenarioOf({ ...more, demand })).map(({ path, expected, received, hint }) =>
    formatProblem(problemAt(at, path, expected, received, hint), "en").replace("s demand.", ""),
  );
}

const ofCalls = (calls: WrittenScenario, more?: WrittenScenario) => findings({ calls }, more);

const MAILS = { kind: "deferred", volume: 70, handling: { law: "constant", mean: "5 min" }, dueOpenDays: 2 };
const VISITS = {
  kind: "immediate",
  volume: 10,
  patience: "endless",
  talk: { law: "constant", mean: "5 min" },
};

test("the scenario that the tests change is right", () => {
  expect(ofCalls({})).toEqual([]);
});

describe("volume", () => {
  const csv = tableOf("counts", [
    { date: "2017-03-06", fromSeconds: undefined, caisse: undefined, count: 1 },
  ]);

  test("a flow has a volume or counts, one of the two", () => {
    expect(ofCalls({ volume: undefined })).toEqual([
      'calls: expected one of "volume" and "counts", received neither',
    ]);
    expect(ofCalls({ counts: { csv } }, { horizon: { to: "2017-03-06" } })).toEqual([
      'calls.counts: expected one of "volume" and "counts", received both',
    ]);
    expect(ofCalls({ volume: undefined, counts: { csv } }, { horizon: { to: "2017-03-06" } })).toEqual([]);
  });

  test("a share of first attempts is for counts of all attempts", () => {
    const horizon = { to: "2017-03-06" };
    const counts = (more: WrittenScenario) => ({ volume: undefined, counts: { csv, ...more } });
    expect(ofCalls(counts({ freshShare: "80 %" }), { horizon })).toEqual([
      'calls.counts.freshShare: expected this share only with "of: presented", received a count of first attempts',
    ]);
    expect(ofCalls(counts({ of: "presented", freshShare: "80 %" }), { horizon })).toEqual([]);
  });

  test("a list written in place of the name of a CSV file is no table", () => {
    const text = changed("    volume: 775 927\n", "    counts: { csv: [1, 2] }\n");
    expect(refusal(text)).toEqual([
      "s.yaml:14:20 demand.calls.counts.csv: expected the name of a CSV file with volumes by day or half-hour, received a list",
    ]);
  });
});

describe("counts", () => {
  const OPEN = ["06", "07", "08", "09", "10"].map((day) => `2017-03-${day}`);
  const row = (date: string, count = 1, more: Partial<CountRow> = {}): CountRow => ({
    date,
    fromSeconds: undefined,
    caisse: undefined,
    count,
    ...more,
  });
  const counted = (rows: readonly CountRow[], more: WrittenScenario = {}) =>
    ofCalls({ volume: undefined, counts: { csv: tableOf("counts", rows) }, ...more });

  test("tell of each open day; the first that are missing are named", () => {
    expect(counted(OPEN.map((date) => row(date)))).toEqual([]);
    expect(counted([row("2017-03-08")])).toEqual([
      "calls.counts.csv: expected a row for each day of the flow, received nothing for 2017-03-06, 2017-03-07, 2017-03-09 and 1 more days",
    ]);
  });

  test("of a deferred flow tell of each calendar day", () => {
    const csv = tableOf(
      "counts",
      OPEN.map((date) => row(date)),
    );
    expect(findings({ mails: { ...MAILS, volume: undefined, counts: { csv } } })).toEqual([
      "mails.counts.csv: expected a row for each day of the flow, received nothing for 2017-03-11, 2017-03-12",
    ]);
  });

  test("bring nothing on closed days, and may go beyond the horizon", () => {
    const rows = OPEN.map((date) => row(date));
    expect(counted([...rows, row("2017-03-11", 0), row("2018-01-01")])).toEqual([]);
    expect(counted([...rows, row("2017-03-11", 3)])).toEqual([
      "calls.counts.csv: expected contacts on open days only, received contacts on 2017-03-11",
    ]);
  });

  test("by half-hour lie in the opening hours, counted from opening", () => {
    const at = (hours: number, count = 1) => [
      ...OPEN.map((date) => row(date, 1, { fromSeconds: 9 * 3600 })),
      row(OPEN[0]!, count, { fromSeconds: hours * 3600 }),
    ];
    const expected = "calls.counts.csv: expected half-hours counted from opening, within 9h00 - 16h00";
    expect(counted(at(15.5))).toEqual([]);
    expect(counted(at(16))).toEqual([`${expected}, received 2017-03-06 16h00`]);
    expect(counted(at(16, 0))).toEqual([]);
    expect(counted(at(8.5))).toEqual([`${expected}, received 2017-03-06 8h30`]);
    expect(counted(at(9.25))).toEqual([`${expected}, received 2017-03-06 9h15`]);
  });

  test("by caisse name the caisses of the flow, all of them", () => {
    const by = (...caisses: readonly string[]) =>
      counted(OPEN.flatMap((date) => caisses.map((caisse) => row(date, 1, { caisse }))));
    const expected = "calls.counts.csv: expected a column for each caisse (gironde, landes)";
    expect(by("landes", "gironde")).toEqual([]);
    expect(by("landes")).toEqual([`${expected}, received landes`]);
    expect(by("landes", "girond")).toEqual([`${expected}, received "girond" (did you mean "gironde"?)`]);
  });
});

describe("hours", () => {
  test("an immediate flow has hours of its own, or the scenario phone hours", () => {
    const opening = { phone: undefined };
    expect(ofCalls({}, { opening })).toEqual([
      'calls: expected "hours", or the phone hours "opening.phone", received neither',
    ]);
    expect(ofCalls({ hours: "9h - 12h" }, { opening })).toEqual([]);
    expect(findings({ calls: undefined, mails: MAILS }, { opening })).toEqual([]);
  });

  test("there is one index and one handle time for each half-hour of the flow's own hours", () => {
    const hours = "9h00 - 10h00";
    expect(ofCalls({ hours, halfHours: [1, 2], handleTimeOfHalfHour: [1, 1.1] })).toEqual([]);
    expect(ofCalls({ hours, halfHours: [1], handleTimeOfHalfHour: [1, 1, 1] })).toEqual([
      "calls.halfHours: expected 2 indexes, one for each half-hour of the opening hours, received 1",
      "calls.handleTimeOfHalfHour: expected 2 indexes, one for each half-hour of the opening hours, received 3 (in a list 1,2 is two values: write 1.2)",
    ]);
  });
});

describe("where contacts go on to", () => {
  test("the flow exists and is of the right kind", () => {
    expect(ofCalls({ turnTo: { flow: "mail", share: 0.1 } })[0]).toBe(
      'calls.turnTo.flow: expected a deferred flow of "demand" (none is described), received "mail"',
    );
    const mails = { ...MAILS, reminder: { flow: "mails", afterOpenDays: 2, share: 0.1 } };
    expect(findings({ calls: { turnTo: { flow: "calls", share: 0.1 } }, mails })).toEqual([
      'calls.turnTo.flow: expected a deferred flow of "demand" (mails), received "calls"',
      'mails.reminder.flow: expected an immediate flow of "demand" (calls), received "mails"',
    ]);
    expect(findings({ calls: { handOver: { flow: "mails", share: 0.1 } }, mails: MAILS })).toEqual([]);
    expect(ofCalls({ handOver: { flow: "secnd", share: 0.1 } })[0]).toMatch(/expected a flow of "demand"/);
  });

  test("the flow has a place for each caisse, or one for all", () => {
    const turnTo = { flow: "mails", share: 0.1 };
    const to = (caisses: WrittenScenario | undefined, calls: WrittenScenario = {}) =>
      findings({ calls: { turnTo, ...calls }, mails: { ...MAILS, caisses } });
    expect(to(undefined)).toEqual([]);
    expect(to({ landes: "50 %", gironde: "50 %" })).toEqual([]);
    expect(to({ lot: "100 %" })).toEqual([]);
    expect(to({ landes: "50 %", lot: "50 %" })).toEqual([
      'calls.turnTo.flow: expected a flow with a place for the caisses of "calls", received landes, lot ("gironde" is missing)',
    ]);
    expect(to({ landes: "50 %", gironde: "50 %" }, { caisses: undefined })).toEqual([
      'calls.turnTo.flow: expected a flow with a place for the caisses of "calls", received landes, gironde ("calls" is not split between caisses)',
    ]);
  });

  test("no contact comes back to where it was handed over", () => {
    const to = (flow: string) => ({ ...VISITS, handOver: { flow, share: 0.5 } });
    expect(findings({ a: to("b"), b: to("c"), c: { ...VISITS, volume: 0 } })).toEqual([]);
    expect(findings({ a: to("b"), b: to("c"), c: to("b") })).toEqual([
      "c.handOver.flow: expected a flow from which contacts do not come back here, received b → c → b",
    ]);
    expect(findings({ a: to("a") })).toHaveLength(1);
  });
});

describe("shares and rules of a flow", () => {
  test("the greeting serves and loses no more than come", () => {
    const greeting = (servedShare: string, leavesShare: string) =>
      ofCalls({ greeting: { lasts: "20 s", servedShare, leavesShare } });
    expect(greeting("60 %", "40 %")).toEqual([]);
    expect(greeting("60 %", "50 %")).toEqual([
      "calls.greeting: expected servedShare and leavesShare that sum to no more than 100 %, received 110 %",
    ]);
  });

  test("a contact is pending or rejected, not both", () => {
    const of = (rejectedShare: string) =>
      findings({
        mails: { ...MAILS, rejectedShare, pending: { share: "70 %", returnsAfterOpenDays: 5 } },
      });
    expect(of("30 %")).toEqual([]);
    expect(of("40 %")).toEqual([
      "mails.pending: expected pending.share and rejectedShare that sum to no more than 100 %, received 110 %",
    ]);
  });

  test("a deferred flow is due in open days or in calendar days, one of the two", () => {
    expect(findings({ mails: { ...MAILS, dueOpenDays: undefined } })).toEqual([
      'mails: expected one of "dueOpenDays" and "dueDays", received neither',
    ]);
    expect(findings({ mails: { ...MAILS, dueDays: 3 } })).toEqual([
      'mails.dueDays: expected one of "dueOpenDays" and "dueDays", received both',
    ]);
    expect(findings({ mails: { ...MAILS, dueOpenDays: undefined, dueDays: 0 } })).toEqual([]);
  });

  test("a message that changes patience needs one that ends", () => {
    const announcement = { after: "1 min", patience: 0.5 };
    expect(ofCalls({ announcement })).toEqual([]);
    expect(ofCalls({ announcement, patience: "endless" })).toEqual([
      "calls.announcement: expected a patience that ends: this message changes nothing but patience, received endless patience",
    ]);
  });

  test("handle times are those of caisses of the flow", () => {
    expect(ofCalls({ handleTimeOfCaisse: { landes: 1.1 } })).toEqual([]);
    expect(ofCalls({ handleTimeOfCaisse: { lande: 1.1 } })).toEqual([
      'calls.handleTimeOfCaisse.lande: expected a caisse of "demand.calls.caisses" (gironde, landes), received "lande" (did you mean "landes"?)',
    ]);
  });

  test("only a flow of several caisses tells them apart, and overflow belongs to ownFirst", () => {
    expect(ofCalls({ routing: { policy: "ownFirst", overflowAfter: "20 s" } })).toEqual([]);
    expect(ofCalls({ caisses: undefined, routing: { policy: "separate" } })).toEqual([
      'calls.routing.policy: expected a flow split between "caisses", received a flow without any',
    ]);
    expect(ofCalls({ routing: { overflowAbove: 3 } })).toEqual([
      'calls.routing.overflowAbove: expected this rule only with "policy: ownFirst", received policy: pooled',
    ]);
  });

  test("patience is estimated from waits of which one at least ended by hanging up", () => {
    const from = (rows: readonly WaitRow[]) =>
      ofCalls({ patience: { law: "empirical", mean: undefined, csv: tableOf("waits", rows) } });
    expect(from([{ seconds: 3, answered: false }])).toEqual([]);
    expect(
      from([
        { seconds: 0, answered: false },
        { seconds: 5, answered: true },
      ]),
    ).toEqual([
      "calls.patience.csv: expected at least one wait that ended by hanging up, after more than 0 s, received 2 waits without one",
    ]);
  });
});

describe("size", () => {
  const flows = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`flow-${i}`, { ...VISITS, volume: 1 }]));

  test("as many flows and caisses as the simulation has streams for", () => {
    expect(findings({ ...flows(1998), calls: {} })).toEqual([]);
    expect(findings({ ...flows(1999), calls: {} })).toEqual([
      "s demand: expected at most 2000 flows, each counted as often as it has caisses, received 2001",
    ]);
  });
});
