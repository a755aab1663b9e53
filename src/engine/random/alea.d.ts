// seedrandom 3.0.5 ships no types for its single generators, and @types/seedrandom describes the main entry only.
declare module "seedrandom/lib/alea.js" {
  interface Alea {
    /** The next number, in [0, 1), with 32 random bits. */
    (): number;
    /** The next number, in [0, 1), with 53 random bits. */
    double(): number;
    /** What the next numbers follow from; only where it was asked for. */
    state(): { s0: number; s1: number; s2: number; c: number };
  }
  export default function alea(seed: string, options?: { readonly state: true }): Alea;
}
