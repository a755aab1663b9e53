/**
 * Deals places out to groups in proportion to their shares, well mixed: whoever takes the first few places takes about
 * the right number of each group.
 *
 * How many each group gets is decided by the largest remainder (Hamilton 1792); then each place goes to the group that
 * lags most behind its due, the earlier one when two lag alike.
 * @param shares - of the groups, at least 0, not all 0; only their proportions count
 * @param places - how many to deal out, a whole number
 * @returns the group of each place
 */
export function dealOut(shares: readonly number[], places: number): Uint8Array<ArrayBuffer> {
  const due = largestRemainder(shares, places);
  const dealt = due.map(() => 0);
  return Uint8Array.from({ length: places }, (_, place) => {
    let most = 0;
    const lag = due.map((count, group) => (count * (place + 1)) / places - dealt[group]!);
    lag.forEach((value, group) => {
      if (value > lag[most]!) most = group;
    });
    dealt[most]! += 1;
    return most;
  });
}

/**
 * Whole numbers in proportion to shares, by the largest remainder.
 * @param shares - at least 0, not all 0
 * @param places - their sum, a whole number
 */
export function largestRemainder(shares: readonly number[], places: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const exact = shares.map((share) => (share / sum) * places);
  const counts = exact.map(Math.floor);
  const left = places - counts.reduce((total, count) => total + count, 0);
  const byRemainder = exact
    .map((value, group) => ({ group, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.group - b.group);
  for (const { group } of byRemainder.slice(0, left)) counts[group]! += 1;
  return counts;
}
