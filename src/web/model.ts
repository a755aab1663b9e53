import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import type { Lever } from "../planning/levers/levers.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import type { Loaded } from "./files/loadVariant.ts";
import type { KeptVariant, PageState, Variant } from "./state/pageState.ts";

/** A variant with its result so far. */
export interface Played {
  readonly variant: Variant;
  readonly loaded: LoadedScenario;
  /** Undefined until the first replication is done. */
  readonly result: ScenarioResult | undefined;
}

/** Everything that the views show, derived from the state and from what has been run. */
export interface Model {
  readonly state: PageState;
  /** Scenario files that the reader brought. */
  readonly own: readonly string[];
  /** The file without settings. */
  readonly file: Loaded;
  readonly levers: readonly Lever[];
  /** The variant at hand; undefined when it does not read. */
  readonly current: Played | undefined;
  readonly baseline: Played | undefined;
  /** What is wrong with the file, or with the settings. */
  readonly trouble: Loaded | undefined;
  readonly isComparable: boolean;
  readonly kept: readonly (Played & { readonly kept: KeptVariant })[];
  /** A run that failed, in the engine's words. */
  readonly failure: string | undefined;
}

/** What the reader may do. */
export interface Actions {
  /** Changes the state, and with it the page. */
  change(next: (state: PageState) => PageState): void;
  /** Takes files of the reader in. */
  open(files: readonly File[]): void;
}

/** A part of the page. */
export interface View {
  readonly node: HTMLElement;
  update(model: Model): void;
}
