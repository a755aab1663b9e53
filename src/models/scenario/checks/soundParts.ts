import type { Scenario } from "../schema.ts";

/** The parts of a scenario that are right in themselves. */
export type SoundParts = {
  readonly [Part in keyof Scenario]?: Scenario[Part] | undefined;
};
