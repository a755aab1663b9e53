export type { DayInput, DayInterval } from "./dayInput.ts";
export { type DeferredDay, deferred } from "./deferred.ts";
export { type ErlangA, erlangA } from "./erlangA.ts";
export { erlangB } from "./erlangB.ts";
export { type ErlangC, erlangC } from "./erlangC.ts";
export type { ImpatientQueueInput, QueueInput } from "./queueInput.ts";
export { type Retrial, type RetrialInput, retrial } from "./retrial.ts";
export { type DayFigures, transient } from "./transient.ts";
