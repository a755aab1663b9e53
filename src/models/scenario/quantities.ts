/** The leaves of the scenario format: quantities as they are written, with their units. */
export { clockRange } from "./quantities/clockRange.ts";
export { count } from "./quantities/count.ts";
export { date } from "./quantities/date.ts";
export { duration } from "./quantities/duration.ts";
export { multiplier } from "./quantities/multiplier.ts";
export { type Quantity, quantityOf } from "./quantities/quantity.ts";
export { share } from "./quantities/share.ts";
