import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Plan } from "../plan.ts";
import type { Callers } from "./callers.ts";
import { FATES, fatesOf } from "./fates.ts";

/** Draws what callers are when they are born. */
export interface CallerDraw {
  /** Opens the day's streams. */
  beginDay(streams: Streams, date: string): void;
  /** Draws all that a caller of a type is. @param handedOver - comes from another flow, where the caller was born */
  draw(caller: number, type: number, handedOver: boolean): void;
}

/** What is drawn for each caller; each has its own stream for each day, flow and caisse. */
const TRAITS = ["patience", "talk", "wrapUp", "redial"] as const;
const PATIENCE = 0;
const TALK = 1;
const WRAP_UP = 2;
const REDIAL_WILL = 3;
const SLOTS = [...TRAITS, ...FATES];

/**
 * Creates the draws of a plan's callers.
 * @param capacity - callers at once
 */
export function createCallerDraw(plan: Plan, capacity: number, callers: Callers): CallerDraw {
  const { immediate: flows, immediateTypes: types } = plan;
  const laws = types.flatMap(({ flow }) => {
    const { patience, talk, wrapUp } = flows[flow]!;
    return [patience, talk, wrapUp, undefined, ...FATES.map(() => undefined)];
  });
  // Who is handed over draws from streams of their own, so that a flow's own callers stay who they are.
  const chance = createStreamBank([...laws, ...laws]);
  const isTarget = types.map((_, type) =>
    flows.some(({ handOver }) => handOver?.kind === "immediate" && handOver.typeOf.includes(type)),
  );
  const isDrawn = flows.map((flow) => [
    flow.patience !== undefined,
    true,
    flow.wrapUp !== undefined,
    flow.redial !== undefined,
    ...fatesOf(flow),
  ]);
  // NOTE: by type in typed arrays, which cost a load each; the plan's objects cost more (bench, Erlang A year).
  const draws = (slot: number) => Uint8Array.from(types, ({ flow }) => (isDrawn[flow]![slot] ? 1 : 0));
  const drawsPatience = draws(PATIENCE);
  const drawsWrapUp = draws(WRAP_UP);
  const drawsRedial = draws(REDIAL_WILL);
  const drawsFates = Uint8Array.from(types, ({ flow }) => (fatesOf(flows[flow]!).includes(true) ? 1 : 0));

  function drawFates(caller: number, type: number, first: number): void {
    const drawn = isDrawn[types[type]!.flow]!;
    for (let fate = 0; fate < FATES.length; fate++) {
      const slot = TRAITS.length + fate;
      if (drawn[slot]) callers.fates[fate * capacity + caller] = chance.next(first + slot);
    }
  }

  return {
    beginDay(streams, date) {
      types.forEach(({ flow, caisseName }, type) => {
        const { name } = flows[flow]!;
        SLOTS.forEach((trait, slot) => {
          if (!isDrawn[flow]![slot]) return;
          const own = type * SLOTS.length + slot;
          chance.open(own, streams.key(trait, date, name, caisseName));
          if (!isTarget[type]) return;
          chance.open(laws.length + own, streams.key(trait, date, name, caisseName, "handedOver"));
        });
      });
    },
    draw(caller, type, handedOver) {
      const slot = handedOver ? laws.length + type * SLOTS.length : type * SLOTS.length;
      callers.type[caller] = type;
      callers.attempts[caller] = 0;
      if (drawsPatience[type] === 1) callers.patience[caller] = chance.next(slot + PATIENCE);
      callers.talk[caller] = chance.next(slot + TALK);
      callers.wrapUp[caller] = drawsWrapUp[type] === 1 ? chance.next(slot + WRAP_UP) : 0;
      if (drawsRedial[type] === 1) callers.redial[caller] = chance.next(slot + REDIAL_WILL);
      if (drawsFates[type] === 1) drawFates(caller, type, slot);
    },
  };
}
