import { describe, expect, it } from "vitest";
import {
  createStreamBank,
  createStreams,
  exponential,
  logNormal,
  weibull,
} from "../../../src/engine/random/index.ts";

describe("a bank of streams", () => {
  it("gives, bit for bit, what the streams of the same names give, however they are interleaved", () => {
    const streams = createStreams(12, 0);
    const bank = createStreamBank([undefined, undefined, undefined]);
    const names = ["patience", "duration", "arrivals"];
    names.forEach((name, slot) => {
      bank.open(slot, streams.key(name, "north", 5));
    });
    const single = names.map((name) => streams(name, "north", 5));
    for (let i = 0; i < 20_000; i++) {
      const slot = (i + (i >> 4)) % 3;
      expect(bank.next(slot)).toBe(single[slot]!());
    }
  });

  it("starts a slot anew when it is opened again, and leaves its neighbours where they were", () => {
    const streams = createStreams(12, 0);
    const bank = createStreamBank([undefined, undefined]);
    bank.open(0, streams.key("first"));
    bank.open(1, streams.key("second"));
    const opening = [bank.next(0), bank.next(0)];
    const second = streams("second");
    expect(bank.next(1)).toBe(second());
    bank.open(0, streams.key("first"));
    expect([bank.next(0), bank.next(0)]).toEqual(opening);
    expect(bank.next(1)).toBe(second());
  });

  it("draws each slot through its own law, one uniform a draw", () => {
    const streams = createStreams(12, 0);
    const laws = [exponential(180), logNormal(207, 1.2), weibull(2, 60)];
    const bank = createStreamBank(laws);
    laws.forEach((law, slot) => {
      bank.open(slot, streams.key("law", slot));
      const stream = streams("law", slot);
      for (let i = 0; i < 1000; i++) expect(bank.next(slot)).toBe(law.quantile(stream()));
    });
  });
});
