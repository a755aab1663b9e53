import type { DayInput } from "../../../src/models/theory/dayInput.ts";

/** Expected figures of a day by closing, from a second solution of the same equations. */
export interface IntegratedDay {
  readonly refused: number;
  readonly waited: number;
  readonly queueSeconds: number;
  readonly busySeconds: number;
  readonly waitingAtClosing: number;
}

/**
 * The forward equations of a day by RK4 with a fixed step, from the transitions of (busy, waiting) written
 * one by one in plain maps, not in the layout of the module under test.
 *
 * @param input the day, with a limited waiting room, opening empty
 * @param stepSeconds the step [s]
 * @returns expectations by closing
 */
export function integrateDay(input: DayInput, stepSeconds: number): IntegratedDay {
  const places = input.waitingPlaces!;
  const most = Math.max(...input.intervals.map(({ people }) => people));
  const index = (busy: number, waiting: number) => busy * (places + 1) + waiting;
  const size = (most + 1) * (places + 1);
  // Behind the states: refused, waited, queue seconds, busy seconds, summed up as further equations.
  let x = new Array<number>(size + 4).fill(0);
  x[0] = 1;
  for (const { seconds, arrivalsPerSecond, people } of input.intervals) {
    const settled = new Array<number>(size + 4).fill(0);
    for (let busy = 0; busy <= most; busy++) {
      for (let waiting = 0; waiting <= places; waiting++) {
        const taken = Math.min(waiting, Math.max(0, people - busy));
        settled[index(busy + taken, waiting - taken)]! += x[index(busy, waiting)]!;
      }
    }
    for (let i = size; i < size + 4; i++) settled[i] = x[i]!;
    x = settled;
    const slope = (at: number[]): number[] => {
      const d = new Array<number>(size + 4).fill(0);
      for (let busy = 0; busy <= most; busy++) {
        for (let waiting = 0; waiting <= places; waiting++) {
          const share = at[index(busy, waiting)]!;
          if (share === 0) continue;
          const go = (toBusy: number, toWaiting: number, rate: number) => {
            d[index(busy, waiting)]! -= share * rate;
            d[index(toBusy, toWaiting)]! += share * rate;
          };
          if (busy < people) go(busy + 1, waiting, arrivalsPerSecond);
          else if (waiting < places) go(busy, waiting + 1, arrivalsPerSecond);
          if (busy >= people && waiting < places) d[size + 1]! += share * arrivalsPerSecond;
          if (busy >= people && waiting === places) d[size]! += share * arrivalsPerSecond;
          const replaced = busy === people && waiting > 0;
          if (busy > 0)
            go(replaced ? busy : busy - 1, replaced ? waiting - 1 : waiting, busy / input.serviceSeconds);
          if (waiting > 0) go(busy, waiting - 1, waiting / input.patienceSeconds);
          d[size + 2]! += share * waiting;
          d[size + 3]! += share * busy;
        }
      }
      return d;
    };
    const steps = Math.round(seconds / stepSeconds);
    const h = seconds / steps;
    for (let step = 0; step < steps; step++) {
      const k1 = slope(x);
      const k2 = slope(x.map((v, i) => v + (h / 2) * k1[i]!));
      const k3 = slope(x.map((v, i) => v + (h / 2) * k2[i]!));
      const k4 = slope(x.map((v, i) => v + h * k3[i]!));
      x = x.map((v, i) => v + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
    }
  }
  let waitingAtClosing = 0;
  for (let busy = 0; busy <= most; busy++) {
    for (let waiting = 0; waiting <= places; waiting++)
      waitingAtClosing += waiting * x[index(busy, waiting)]!;
  }
  return {
    refused: x[size]!,
    waited: x[size + 1]!,
    queueSeconds: x[size + 2]!,
    busySeconds: x[size + 3]!,
    waitingAtClosing,
  };
}
