import type { Flow } from "../scenario/schema.ts";

/**
 * The caisses between which a flow is split: those of its shares, or else those that its counts are told by.
 *
 * @param flow as validated
 * @returns names in order of appearance; empty where the flow is not split
 */
export function caissesOf(flow: Pick<Flow, "caisses" | "counts">): readonly string[] {
  if (flow.caisses !== undefined) return Object.keys(flow.caisses);
  const names = new Set<string>();
  for (const { caisse } of flow.counts?.csv ?? []) if (caisse !== undefined) names.add(caisse);
  return [...names];
}

/**
 * How a total that is not told by caisse is split.
 *
 * @param flow as validated
 * @returns share of each caisse of `caissesOf`, or 1 alone where the flow is not split
 */
export function sharesOf(flow: Pick<Flow, "caisses" | "counts">): readonly number[] {
  if (flow.caisses !== undefined) return Object.values(flow.caisses);
  const names = caissesOf(flow);
  if (names.length === 0) return [1];
  const totals = new Map(names.map((name) => [name, 0]));
  let all = 0;
  for (const { caisse, count } of flow.counts?.csv ?? []) {
    if (caisse === undefined) continue;
    totals.set(caisse, totals.get(caisse)! + count);
    all += count;
  }
  return names.map((name) => (all > 0 ? totals.get(name)! / all : 1 / names.length));
}
