import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { constant } from "../../src/engine/random/index.ts";
import {
  CALL_COUNTERS,
  CALL_FRESH,
  type Counts,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
} from "../../src/models/measures/counters.ts";
import type { Plan } from "../../src/models/plan.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { type PlanOptions, planOf, type TeamOptions } from "../support/plans.ts";
import { callsIn, frozen, secondsIn, teamsIn } from "../support/readCounts.ts";
import { ALL_DAY, FEWER_RUNS, platform, seed, TIMEOUT } from "./anyPlatform.ts";
import { callCells } from "./cells.ts";

vi.setConfig(TIMEOUT);

type Options = typeof platform extends fc.Arbitrary<infer T> ? T : never;
type CallsOptions = NonNullable<PlanOptions["immediate"]>[number];

const live = (plan: Plan, runSeed: number, replication = 0): Counts =>
  createPlatform(plan).run(runSeed, replication);

/** Without mails that make people call: those who do depend on how the mails went. */
const withoutReminders = (options: Options): Options => ({
  ...options,
  deferred: options.deferred.map((flow) => ({ ...flow, reminder: undefined })),
});

/** Fresh calls of each open day, of a flow or a type of it. */
const freshByDay = (plan: Plan, counts: Counts, where: { flow: number; caisse?: number }) =>
  plan.openDays.map((_, openDay) => callsIn(plan, counts, CALL_FRESH, { openDay, ...where }));

describe("the same seed", () => {
  it("gives the same bytes, on a new platform and on one that has run before", () => {
    fc.assert(
      fc.property(platform, seed, fc.nat(5), (options, runSeed, replication) => {
        const plan = planOf(options);
        const once = frozen(live(plan, runSeed, replication));
        const used = createPlatform(plan);
        used.run(runSeed + 1, replication);
        expect(frozen(used.run(runSeed, replication))).toEqual(once);
      }),
      FEWER_RUNS,
    );
  });

  it("gives another day when it is another, or of another replication", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const busy = options.immediate.map((flow) => ({ ...flow, volume: 80 }));
        const plan = planOf({ ...options, immediate: busy, days: 5 });
        const all = (counts: Counts) => JSON.stringify(frozen(counts));
        const once = all(live(plan, runSeed));
        expect(all(live(plan, runSeed + 1))).not.toBe(once);
        expect(all(live(plan, runSeed, 1))).not.toBe(once);
      }),
      FEWER_RUNS,
    );
  });
});

describe("the callers of a flow", () => {
  /** What brings callers; everything else is how they are met. */
  const demandOf = ({ caisses, volume, phone, busyness }: CallsOptions): CallsOptions => ({
    caisses,
    ...(volume !== undefined && { volume }),
    ...(phone && { phone }),
    ...(busyness && { busyness }),
  });

  it("are the same whatever the platform: other flows, teams, laws and rules disturb none", () => {
    fc.assert(
      fc.property(platform, platform, seed, (options, others, runSeed) => {
        const { days, closed, immediate } = options;
        const demand = demandOf(immediate[0]!);
        const alone = planOf({ days, closed, immediate: [demand], teams: [] });
        const { deferred, teams, blending, immediate: theirs } = withoutReminders(others);
        const variant = planOf({
          days,
          closed,
          immediate: [{ ...theirs[0]!, ...demand }, ...theirs.slice(1)],
          deferred,
          teams,
          blending,
        });
        // The first flow's contacts go on to types that are numbered otherwise than in the others' platform.
        fc.pre((theirs[0]!.caisses?.length ?? 1) === (demand.caisses?.length ?? 1));
        const [once, again] = [live(alone, runSeed), live(variant, runSeed)];
        expect(freshByDay(variant, again, { flow: 0 })).toEqual(freshByDay(alone, once, { flow: 0 }));
        if (isAligned(variant)) expect(freshByHalfHour(variant, again)).toEqual(freshByHalfHour(alone, once));
      }),
      FEWER_RUNS,
    );

    /** Whether half-hours of the grid are those of the first flow's phone. */
    function isAligned({ immediate, grid }: Plan): boolean {
      return (immediate[0]!.openSeconds - grid.fromSeconds) % 1800 === 0;
    }

    function freshByHalfHour(plan: Plan, counts: Counts): number[] {
      const { openSeconds, shapes } = plan.immediate[0]!;
      const first = (openSeconds - plan.grid.fromSeconds) / 1800;
      return plan.openDays.flatMap((_, openDay) =>
        [...shapes[0]!.keys()].map((i) =>
          callsIn(plan, counts, CALL_FRESH, { flow: 0, openDay, halfHours: [first + i, first + i + 1] }),
        ),
      );
    }
  });

  it("of a caisse are the same when another caisse is added", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const split = (caisses: readonly string[]) => {
          const { teams, blending, days, closed } = options;
          const { turnTo: _, handOver: __, ...flow } = options.immediate[0]!;
          return planOf({ teams, blending, days, closed, immediate: [{ ...flow, caisses }] });
        };
        const [alone, together] = [split(["b"]), split(["a", "b", "c"])];
        expect(callCells(together, live(together, runSeed), CALL_FRESH, { caisse: 1 })).toEqual(
          callCells(alone, live(alone, runSeed), CALL_FRESH),
        );
      }),
      FEWER_RUNS,
    );
  });

  it("of a day are the same whether or not the days before it are simulated", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const { immediate, deferred, ...rest } = withoutReminders(options);
        const forgetful = immediate.map((flow) => ({
          ...flow,
          busyness: { ...flow.busyness, persistence: 0 },
          // Callers of the days before who are handed over would be fresh ones of another flow.
          handOver: undefined,
        }));
        const plan = planOf({ ...rest, deferred, immediate: forgetful, days: 3, closed: [] });
        const later: Plan = {
          ...plan,
          days: plan.days.slice(2).map((day) => ({ ...day, openIndex: 0, nextOpenIndex: 0 })),
          openDays: [0],
          immediate: plan.immediate.map((flow) => ({ ...flow, volumes: flow.volumes.slice(2 * flow.types) })),
          deferred: plan.deferred.map((flow) => ({ ...flow, volumes: flow.volumes.slice(2 * flow.types) })),
        };
        const width = plan.grid.halfHours * plan.immediateTypes.length;
        expect(callCells(later, live(later, runSeed), CALL_FRESH)).toEqual(
          callCells(plan, live(plan, runSeed), CALL_FRESH).slice(2 * width),
        );
      }),
      FEWER_RUNS,
    );
  });
});

describe("a flow with a team of its own", () => {
  /** Rules by which a team depends on the others' calls, positions or mails. */
  const ON_ITS_OWN = { calledUp: undefined, listening: undefined, overtime: undefined } as const;

  it("is served to the second as if it were alone, whatever flows, teams and rules are added", () => {
    fc.assert(
      fc.property(platform, platform, seed, (options, others, runSeed) => {
        const { days, closed } = options;
        // Patience ends before the shift does, so that it matters to nobody who leaves last.
        const flow = { ...options.immediate[0]!, patience: constant(300), turnTo: undefined };
        const own = { ...flow, handOver: undefined, handleTimeOfHalfHour: undefined };
        const shift = { weekdays: new Uint8Array(7).fill(1), breaks: [] };
        const team: TeamOptions = {
          ...options.teams[0],
          ...ON_ITS_OWN,
          people: 3,
          shifts: [{ fromSeconds: ALL_DAY[0], toSeconds: ALL_DAY[1], ...shift }],
          shiftOf: new Uint8Array(3),
          deferredSkills: [],
        };
        const types = own.caisses?.length ?? 1;
        const ofOthers = <T>(skills: readonly (T | null)[] | undefined) => [
          ...new Array<null>(types).fill(null),
          ...(skills ?? new Array<T | null>(9).fill({} as T)),
        ];
        const ordinary = new Array<object>(types).fill({});
        const alone = planOf({ days, closed, immediate: [own], teams: [{ ...team, skills: ordinary }] });
        const { deferred, teams, immediate: theirs, blending } = shifted(others, types);
        const together = planOf({
          days,
          closed,
          blending,
          immediate: [own, ...theirs],
          deferred,
          teams: [
            { ...team, skills: ordinary },
            ...teams.map((other) => ({
              ...other,
              skills: ofOthers(other.skills),
              listening: other.listening && { ...other.listening, by: undefined },
            })),
          ],
        });
        const [once, again] = [live(alone, runSeed), live(together, runSeed)];
        expectSame(alone, once, together, again, types);
      }),
      FEWER_RUNS,
    );

    /** Another platform's flows after so many types of ours: what goes on to their types still does. */
    function shifted(others: Options, types: number): Options {
      const move = (numbers: Int32Array) => numbers.map((type) => type + types);
      const moved = withoutReminders(others);
      return {
        ...moved,
        immediate: moved.immediate.map((flow) => ({
          ...flow,
          handOver:
            flow.handOver?.kind === "immediate"
              ? { ...flow.handOver, typeOf: move(flow.handOver.typeOf) }
              : flow.handOver,
        })),
      };
    }

    function expectSame(alone: Plan, once: Counts, together: Plan, again: Counts, types: number): void {
      alone.openDays.forEach((_, openDay) => {
        for (let type = 0; type < types; type++) {
          for (let counter = 0; counter < CALL_COUNTERS; counter++) {
            const [here, there] = [
              callsIn(alone, once, counter, { openDay, type }),
              callsIn(together, again, counter, { openDay, type }),
            ];
            // Half-hours begin elsewhere when another flow opens at another quarter: seconds sum up in another order.
            expect(Math.abs(here - there), `counter ${counter}`).toBeLessThan(1e-6);
          }
        }
        for (let counter = 0; counter < STAFF_COUNTERS; counter++) {
          const [here, there] = [
            secondsIn(alone, once, counter, { openDay, team: 0 }),
            secondsIn(together, again, counter, { openDay, team: 0 }),
          ];
          expect(Math.abs(here - there), `people's counter ${counter}`).toBeLessThan(1e-6);
        }
        for (let counter = 0; counter < TEAM_COUNTERS; counter++) {
          expect(teamsIn(together, again, counter, { openDay, team: 0 })).toBe(
            teamsIn(alone, once, counter, { openDay, team: 0 }),
          );
        }
      });
      for (let type = 0; type < types; type++) {
        for (const p of [0, 0.5, 0.9, 1]) {
          expect(again.waits[type]!.quantile(p)).toBe(once.waits[type]!.quantile(p));
        }
      }
    }
  });
});
