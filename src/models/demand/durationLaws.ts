import { constant } from "../../engine/random/constant.ts";
import type { Distribution } from "../../engine/random/distribution.ts";
import { exponential } from "../../engine/random/exponential.ts";
import { gamma } from "../../engine/random/gamma.ts";
import { logNormal } from "../../engine/random/logNormal.ts";
import { weibullOfMean } from "../../engine/random/weibull.ts";
import { withShareAtZero } from "../../engine/random/withShareAtZero.ts";
import type { DurationLaw, ImmediateFlow } from "../scenario/schema.ts";
import { kaplanMeier } from "./kaplanMeier.ts";

/**
 * Makes a law of the scenario ready to draw from.
 *
 * @param law as validated
 * @returns its distribution [s]
 */
export function distributionOf(law: DurationLaw): Distribution {
  switch (law.law) {
    case "constant":
      return constant(law.mean);
    case "exponential":
      return exponential(law.mean);
    case "lognormal":
      return logNormal(law.mean, law.cv);
    case "gamma":
      return gamma(law.mean, law.cv);
    case "weibull":
      return weibullOfMean(law.mean, law.shape);
  }
}

/** Who never hangs up, as far as some others do at once. */
const ENDLESS: Distribution = {
  mean: Infinity,
  variance: Infinity,
  quantile: () => Infinity,
  cdf: () => 0,
};

/**
 * How long callers wait before they hang up.
 *
 * @param flow its law, and the share that hangs up at once
 * @returns [s], Infinity for who never hangs up; undefined where nobody ever does
 */
export function patienceOf({
  patience,
  hangUpAtOnce,
  announcement,
}: Pick<ImmediateFlow, "patience" | "hangUpAtOnce" | "announcement">): Distribution | undefined {
  if (patience === "endless") {
    if (hangUpAtOnce > 0) return withShareAtZero(hangUpAtOnce, ENDLESS);
    // Who would never hang up may do so on hearing a message.
    return announcement === undefined ? undefined : ENDLESS;
  }
  const law = patience.law === "empirical" ? kaplanMeier(patience.csv) : distributionOf(patience);
  return hangUpAtOnce > 0 ? withShareAtZero(hangUpAtOnce, law) : law;
}
