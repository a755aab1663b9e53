/** A run that could not go on, and where in simulated time it stopped. */
export class SimulationError extends Error {
  /** Simulated time of the failure [s]. */
  readonly time: number;
  /** The event being handled, in words. */
  readonly event: string;

  /**
   * @param message what was expected and what was found
   * @param time simulated time of the failure [s]
   * @param event the event being handled, in words
   */
  constructor(message: string, time: number, event: string) {
    super(`${message} (at ${time} s, in ${event})`);
    this.name = "SimulationError";
    this.time = time;
    this.event = event;
  }
}

/** A rule of our own that was broken: a defect of the program, never of what the user wrote. */
export class InvariantError extends Error {
  /** @param message the rule, and the value that broke it */
  constructor(message: string) {
    super(message);
    this.name = "InvariantError";
  }
}

/** A structure of fixed capacity is full: the replication is to be run again with a larger one. */
export class CapacityError extends Error {
  /** @param message the structure and its capacity */
  constructor(message: string) {
    super(message);
    this.name = "CapacityError";
  }
}
