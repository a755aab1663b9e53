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
