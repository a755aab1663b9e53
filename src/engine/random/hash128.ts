import { byteLengthAtMost, writeUtf8 } from "./utf8.ts";

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

// One buffer for all hashes: it only grows, and holds nothing between two hashes.
let buffer = new Uint8Array(256);

/**
 * Hashes a text to 128 bits: MurmurHash3_x86_128 (Austin Appleby, 2011, public domain) of its UTF-8 bytes.
 * @param text any text; a surrogate without its pair counts as U+FFFD
 * @returns the four 32-bit words in order, as 32 hexadecimal digits
 */
export function hash128(text: string): string {
  if (byteLengthAtMost(text) > buffer.length) buffer = new Uint8Array(2 * byteLengthAtMost(text));
  const words = hashBytes128(buffer, writeUtf8(text, buffer), 0);
  return hex(words[0]!) + hex(words[1]!) + hex(words[2]!) + hex(words[3]!);
}

/**
 * Hashes bytes to 128 bits: MurmurHash3_x86_128.
 * @param bytes a buffer that begins with the bytes to hash
 * @param length how many bytes to hash, from 0 to the length of the buffer
 * @param seed the seed of the hash, an unsigned 32-bit integer
 * @returns the four 32-bit words; one array for all hashes, overwritten by the next
 */
export function hashBytes128(bytes: Uint8Array, length: number, seed: number): Uint32Array {
  let h1 = seed | 0;
  let h2 = seed | 0;
  let h3 = seed | 0;
  let h4 = seed | 0;

  const wholeBlocks = length & ~15;
  for (let i = 0; i < wholeBlocks; i += 16) {
    h1 = Math.imul(rotate(h1 ^ mix(word(bytes, i), C1, 15, C2), 19) + h2, 5) + 0x561ccd1b;
    h2 = Math.imul(rotate(h2 ^ mix(word(bytes, i + 4), C2, 16, C3), 17) + h3, 5) + 0x0bcaa747;
    h3 = Math.imul(rotate(h3 ^ mix(word(bytes, i + 8), C3, 17, C4), 15) + h4, 5) + 0x96cd1c35;
    h4 = Math.imul(rotate(h4 ^ mix(word(bytes, i + 12), C4, 18, C1), 13) + h1, 5) + 0x32ac3b17;
  }

  const rest = length - wholeBlocks;
  if (rest > 12) h4 ^= mix(partialWord(bytes, wholeBlocks + 12, length), C4, 18, C1);
  if (rest > 8) h3 ^= mix(partialWord(bytes, wholeBlocks + 8, length), C3, 17, C4);
  if (rest > 4) h2 ^= mix(partialWord(bytes, wholeBlocks + 4, length), C2, 16, C3);
  if (rest > 0) h1 ^= mix(partialWord(bytes, wholeBlocks, length), C1, 15, C2);

  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = avalanche((h2 + h1) | 0);
  h3 = avalanche((h3 + h1) | 0);
  h4 = avalanche((h4 + h1) | 0);
  h1 = avalanche(h1);
  h1 = (h1 + h2 + h3 + h4) | 0;
  result[0] = h1;
  result[1] = h2 + h1;
  result[2] = h3 + h1;
  result[3] = h4 + h1;
  return result;
}

const result = new Uint32Array(4);

function mix(k: number, first: number, turn: number, second: number): number {
  return Math.imul(rotate(Math.imul(k, first), turn), second);
}

function rotate(x: number, turn: number): number {
  return (x << turn) | (x >>> (32 - turn));
}

function avalanche(h: number): number {
  const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** The little-endian word at `at`, with zeros for what lies at or after `end`. */
function partialWord(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = Math.min(at + 4, end) - 1; i >= at; i--) value = (value << 8) | bytes[i]!;
  return value;
}

// NOTE: a table, because toString(16).padStart(8) took ten times as long as the hash itself.
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(word: number): string {
  return HEX[word >>> 24]! + HEX[(word >>> 16) & 0xff]! + HEX[(word >>> 8) & 0xff]! + HEX[word & 0xff]!;
}
