import type { Scenario } from "../../models/scenario/schema.ts";
import type { Runner } from "../runner.ts";
import { dayScenario } from "./dayScenario.ts";
import { createSimulatedDays } from "./simulatedDays.ts";

/** Days simulated for each guess. */
const DAYS = 40;
/** The calls presented are met within this part of themselves. */
const TOLERANCE = 0.001;
const MOST_GUESSES = 12;

/**
 * Turns a forecast of contacts presented, which is what platforms count, into one of first contacts, of which the model
 * makes the redials: the number with which the day, staffed by the scenario's own rule, has so many presented in the mean.
 *
 * Found by the method of false position (Illinois variant; Dowell & Jarratt 1971): more first contacts never are fewer
 * presented, and the callers are the same for every guess.
 * @param presented - at least 1
 * @returns whole first contacts, at most `presented`
 */
export async function freshOfPresented(
  scenario: Scenario,
  date: string,
  backlog: number | undefined,
  presented: number,
  runner: Runner,
  seed: number,
): Promise<number> {
  async function excess(fresh: number): Promise<number> {
    const day = dayScenario(scenario, { date, forecast: fresh, backlog });
    const days = createSimulatedDays(day.scenario, runner, seed);
    await days.runTo(DAYS);
    return (days.measure("callsPresented")?.mean ?? 0) - presented;
  }

  let high = { fresh: presented, excess: await excess(presented) };
  let low = { fresh: 0, excess: -presented };
  let best = high;
  for (let guess = 0; guess < MOST_GUESSES && Math.abs(best.excess) > TOLERANCE * presented; guess++) {
    const fresh = high.fresh - (high.excess * (high.fresh - low.fresh)) / (high.excess - low.excess);
    best = { fresh, excess: await excess(fresh) };
    // Halving the value that stays keeps one end from never moving.
    if (best.excess > 0) {
      high = best;
      low = { ...low, excess: low.excess / 2 };
    } else {
      low = best;
      high = { ...high, excess: high.excess / 2 };
    }
  }
  return Math.round(best.fresh);
}
