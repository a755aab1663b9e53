import { TOTAL_INDEX, TOTALS, type Total } from "../../src/models/measures/totalNames.ts";

/** Totals of the whole of one replication, written by hand; what is not written is 0. */
export function totalsOf(values: Partial<Record<Total, number>>): Float64Array {
  const totals = new Float64Array(TOTALS.length);
  for (const [name, value] of Object.entries(values)) totals[TOTAL_INDEX[name as Total]] = value;
  return totals;
}
