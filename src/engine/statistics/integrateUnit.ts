const STEP = 1 / 16;
/** At this distance from the centre a point lies within 1e-22 of its end of the interval. */
const REACH = 3.5;

/**
 * Integrates a function over (0, 1) by the double exponential rule (Takahasi & Mori, 1974, Publications of the RIMS
 * 9, 721–741), which tolerates infinite slopes and integrable poles at the ends.
 * @param f a function that is smooth inside the interval; it is asked at 113 points at most, never at 0 or 1
 * @returns the integral, to about 1e-12 for a smooth function and 1e-3 for one with jumps
 */
export function integrateUnit(f: (u: number) => number): number {
  let sum = 0;
  for (let t = -REACH; t <= REACH; t += STEP) {
    const odds = Math.exp(Math.PI * Math.sinh(t));
    const u = odds / (1 + odds);
    if (u < 1) sum += (f(u) * Math.cosh(t) * u) / (1 + odds);
  }
  return sum * STEP * Math.PI;
}
