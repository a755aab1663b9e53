import { describe, expect, it } from "vitest";
import { neededHours } from "../../../src/planning/reinforce/neededHours.ts";
import type { Hours } from "../../../src/planning/reinforce/reserves.ts";

const BORDERS = [0, 1, 2, 3, 4, 5];

/** Every stretch, by trying all of them. */
function shortest(holds: (hours: Hours) => boolean): number | undefined {
  const lengths = BORDERS.flatMap((fromSeconds) =>
    BORDERS.filter((toSeconds) => toSeconds > fromSeconds && holds({ fromSeconds, toSeconds })).map(
      (toSeconds) => toSeconds - fromSeconds,
    ),
  );
  return lengths.length === 0 ? undefined : Math.min(...lengths);
}

describe("the hours in which a reinforcement is needed", () => {
  it("are the shortest stretch for every need of five intervals that must be covered in sum", async () => {
    for (let code = 0; code < 4 ** 5; code++) {
      const gains = BORDERS.slice(1).map((_, i) => Math.floor(code / 4 ** i) % 4);
      for (const need of [1, 4, 7]) {
        const holds = ({ fromSeconds, toSeconds }: Hours): boolean =>
          gains.slice(fromSeconds, toSeconds).reduce((sum, gain) => sum + gain, 0) >= need;
        const found = await neededHours(BORDERS, async (hours) => holds(hours));
        expect(found && found.toSeconds - found.fromSeconds).toBe(shortest(holds));
        if (found) expect(holds(found)).toBe(true);
      }
    }
  });

  it("are none where the whole day is not enough, or there is no hour", async () => {
    expect(await neededHours(BORDERS, async () => false)).toBeUndefined();
    expect(await neededHours([9], async () => true)).toBeUndefined();
  });

  it("are asked about at most about twice as often as there are borders", async () => {
    let asked = 0;
    await neededHours(BORDERS, async ({ fromSeconds, toSeconds }) => {
      asked += 1;
      return fromSeconds <= 2 && toSeconds >= 3;
    });
    expect(asked).toBeLessThanOrEqual(2 * BORDERS.length);
  });
});
