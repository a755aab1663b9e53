import type { Simulation } from "../../engine/simulation.ts";

/** What happens once in a while at known times of the open day: openings, looks of rules, sessions. */
export interface Agenda {
  /** Adds to the day that is being prepared. @param time - [s] */
  add(time: number, happen: () => void): void;
  /** Lets what was added happen, in order of time and of addition; what was left from before is dropped. */
  begin(): void;
  reset(): void;
}

/** Creates an empty agenda, which is one source of the simulation however much stands in it. */
export function createAgenda(simulation: Simulation, rank: number): Agenda {
  let coming: { readonly time: number; readonly happen: () => void }[] = [];
  let next = 0;
  let entries = coming;

  const AGENDA = simulation.addSource(rank, () => {
    const { happen } = entries[next]!;
    next += 1;
    setNext();
    happen();
  });

  function setNext(): void {
    simulation.setSource(AGENDA, entries[next]?.time ?? Number.POSITIVE_INFINITY);
  }

  return {
    add(time, happen) {
      coming.push({ time, happen });
    },
    begin() {
      entries = coming.sort((a, b) => a.time - b.time);
      coming = [];
      next = 0;
      setNext();
    },
    reset() {
      coming = [];
      entries = [];
    },
  };
}
