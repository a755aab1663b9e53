// Where chance comes from.

export { createStreams, type Stream, type Streams } from "./stream.ts";
export { createStreamBank, type StreamBank } from "./streamBank.ts";

// What is drawn: one uniform per draw, by inversion.

export { binomial } from "./binomial.ts";
export { constant } from "./constant.ts";
export type { Distribution } from "./distribution.ts";
export { empirical } from "./empirical.ts";
export { exponential } from "./exponential.ts";
export { gamma } from "./gamma.ts";
export { logNormal } from "./logNormal.ts";
export { poisson } from "./poisson.ts";
export { truncated } from "./truncated.ts";
export { uniform } from "./uniform.ts";
export { weibull, weibullOfMean } from "./weibull.ts";

// When things arrive.

export { createPiecewiseArrivals, type PiecewiseArrivals } from "./piecewiseArrivals.ts";
