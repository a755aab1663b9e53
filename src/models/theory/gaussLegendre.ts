/** A point of a quadrature rule on [0, 1] and its weight; weights sum to 1. */
export interface QuadraturePoint {
  readonly at: number;
  readonly weight: number;
}

/** Positive nodes and weights of the eight-point rule on [-1, 1] (Abramowitz-Stegun 1964, table 25.4). */
const HALF = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;

/**
 * The eight-point Gauss-Legendre rule on [0, 1], exact for polynomials up to degree 15; points in ascending
 * order.
 */
export const GAUSS_LEGENDRE: readonly QuadraturePoint[] = [
  ...HALF.map(([node, weight]) => ({ at: (1 - node) / 2, weight: weight / 2 })).reverse(),
  ...HALF.map(([node, weight]) => ({ at: (1 + node) / 2, weight: weight / 2 })),
];
