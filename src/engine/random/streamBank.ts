import { ALEA_STATE, seedAlea } from "./aleaSeed.ts";
import type { Distribution } from "./distribution.ts";

/**
 * A fixed set of streams that are opened again and again under new names, each drawn through a law of its own, for loops
 * that draw millions of numbers. A slot gives, bit for bit, `law.quantile(stream())` for the stream of the same name.
 */
export interface StreamBank {
  /**
   * Starts the stream of a name in a slot.
   * @param slot - in [0, laws)
   * @param key - the hashed name, as `Streams.key` gives it
   */
  open(slot: number, key: string): void;
  /** The next draw of the slot. */
  next(slot: number): number;
}

/** Draws made at once, so that the state of a stream stays in registers and a law is applied in one loop. */
const BATCH = 64;

/**
 * Creates a bank of silent slots.
 *
 * The step is that of Alea (Johannes Baagøe, 2010), a multiply-with-carry generator: t = 2091639 s0 + c 2^−32, and a
 * double takes two steps, the second for its low 21 bits. A test holds the bank to seedrandom's own
 * `double()`. `Math.floor` and not `| 0`, which gives the same here: the carry goes from step to step, and its way
 * through an integer and back would take half of the time.
 * @param laws - for each slot what is drawn; undefined draws uniforms in [0, 1), multiples of 2^−53
 */
export function createStreamBank(laws: readonly (Distribution | undefined)[]): StreamBank {
  const states = new Float64Array(laws.length * ALEA_STATE);
  const draws = new Float64Array(laws.length * BATCH);
  const places = new Int32Array(laws.length);

  function refill(slot: number): void {
    const from = slot * BATCH;
    fillUniforms(states, slot * ALEA_STATE, draws, from);
    const law = laws[slot];
    if (law?.transform) law.transform(draws, from, from + BATCH);
    else if (law)
      for (let place = from; place < from + BATCH; place++) draws[place] = law.quantile(draws[place]!);
    places[slot] = 0;
  }

  return {
    open(slot, key) {
      seedAlea(key, states, slot * ALEA_STATE);
      places[slot] = BATCH;
    },
    next(slot) {
      if (places[slot] === BATCH) refill(slot);
      const place = places[slot]!;
      places[slot] = place + 1;
      return draws[slot * BATCH + place]!;
    },
  };
}

/** Writes the next `BATCH` uniforms of the stream whose state stands at `at`. */
function fillUniforms(states: Float64Array, at: number, target: Float64Array, from: number): void {
  let s0 = states[at]!;
  let s1 = states[at + 1]!;
  let s2 = states[at + 2]!;
  let carry = states[at + 3]!;
  for (let place = from; place < from + BATCH; place++) {
    const first = 2091639 * s0 + carry * 2.3283064365386963e-10;
    const firstCarry = Math.floor(first);
    const high = first - firstCarry;
    const second = 2091639 * s1 + firstCarry * 2.3283064365386963e-10;
    carry = Math.floor(second);
    const low = second - carry;
    s0 = s2;
    s1 = high;
    s2 = low;
    target[place] = high + ((low * 0x200000) | 0) * 1.1102230246251565e-16;
  }
  states[at] = s0;
  states[at + 1] = s1;
  states[at + 2] = s2;
  states[at + 3] = carry;
}
