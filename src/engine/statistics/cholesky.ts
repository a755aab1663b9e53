import { InvariantError } from "../errors.ts";

/** A symmetric positive definite matrix A = L Lᵀ, taken apart into its lower triangle. */
export interface Cholesky {
  /** Solves A x = b. */
  solve(b: Float64Array): Float64Array;
  /** Solves Lᵀ x = b: standard normal b become normal x of precision A. */
  solveTransposed(b: Float64Array): Float64Array;
  /** Multiplies Lᵀ x, which undoes `solveTransposed`. */
  multiplyTransposed(x: Float64Array): Float64Array;
  /** ln det L, half of ln det A. */
  readonly logDeterminant: number;
}

/**
 * Takes a matrix apart (Golub & Van Loan, 2013, Matrix Computations, algorithm 4.2.1).
 * @param matrix row after row, symmetric; only the lower triangle is read
 * @param size number of rows, at least 1
 * @throws InvariantError when the matrix is not positive definite
 */
export function cholesky(matrix: Float64Array, size: number): Cholesky {
  const lower = new Float64Array(size * size);
  let logDeterminant = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= lower[row * size + k]! * lower[column * size + k]!;
      if (row > column) lower[row * size + column] = sum / lower[column * size + column]!;
      else if (sum > 0) lower[row * size + row] = Math.sqrt(sum);
      else throw new InvariantError(`cholesky: row ${row} leaves ${sum}`);
    }
    logDeterminant += Math.log(lower[row * size + row]!);
  }

  function solveTransposed(b: Float64Array): Float64Array {
    const x = Float64Array.from(b);
    for (let row = size - 1; row >= 0; row--) {
      for (let k = row + 1; k < size; k++) x[row]! -= lower[k * size + row]! * x[k]!;
      x[row]! /= lower[row * size + row]!;
    }
    return x;
  }

  return {
    logDeterminant,
    solveTransposed,
    solve(b) {
      const y = Float64Array.from(b);
      for (let row = 0; row < size; row++) {
        for (let k = 0; k < row; k++) y[row]! -= lower[row * size + k]! * y[k]!;
        y[row]! /= lower[row * size + row]!;
      }
      return solveTransposed(y);
    },
    multiplyTransposed(x) {
      return Float64Array.from({ length: size }, (_, row) => {
        let sum = 0;
        for (let k = row; k < size; k++) sum += lower[k * size + row]! * x[k]!;
        return sum;
      });
    },
  };
}
