import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 inline more of what an event calls into one piece of machine code.
 *
 * NOTE: takes about an eighth off a SUDO year (bench: 407 → 356 ms), for the whole process and its workers; results are
 * the same. It also takes longer to compile: a question of seconds about one day is slower with it (reinforce --now: 10.1 s
 * without, 13.1 s with). Only code that becomes hot later is affected, so it belongs at the very start.
 */
export function inlineMore(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=4000");
  setFlagsFromString("--max-inlined-bytecode-size=1000");
}
