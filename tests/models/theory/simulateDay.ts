import type { DayInput } from "../../../src/models/theory/dayInput.ts";

/** What one simulated day counted. */
export interface SimulatedDay {
  arrivals: number;
  refused: number;
  abandoned: number;
  answered: number;
  answeredWithin: number;
  answeredWaitSeconds: number;
  abandonedWaitSeconds: number;
  busySeconds: number;
}

/**
 * One day, jump by jump: everything is exponential, so the next event is drawn from the sum of the rates, and
 * whoever hangs up is any of those waiting. Written apart from the equations, with the same conventions.
 *
 * @param input the day, opening empty
 * @param uniform uniform variates in [0, 1)
 * @returns counts and sums [s]
 */
export function simulateDay(input: DayInput, uniform: () => number): SimulatedDay {
  const day: SimulatedDay = {
    arrivals: 0,
    refused: 0,
    abandoned: 0,
    answered: 0,
    answeredWithin: 0,
    answeredWaitSeconds: 0,
    abandonedWaitSeconds: 0,
    busySeconds: 0,
  };
  const queue: number[] = [];
  let busy = 0;
  let now = 0;
  const answerNext = () => {
    const wait = now - queue.shift()!;
    busy++;
    day.answered++;
    day.answeredWaitSeconds += wait;
    if (wait <= input.thresholdSeconds) day.answeredWithin++;
  };
  const pass = (endSeconds: number, arrivalsPerSecond: number, people: number) => {
    while (busy < people && queue.length > 0) answerNext();
    for (;;) {
      const finishing = busy / input.serviceSeconds;
      const hangingUp = queue.length / input.patienceSeconds;
      const rate = arrivalsPerSecond + finishing + hangingUp;
      const next = rate > 0 ? now - Math.log(1 - uniform()) / rate : Infinity;
      if (arrivalsPerSecond > 0 || endSeconds < Infinity) {
        day.busySeconds += busy * (Math.min(next, endSeconds) - now);
      }
      now = Math.min(next, endSeconds);
      if (next >= endSeconds) return;
      const which = uniform() * rate;
      if (which < arrivalsPerSecond) {
        day.arrivals++;
        if (busy >= people && queue.length >= (input.waitingPlaces ?? Infinity)) day.refused++;
        else queue.push(now);
      } else if (which < arrivalsPerSecond + finishing) busy--;
      else {
        const [since] = queue.splice(Math.floor(uniform() * queue.length), 1);
        day.abandoned++;
        day.abandonedWaitSeconds += now - since!;
      }
      if (busy < people && queue.length > 0) answerNext();
      if (endSeconds === Infinity && queue.length === 0) return;
    }
  };
  for (const { seconds, arrivalsPerSecond, people } of input.intervals) {
    pass(now + seconds, arrivalsPerSecond, people);
  }
  pass(Infinity, 0, input.intervals.at(-1)!.people);
  return day;
}
