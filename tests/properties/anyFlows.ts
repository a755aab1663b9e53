import fc from "fast-check";
import { constant, type Distribution, exponential, gamma, logNormal } from "../../src/engine/random/index.ts";
import type { HandOverPlan, ReminderPlan, TurnPlan } from "../../src/models/plan/flowPlans.ts";
import { at, type DeferredOptions, type ImmediateOptions } from "../support/plans.ts";

/** Open days at most on a generated platform. */
export const MOST_DAYS = 5;

/** Half-hours of a grid at most: those of a day, and one more where they are aligned with a quarter. */
const MOST_HALF_HOURS = 49;

export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const share = fc.constantFrom(0, 0.3, 0.7, 1);
const duration = fc.integer({ min: 5, max: 900 });
const cv = fc.constantFrom(0, 0.1, 0.4);
const limit = (most: number) => fc.oneof(fc.nat(most), fc.constant(Number.POSITIVE_INFINITY));

/** Any law of a duration. */
export const law: fc.Arbitrary<Distribution> = fc.oneof(
  duration.map(constant),
  duration.map(exponential),
  duration.map((mean) => logNormal(mean, 1.2)),
  duration.map((mean) => gamma(mean, 0.7)),
);

/** Hours of phone or work in quarters of an hour, up to midnight. */
export const hours = (longest: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 2, max: longest * 4 }))
    .map(([from, length]) => [at(0, from * 15), at(0, Math.min(96, from + length) * 15)] as const);

const busyness = fc.record({
  law: fc.constantFrom("lognormal" as const, "gamma" as const),
  foreseen: cv,
  day: cv,
  partOfDay: cv,
  commonShare: fc.constantFrom(0, 0.5, 1),
  persistence: fc.constantFrom(0, 0.6),
});

const redial = fc.record({
  share: fc.constantFrom(0.2, 0.5, 1),
  afterRefusal: share,
  delay: fc.integer({ min: 30, max: 20_000 }).map(exponential),
  nextDayShare: fc.constantFrom(0, 0.5, 1),
  attempts: fc.integer({ min: 1, max: 6 }),
});

const cut = hours(4).map(([from, to]) => Float64Array.of(from, to));

/** Which other flow a contact goes on to, of those that there are: a number that is taken modulo. */
const onward = fc.record({ to: fc.nat(5), share });

const immediate = fc.record({
  caisses: fc.constantFrom(undefined, ["a"], ["a", "b"], ["b", "c", "d"]),
  volume: fc.nat(60),
  phone: hours(12),
  busyness,
  greeting: optional(
    fc.record({
      lastsSeconds: fc.nat(200),
      servedShare: fc.constantFrom(0, 0.3),
      leavesShare: fc.constantFrom(0, 0.2),
    }),
  ),
  patience: optional(law),
  announcement: optional(
    fc.record({
      afterSeconds: fc.nat(120),
      fromWaiting: fc.nat(3),
      hangUpShare: share,
      patienceFactor: fc.constantFrom(0, 0.5, 2),
    }),
  ),
  callback: optional(
    fc.record({
      fromWaiting: fc.nat(4),
      acceptedShare: share,
      reachedShare: share,
      attemptSeconds: fc.nat(60),
    }),
  ),
  redial: optional(redial),
  turnTo: optional(onward),
  talk: law,
  wrapUp: optional(law),
  slowAfternoons: fc.boolean(),
  handOver: optional(fc.record({ to: fc.nat(5), share, toDeferred: fc.boolean() })),
  waitingPlaces: limit(5),
  lines: limit(8),
  cuts: fc.array(optional(cut), { minLength: MOST_DAYS, maxLength: MOST_DAYS }),
});

const deferred = fc.record({
  caisses: fc.constantFrom(undefined, undefined, ["a", "b"]),
  volume: fc.nat(30),
  backlog: fc.nat(20),
  arrive: hours(24),
  handling: law,
  busyness: cv,
  dueIn: fc.record({ days: fc.nat(3), of: fc.constantFrom("open" as const, "calendar" as const) }),
  dailyLimit: limit(10),
  settledBefore: fc.constantFrom(0, 0.4),
  pendingShare: fc.constantFrom(0, 0.3),
  returnsAfterOpenDays: fc.integer({ min: 1, max: 3 }),
  rejectedShare: fc.constantFrom(0, 0.5),
  reminder: optional(fc.record({ to: fc.nat(5), afterOpenDays: fc.integer({ min: 1, max: 3 }), share })),
});

/** Several flows of both kinds, with everything on, that go on to one another in all ways. */
export interface AnyFlows {
  readonly immediate: readonly ImmediateOptions[];
  readonly deferred: readonly DeferredOptions[];
}

export const anyFlows: fc.Arbitrary<AnyFlows> = fc
  .record({
    immediate: fc.array(immediate, { minLength: 1, maxLength: 3 }),
    deferred: fc.array(deferred, { maxLength: 3 }),
  })
  .map(({ immediate: calls, deferred: mails }) => ({
    immediate: calls.map(({ slowAfternoons, turnTo, handOver, ...flow }, index) => ({
      ...flow,
      handleTimeOfHalfHour: slowAfternoons
        ? Float64Array.from({ length: MOST_HALF_HOURS }, (_, i) => 1 + i / 48)
        : undefined,
      turnTo: turnTo && mails.length > 0 ? turnOf(turnTo, flow, mails) : undefined,
      handOver: handOver && handOverOf(handOver, index, calls, mails),
    })),
    deferred: mails.map(({ arrive, reminder, ...flow }) => ({
      ...flow,
      fromSeconds: arrive[0],
      toSeconds: arrive[1],
      reminder: reminder && reminderOf(reminder, flow, calls),
    })),
  }));

/** What says how many types a flow has. */
interface Split {
  readonly caisses?: readonly string[] | undefined;
}

const typesOf = ({ caisses }: Split) => caisses?.length ?? 1;

/** By own type, a type of another flow of a list. */
function typesOfOther(own: Split, flows: readonly Split[], other: number): Int32Array {
  const first = flows.slice(0, other).reduce((sum, flow) => sum + typesOf(flow), 0);
  return Int32Array.from({ length: typesOf(own) }, (_, i) => first + (i % typesOf(flows[other]!)));
}

function turnOf(
  { to, share: turning }: { to: number; share: number },
  own: Split,
  mails: readonly Split[],
): TurnPlan {
  return { deferredTypeOf: typesOfOther(own, mails, to % mails.length), share: turning };
}

/** To a later flow only, so that nobody goes round for ever. */
function handOverOf(
  { to, share: going, toDeferred }: { to: number; share: number; toDeferred: boolean },
  index: number,
  calls: readonly Split[],
  mails: readonly Split[],
): HandOverPlan | undefined {
  const own = calls[index]!;
  if (toDeferred && mails.length > 0) {
    return { kind: "deferred", typeOf: typesOfOther(own, mails, to % mails.length), share: going };
  }
  const later = calls.length - 1 - index;
  if (later === 0) return undefined;
  return { kind: "immediate", typeOf: typesOfOther(own, calls, index + 1 + (to % later)), share: going };
}

function reminderOf(
  { to, ...reminder }: { to: number; afterOpenDays: number; share: number },
  own: Split,
  calls: readonly Split[],
): ReminderPlan {
  return { ...reminder, immediateTypeOf: typesOfOther(own, calls, to % calls.length) };
}
