import type { Language } from "../models/scenario/bilingual.ts";
import type { Progress } from "../planning/simulate.ts";
import { durationText, numberText } from "../rendering/numbers.ts";

/** Shows how far a run is. */
export interface ProgressLine {
  readonly update: Progress;
  /** Leaves no trace of the line. */
  clear(): void;
}

const CLEAR = "\r\u001b[2K";
const EVERY_MS = 100;
/** Before this much was done, the time left is a guess. */
const TELLING_MS = 1000;

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/**
 * Creates a line on a terminal that says how many replications are done and how long the others will take; elsewhere it
 * says nothing.
 *
 * @param stream standard error
 * @param language of the reader
 * @param now clock [ms]
 * @returns the line, not shown yet
 */
export function createProgressLine(
  stream: Stream,
  language: Language,
  now: () => number = () => performance.now(),
): ProgressLine {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  const start = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    update(done, total) {
      const at = now();
      if (at - shownAt < EVERY_MS && done < total) return;
      shownAt = at;
      isShown = true;
      stream.write(
        CLEAR + progressText(done, total, at - start, language).slice(0, (stream.columns || 80) - 1),
      );
    },
    clear() {
      if (isShown) stream.write(CLEAR);
      isShown = false;
    },
  };
}

/**
 * Says how far a run is.
 *
 * @param done replications
 * @param total replications, as far as is known
 * @param elapsedMs [ms] since the start
 * @param language of the reader
 * @returns one line
 */
export function progressText(done: number, total: number, elapsedMs: number, language: Language): string {
  const french = language === "fr";
  const number = (value: number): string => numberText(value, 0, language);
  const count = french
    ? `Simulation : ${number(done)} répétitions sur ${number(total)}`
    : `Simulating: ${number(done)} of ${number(total)} replications`;
  const isTelling = done > 0 && done < total && elapsedMs >= TELLING_MS;
  if (!isTelling) return count;
  const left = durationText(Math.ceil(((elapsedMs / done) * (total - done)) / 1000), 0, language);
  return french ? `${count}, encore ${left} environ` : `${count}, about ${left} left`;
}
