/**
 * Share of contacts refused when nobody may wait (M/M/n/n), by the recursion B(0) = 1,
 * B(n) = a B(n-1) / (n + a B(n-1)), which never leaves [0, 1]
 * (Erlang 1917; Poisson arrivals, any service-time law, refused contacts do not come back).
 *
 * @param loadErlangs arrivals × mean service time [erlang], 0 or more
 * @param people people who serve, a whole number from 0
 * @returns refused share, 0-1
 */
export function erlangB(loadErlangs: number, people: number): number {
  let refusedShare = 1;
  for (let present = 1; present <= people; present++) {
    const offered = loadErlangs * refusedShare;
    refusedShare = offered / (present + offered);
  }
  return refusedShare;
}
