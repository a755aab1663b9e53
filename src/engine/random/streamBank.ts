import alea from "seedrandom/lib/alea.js";

/**
 * A fixed set of streams that are opened again and again under new names, for loops that draw millions of numbers: each
 * gives, bit for bit, what a `Stream` of the same name gives, without a function object per stream or a number object
 * per draw.
 */
export interface StreamBank {
  /**
   * Starts the stream of a name in a slot.
   * @param slot - in [0, size)
   * @param key - the hashed name, as `Streams.key` gives it
   */
  open(slot: number, key: string): void;
  /** The next number of the slot's stream, uniform in [0, 1), a multiple of 2^−53. */
  next(slot: number): number;
  /** Writes the next number of the slot's stream into a place of an array. */
  drawInto(slot: number, target: Float64Array, place: number): void;
}

/** Numbers of state per stream: Alea's s0, s1, s2 and carry. */
const STATE = 4;

/**
 * Creates a bank of silent slots.
 *
 * The step is that of Alea (Johannes Baagøe, 2010), a multiply-with-carry generator: t = 2091639 s0 + c 2^−32, and a
 * double takes two steps, the second for its low 21 bits. Seeding is left to seedrandom, and a test holds the bank to
 * seedrandom's own `double()`.
 * @param size - number of slots
 */
export function createStreamBank(size: number): StreamBank {
  const states = new Float64Array(size * STATE);
  function next(slot: number): number {
    const at = slot * STATE;
    const first = 2091639 * states[at]! + states[at + 3]! * 2.3283064365386963e-10;
    const firstCarry = first | 0;
    const high = first - firstCarry;
    const second = 2091639 * states[at + 1]! + firstCarry * 2.3283064365386963e-10;
    const secondCarry = second | 0;
    const low = second - secondCarry;
    states[at] = states[at + 2]!;
    states[at + 1] = high;
    states[at + 2] = low;
    states[at + 3] = secondCarry;
    return high + ((low * 0x200000) | 0) * 1.1102230246251565e-16;
  }

  return {
    open(slot, key) {
      const { s0, s1, s2, c } = alea(key, { state: true }).state();
      const at = slot * STATE;
      states[at] = s0;
      states[at + 1] = s1;
      states[at + 2] = s2;
      states[at + 3] = c;
    },
    next,
    // NOTE: a number that a function returns may become an object, one that it writes does not (bench, Erlang A year).
    drawInto(slot, target, place) {
      target[place] = next(slot);
    },
  };
}
