import type { Bilingual } from "../bilingual.ts";
import type { Path } from "../written.ts";

/** A rule between fields that is broken, before it is known where the field was written. */
export interface Finding {
  readonly path: Path;
  readonly expected: Bilingual;
  readonly received: Bilingual;
  readonly hint?: Bilingual | undefined;
}

/**
 * Says that a date must lie in the horizon.
 *
 * @param horizon first and last date
 * @returns completes "expected …"
 */
export function dateOfHorizon(horizon: { readonly from: string; readonly to: string }): Bilingual {
  return {
    fr: `une date de l'horizon, du ${horizon.from} au ${horizon.to}`,
    en: `a date of the horizon, ${horizon.from} to ${horizon.to}`,
  };
}

/**
 * Says that a date may not come before another.
 *
 * @param first the earlier date
 * @returns completes "expected …"
 */
export function notBefore(first: string): Bilingual {
  return { fr: `une date à partir du ${first}`, en: `a date not before ${first}` };
}

/**
 * Says that indexes leave no place for anything to come.
 *
 * @param path of the indexes
 * @returns what is wrong
 */
export function allZero(path: Path): Finding {
  const expected: Bilingual = { fr: "un indice positif au moins", en: "at least one index above 0" };
  return { path, expected, received: { fr: "seulement des zéros", en: "only zeros" } };
}
