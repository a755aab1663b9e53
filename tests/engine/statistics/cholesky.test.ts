import { describe, expect, it } from "vitest";
import { InvariantError } from "../../../src/engine/errors.ts";
import { cholesky } from "../../../src/engine/statistics/cholesky.ts";

/** L Lᵀ with L = [[2, 0, 0], [1, 3, 0], [-1, 2, 4]]. */
const MATRIX = Float64Array.of(4, 2, -2, 2, 10, 5, -2, 5, 21);

describe("a positive definite matrix taken apart", () => {
  const apart = cholesky(MATRIX, 3);

  it("solves its equations", () => {
    // A (1, −2, 3)ᵀ.
    const b = Float64Array.of(4 - 4 - 6, 2 - 20 + 15, -2 - 10 + 63);
    expect([...apart.solve(b)].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([1, -2, 3]);
  });

  it("solves Lᵀ x = b, which multiplying undoes", () => {
    // Lᵀ = [[2, 1, −1], [0, 3, 2], [0, 0, 4]].
    const x = apart.solveTransposed(Float64Array.of(3, 5, 4));
    expect([...x]).toEqual([1.5, 1, 1]);
    expect([...apart.multiplyTransposed(x)]).toEqual([3, 5, 4]);
  });

  it("knows half of its determinant's logarithm", () => {
    expect(apart.logDeterminant).toBeCloseTo(Math.log(2 * 3 * 4), 12);
  });

  it("is refused where it is not positive definite", () => {
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(InvariantError);
  });
});
