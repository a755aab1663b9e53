import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash128, hashBytes128 } from "../../../src/engine/random/hash128.ts";

const MASK = 0xffffffffn;
const rotate = (x: bigint, turn: bigint) => ((x << turn) | (x >> (32n - turn))) & MASK;

/** MurmurHash3_x86_128 written again from its definition, on unbounded integers and without any of our helpers. */
function reference(bytes: Uint8Array): string {
  const c = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n];
  const turnK = [15n, 16n, 17n, 18n];
  const turnH = [19n, 17n, 15n, 13n];
  const plus = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n];
  const h = [0n, 0n, 0n, 0n];
  const scrambled = (at: number, lane: number) => {
    let k = 0n;
    for (let i = 0; i < 4; i++) k |= BigInt(bytes[at + i] ?? 0) << BigInt(8 * i);
    return (rotate((k * c[lane]!) & MASK, turnK[lane]!) * c[(lane + 1) % 4]!) & MASK;
  };
  const blocks = Math.floor(bytes.length / 16);
  for (let block = 0; block < blocks; block++) {
    for (let lane = 0; lane < 4; lane++) {
      h[lane]! ^= scrambled(16 * block + 4 * lane, lane);
      h[lane] = (rotate(h[lane]!, turnH[lane]!) + h[(lane + 1) % 4]!) & MASK;
      h[lane] = (h[lane]! * 5n + plus[lane]!) & MASK;
    }
  }
  for (let lane = 0; lane < 4; lane++) h[lane]! ^= scrambled(16 * blocks + 4 * lane, lane);
  const spread = () => {
    h[0] = (h[0]! + h[1]! + h[2]! + h[3]!) & MASK;
    for (let lane = 1; lane < 4; lane++) h[lane] = (h[lane]! + h[0]!) & MASK;
  };
  for (let lane = 0; lane < 4; lane++) h[lane]! ^= BigInt(bytes.length);
  spread();
  for (let lane = 0; lane < 4; lane++) {
    let x = h[lane]!;
    x = ((x ^ (x >> 16n)) * 0x85ebca6bn) & MASK;
    x = ((x ^ (x >> 13n)) * 0xc2b2ae35n) & MASK;
    h[lane] = x ^ (x >> 16n);
  }
  spread();
  return h.map((word) => word.toString(16).padStart(8, "0")).join("");
}

describe("hash128", () => {
  it("gives the published hashes of known texts", () => {
    expect(hash128("")).toBe("00000000000000000000000000000000");
    expect(hash128("The quick brown fox jumps over the lazy dog")).toBe("2f1583c3ecee2c675d7bf66ce5e91d2c");
    expect(hash128("I will not buy this tobacconist's, it is scratched.")).toBe(
      "9b5b7ba2ef3f7866889adeaf00f3f98e",
    );
  });

  it("passes the verification of SMHasher, whose code for MurmurHash3_x86_128 is B3ECE62A", () => {
    const key = new Uint8Array(256).map((_, i) => i);
    const all = new Uint8Array(256 * 16);
    const view = new DataView(all.buffer);
    for (let i = 0; i < 256; i++) {
      hashBytes128(key, i, 256 - i).forEach((word, lane) => {
        view.setUint32(16 * i + 4 * lane, word, true);
      });
    }
    expect(hashBytes128(all, all.length, 0)[0]!.toString(16)).toBe("b3ece62a");
  });

  it("agrees with a naive reference and the host's UTF-8 for any text, of any length", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(hash128(text)).toBe(reference(encoder.encode(text)));
      }),
    );
  });

  it("reads a surrogate without its pair as U+FFFD", () => {
    for (const text of ["\ud800", "a\udc00b", "\udc00\ud800", "\ud800\ud83d\ude00"]) {
      expect(hash128(text)).toBe(reference(new TextEncoder().encode(text)));
    }
  });

  it("forgets a long text before it hashes a short one", () => {
    const short = hash128("short");
    hash128("é".repeat(5000));
    expect(hash128("short")).toBe(short);
  });
});
