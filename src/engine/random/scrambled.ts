/** 2^32 ÷ golden ratio: multiples of it are far apart (Knuth, 1973, The Art of Computer Programming 3, section 6.4). */
const GOLDEN_STEP = 0x9e3779b9;
const WORD = 2 ** 32;
const LOW_BITS = 2 ** 21;

/**
 * Makes many numbers of one, as independent of it and of each other as a hash can: what is decided about somebody later
 * follows from one draw, however often it comes up, and takes nothing from any stream.
 *
 * The 53 bits of the number and the index are mixed by the finalizer of MurmurHash3 (Austin Appleby, 2011), twice.
 * @param uniform in [0, 1), a multiple of 2^-53
 * @param index which number, an integer from 0
 * @returns uniform in [0, 1), a multiple of 2^-32; always the same for the same uniform and index
 */
export function scrambled(uniform: number, index: number): number {
  const scaled = uniform * WORD;
  const high = Math.floor(scaled);
  const low = (scaled - high) * LOW_BITS;
  return mixed(mixed(high ^ Math.imul(index + 1, GOLDEN_STEP)) ^ low) / WORD;
}

/** An integer of 32 bits, each bit of which depends on each bit given. */
function mixed(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
