import { same } from "../bilingual.ts";
import { writeClockRange } from "../quantities/clockRange.ts";
import { writeDuration } from "../quantities/duration.ts";
import type { Scenario } from "../schema.ts";
import type { Finding } from "./finding.ts";

/**
 * Checks what rosters are made from: each break has room in its window, and the windows follow one another.
 *
 * @param scheduling of the scenario; undefined where it has none
 * @returns what is wrong
 */
export function schedulingFindings(scheduling: Scenario["scheduling"]): readonly Finding[] {
  const breaks = scheduling?.breaks ?? [];
  return breaks.flatMap(({ lasts, within }, place): readonly Finding[] => {
    const path = ["scheduling", "breaks", place, "within"];
    const received = same(writeClockRange(within));
    if (within.toSeconds - within.fromSeconds < lasts) {
      const length = writeDuration(lasts);
      const expected = {
        fr: `au moins ${length}, la durée de la pause`,
        en: `at least ${length}, the break itself`,
      };
      return [{ path, expected, received }];
    }
    const before = breaks[place - 1];
    if (before === undefined || within.fromSeconds >= before.within.toSeconds) return [];
    const end = writeClockRange(before.within);
    const expected = {
      fr: `des heures après celles de la pause précédente (${end})`,
      en: `hours after those of the break before (${end})`,
    };
    return [{ path, expected, received }];
  });
}
