import { compile } from "../../models/compile.ts";
import type { Reading } from "./ask.ts";
import type { Week } from "./parts.ts";

/** How far the people who came are. */
export interface Stage {
  /** In training all week, part of it, or not at all. */
  readonly training: "all" | "some" | "none";
  /** Handle time ÷ that at full speed on the week's last open day of work; 1 at full speed. */
  readonly handleTime: number;
  /** Training is over and full speed nearly reached. */
  readonly isRampedUp: boolean;
}

/** Within this of full speed nobody would notice. */
const NEARLY_FULL = 0.05;

/**
 * Follows the people who came through their ramp-up.
 *
 * @param reading one with a new team, which is the last of the receiving side
 * @param weeks from their arrival on
 * @returns a stage for each week
 */
export function stagesOf(
  { scenario, receiver }: Pick<Reading, "scenario" | "receiver">,
  weeks: readonly Week[],
): readonly Stage[] {
  const plan = compile(scenario);
  const name = receiver.at(-1)!;
  const team = plan.teams.find((each) => each.name === name)!;
  const fullSpeed = scenario.teams[name]!.handleTime;
  return weeks.map(({ from, to }) => {
    const days = plan.openDays.flatMap((day, openIndex) => {
      const { date } = plan.days[day]!;
      return from <= date && date <= to ? [openIndex] : [];
    });
    const working = days.filter((day) => team.works[day] === 1);
    const training = days.filter((day) => team.trainingSeconds[day]! > 0);
    const last = working.at(-1);
    const handleTime = last === undefined ? 1 : team.handleTimeFactors[last]! / fullSpeed;
    return {
      training: training.length === 0 ? "none" : training.length < days.length ? "some" : "all",
      handleTime,
      isRampedUp: training.length === 0 && Math.abs(handleTime - 1) < NEARLY_FULL,
    };
  });
}
