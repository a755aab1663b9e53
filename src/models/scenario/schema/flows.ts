import { z } from "zod";
import { deferred } from "./deferredFlow.ts";
import { immediate } from "./immediateFlow.ts";

/** A flow of contacts, by its kind. */
export const flow = z.discriminatedUnion("kind", [immediate, deferred]);

/** A flow as validated. */
export type Flow = z.output<typeof flow>;
export type ImmediateFlow = z.output<typeof immediate>;
export type DeferredFlow = z.output<typeof deferred>;
