/** How parts of a text stand out; injected, so that rendering knows no terminal. */
export interface Palette {
  /** The answer and the names of what is compared. */
  readonly strong: (text: string) => string;
  /** What may be skipped: reasons, definitions, rules. */
  readonly faint: (text: string) => string;
  /** Clearly better, objective met. */
  readonly good: (text: string) => string;
  /** Clearly worse. */
  readonly bad: (text: string) => string;
}

const asIs = (text: string): string => text;

/** Leaves everything as it is: for files, pipes and NO_COLOR. */
export const PLAIN: Palette = { strong: asIs, faint: asIs, good: asIs, bad: asIs };
