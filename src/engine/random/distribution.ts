/**
 * A probability distribution, without any source of chance: a draw is `distribution.quantile(stream())`, exactly one
 * uniform per draw, so that two runs on the same streams stay in step whatever the distributions in use.
 */
export interface Distribution {
  /** Mean, in the unit of the values; Infinity where it does not exist as a finite number. */
  readonly mean: number;
  /** Variance, in the square of the unit of the values. */
  readonly variance: number;
  /**
   * The value below which a share `u` of the draws falls.
   * @param u probability, in [0, 1)
   */
  quantile(u: number): number;
  /**
   * Turns uniforms into draws in place, each as `quantile` would; only where many at once are cheaper.
   * @param values uniforms in [0, 1) from place `from` to the one before `to`
   */
  transform?(values: Float64Array, from: number, to: number): void;
  /**
   * The share of the draws that are at most `x`.
   * @param x any number
   */
  cdf(x: number): number;
}
