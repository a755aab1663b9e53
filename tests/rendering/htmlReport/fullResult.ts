import type { ScenarioResult, SimulationResult } from "../../../src/planning/simulate.ts";
import { course } from "../charts/handMadeExploration.ts";
import { estimate, scenarioResult, study } from "../handMadeResult.ts";

const day = (date: string, calls: number) => ({
  kind: "day" as const,
  key: date,
  figures: { callsPresented: estimate(calls, 40), mailBacklogEnd: estimate(900, 10) },
});
const cell = (key: string, rate: number) => ({
  kind: "weekdayHalfHour" as const,
  key,
  figures: { callsPresented: estimate(900, 10), handlingRate: estimate(rate, 0.01) },
});

/** A baseline with everything that a chart may want. */
export function full(changes: Partial<ScenarioResult> = {}): ScenarioResult {
  const plain = scenarioResult();
  const days = Array.from({ length: 9 }, (_, i) => day(`2017-01-0${i + 1}`, 3_000 + i));
  const week = [cell("1 09:00", 0.7), cell("1 09:30", 0.8), cell("2 09:00", 0.9), cell("2 09:30", 0.9)];
  return { ...plain, slices: [...plain.slices, ...days, ...week], course: course(0.83, 0.85), ...changes };
}

/** The study of the goldens, with such a baseline. */
export function fullStudy(): SimulationResult {
  return { ...study(), scenarios: [full(), ...study().scenarios.slice(1)] };
}
