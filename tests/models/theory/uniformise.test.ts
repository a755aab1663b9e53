import { describe, expect, it } from "vitest";
import { uniformise } from "../../../src/models/theory/uniformise.ts";

/** Decay from cell 0 to cell 1 at 0.02 a second, uniformised at the given beat. */
const decay = (beat: number) => (x: Float64Array, out: Float64Array) => {
  out[0] = x[0]! * (1 - 0.02 / beat);
  out[1] = x[1]! + (x[0]! * 0.02) / beat;
};

describe("uniformise", () => {
  it("solves an exponential decay and its integral, whatever the beat", () => {
    for (const beat of [0.02, 0.1, 30]) {
      const { state, integral } = uniformise(decay(beat), Float64Array.of(1, 0), beat, 90);
      expect(state[0]).toBeCloseTo(Math.exp(-1.8), 13);
      expect(state[1]).toBeCloseTo(1 - Math.exp(-1.8), 13);
      expect(integral[0]).toBeCloseTo((1 - Math.exp(-1.8)) / 0.02, 10);
    }
  });

  it("changes nothing in no time, nor its argument", () => {
    const start = Float64Array.of(0.25, 0.75);
    const { state, integral } = uniformise(decay(1), start, 1, 0);
    expect([...state]).toEqual([0.25, 0.75]);
    expect([...integral]).toEqual([0, 0]);
    uniformise(decay(1), start, 1, 50);
    expect([...start]).toEqual([0.25, 0.75]);
  });
});
