/**
 * Refuses a parameter that breaks its rule.
 * @param name the parameter's name, as its function spells it
 * @param value the value received
 * @param holds whether the rule holds for the value
 * @param rule the rule in words, to follow "expected"
 * @throws RangeError with name, rule and value, if the rule does not hold
 */
export function requireParameter(name: string, value: number, holds: boolean, rule: string): void {
  if (!holds) throw new RangeError(`${name}: expected ${rule}, received ${value}`);
}

/**
 * Refuses a parameter that is not a finite number above zero.
 * @param name the parameter's name
 * @param value the value received
 * @throws RangeError if it is zero, negative, infinite or not a number
 */
export function requirePositive(name: string, value: number): void {
  requireParameter(name, value, value > 0 && Number.isFinite(value), "a finite number above 0");
}

/**
 * Refuses a parameter that is not a finite number of at least zero.
 * @param name the parameter's name
 * @param value the value received
 * @throws RangeError if it is negative, infinite or not a number
 */
export function requireNonNegative(name: string, value: number): void {
  requireParameter(name, value, value >= 0 && Number.isFinite(value), "a finite number of at least 0");
}
