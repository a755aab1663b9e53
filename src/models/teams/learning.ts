/**
 * Handle time of a recruit ÷ handle time at full speed: the gap at the start halves at a fixed pace.
 * factor(d) = 1 + (start − 1) 2^(−d / halfLife), the exponential learning curve.
 * @param start - factor on the first day of work, above 0
 * @param halfLifeDays - working days in which half of the gap is closed, above 0
 * @param workedDays - working days behind the recruit, at least 0
 */
export function learningFactor(start: number, halfLifeDays: number, workedDays: number): number {
  return 1 + (start - 1) * 2 ** (-workedDays / halfLifeDays);
}

/** A recruit this close to full speed has reached it. */
const NEAR_FULL_SPEED = 0.001;

/**
 * The learning curve as a table, up to the day on which full speed is reached to within a thousandth.
 * @param learning - as a scenario says it; none: at full speed at once
 * @param days - working days that anybody can have behind them
 * @returns the factor by working days behind the recruit; 1 after the last
 */
export function learningFactors(
  learning: { readonly start: number; readonly halfLifeDays: number } | undefined,
  days: number,
): Float64Array {
  const factors: number[] = [];
  if (learning !== undefined) {
    for (let worked = 0; worked < days; worked++) {
      const factor = learningFactor(learning.start, learning.halfLifeDays, worked);
      if (Math.abs(factor - 1) < NEAR_FULL_SPEED) break;
      factors.push(factor);
    }
  }
  return Float64Array.from(factors);
}
