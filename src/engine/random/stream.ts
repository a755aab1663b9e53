import alea from "seedrandom/lib/alea.js";
import { hash128 } from "./hash128.ts";

/** A source of chance: each invocation returns the next number, uniform in [0, 1), a multiple of 2^-53. */
export type Stream = () => number;

/** Finds a stream by its name: what it is for, and where (a place, a day, …). Each use starts the stream anew. */
export interface Streams {
  (purpose: string, ...where: readonly (string | number)[]): Stream;
  /** The name hashed to 32 hex digits, for a `StreamBank`. */
  key(purpose: string, ...where: readonly (string | number)[]): string;
}

/**
 * Prepares the streams of one replication. A stream is named, never numbered: adding one never disturbs another, and
 * two runs that use the same names share the same chance (common random numbers).
 *
 * The name is hashed to 128 bits that seed Alea (Johannes Baagøe, 2010). The generator comes from its own file because
 * the main entry of seedrandom reaches for Node's crypto, and because its default RC4 gives "1", "11" and "111" one
 * and the same stream.
 * @param seed what the user gave; 7 and "7" are the same seed
 * @param replication the replication's number, an integer from 0
 * @returns the finder of streams
 */
export function createStreams(seed: number | string, replication: number): Streams {
  const run = part(seed) + part(replication);
  const key: Streams["key"] = (purpose, ...where) => {
    let name = run + part(purpose);
    for (const place of where) name += part(place);
    return hash128(name);
  };
  return Object.assign((...name: Parameters<typeof key>) => alea(key(...name)).double, { key });
}

/** The part preceded by its length, so that ("ab", "c") and ("a", "bc") are different names. */
function part(value: string | number): string {
  const text = String(value);
  return `${text.length}:${text}`;
}
