import { both, same } from "../bilingual.ts";
import { writeClockRange } from "../quantities/clockRange.ts";
import { writeDuration } from "../quantities/duration.ts";
import { writeShare } from "../quantities/share.ts";
import type { Scenario } from "../schema.ts";
import type { Finding } from "./finding.ts";
import { type Known, referenceFindings } from "./references.ts";

const SUM_TOLERANCE = 0.001;

/**
 * Checks that each break has its place: its window inside the shift, and long enough for it.
 *
 * @param shifts by name
 * @returns what is wrong
 */
export function breakFindings(shifts: Scenario["shifts"]): readonly Finding[] {
  return Object.entries(shifts).flatMap(([name, { hours, breaks }]) =>
    breaks.flatMap(({ lasts, within }, place): Finding[] => {
      const path = ["shifts", name, "breaks", place, "within"];
      const received = same(writeClockRange(within));
      if (within.fromSeconds < hours.fromSeconds || within.toSeconds > hours.toSeconds) {
        const shift = writeClockRange(hours);
        return [
          {
            path,
            expected: { fr: `des heures comprises dans ${shift}`, en: `hours within ${shift}` },
            received,
          },
        ];
      }
      if (within.toSeconds - within.fromSeconds >= lasts) return [];
      const length = writeDuration(lasts);
      const expected = {
        fr: `au moins ${length}, la durée de la pause`,
        en: `at least ${length}, the break itself`,
      };
      return [{ path, expected, received }];
    }),
  );
}

/**
 * Checks that the shift of each team is one that the file describes, or that its shifts are and their shares sum to 1, to
 * within 0.1 %.
 *
 * @param teams by name
 * @param shifts by name
 * @returns what is wrong
 */
export function teamShiftFindings(teams: Scenario["teams"], shifts: object): readonly Finding[] {
  const known: Known = {
    noun: { fr: "un horaire", en: "a shift" },
    section: "shifts",
    names: Object.keys(shifts),
  };
  return Object.entries(teams).flatMap(([name, { shift }]): readonly Finding[] => {
    const path = ["teams", name, "shift"];
    if (typeof shift === "string") return referenceFindings(path, shift, known);
    const unknown = Object.keys(shift).flatMap((written) =>
      referenceFindings([...path, written], written, known),
    );
    const sum = Object.values(shift).reduce((total, share) => total + share, 0);
    // A sum of 0.999 exactly may come out a little below.
    if (Math.abs(sum - 1) <= SUM_TOLERANCE + 1e-9) return unknown;
    const expected = { fr: "des parts dont la somme est 100 %", en: "shares that sum to 100 %" };
    return [...unknown, { path, expected, received: both((_, language) => writeShare(sum, language)) }];
  });
}
