import { CapacityError } from "../../engine/errors.ts";

/**
 * The callers who are on the line, or who will call again. What a caller is (patience, talk time, will to call again) is
 * drawn when the caller is born and kept through all attempts. A caller is a number; numbers are used again.
 */
export interface Callers {
  /** Immediate type. */
  readonly type: Uint16Array;
  /** How long the caller waits before hanging up [s]; only read where callers hang up at all. */
  readonly patience: Float64Array;
  /** Seconds of talk and of after-call work that the caller needs from somebody at full speed. */
  readonly talk: Float64Array;
  readonly wrapUp: Float64Array;
  /** Since when the attempt under way waits in the line [s]. */
  readonly since: Float64Array;
  /** Where the attempt under way is counted. */
  readonly cell: Int32Array;
  /** Uniform from which the will to call again and the delays follow. */
  readonly redial: Float64Array;
  /** Attempts that have failed. */
  readonly attempts: Uint8Array;
  /** Uniforms, `[fate * capacity + caller]`, of what becomes of callers where flows have such things. */
  readonly fates: Float64Array;
  /** Takes a free number. */
  take(): number;
  release(caller: number): void;
  /** Numbers in use. */
  inUse(): number;
  releaseAll(): void;
}

/**
 * Creates room for callers.
 * @param capacity - callers at once
 * @param fates - kinds of fate that some flow asks for
 */
export function createCallers(capacity: number, fates: number): Callers {
  const free = new Int32Array(capacity);
  const freeCount = new Int32Array(1);
  function releaseAll(): void {
    for (let i = 0; i < capacity; i++) free[i] = capacity - 1 - i;
    freeCount[0] = capacity;
  }
  releaseAll();
  return {
    type: new Uint16Array(capacity),
    patience: new Float64Array(capacity),
    talk: new Float64Array(capacity),
    wrapUp: new Float64Array(capacity),
    since: new Float64Array(capacity),
    cell: new Int32Array(capacity),
    redial: new Float64Array(capacity),
    attempts: new Uint8Array(capacity),
    fates: new Float64Array(capacity * fates),
    take() {
      const left = freeCount[0]! - 1;
      if (left < 0) throw new CapacityError(`callers: more than ${capacity} at once`);
      freeCount[0] = left;
      return free[left]!;
    },
    release(caller) {
      const left = freeCount[0]!;
      free[left] = caller;
      freeCount[0] = left + 1;
    },
    inUse: () => capacity - freeCount[0]!,
    releaseAll,
  };
}
