/** An estimate and how far it may be from the truth by chance. */
export interface Estimated {
  readonly estimate: number;
  readonly standardError: number;
}

/**
 * The mean of independent values: s.e. = s / √n.
 * @param values - two or more
 */
export function meanOf(values: readonly number[]): Estimated {
  return ratioOfMeans(values.map((value) => [value, 1]));
}

/**
 * The ratio r = Σy ÷ Σx of independent pairs, with the standard error of its residuals:
 * √(Σ(y − r x)² ÷ (n − 1) ÷ n) ÷ x̄ (delta method; Cochran 1977, Sampling Techniques, section 2.11).
 * @param pairs - y and x, two pairs or more
 */
export function ratioOfMeans(pairs: readonly (readonly [y: number, x: number])[]): Estimated {
  const sumY = pairs.reduce((sum, [y]) => sum + y, 0);
  const sumX = pairs.reduce((sum, [, x]) => sum + x, 0);
  const ratio = sumY / sumX;
  const squares = pairs.reduce((sum, [y, x]) => sum + (y - ratio * x) ** 2, 0);
  const variance = squares / (pairs.length - 1);
  return { estimate: ratio, standardError: Math.sqrt(variance / pairs.length) / (sumX / pairs.length) };
}
