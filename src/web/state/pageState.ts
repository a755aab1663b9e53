import type { Language } from "../../models/scenario/bilingual.ts";

/** A scenario file and what is set on it. */
export interface Variant {
  readonly file: string;
  /** As `--set` takes them. */
  readonly settings: readonly string[];
}

/** A variant that the reader keeps, with a name to tell it by. */
export interface KeptVariant extends Variant {
  readonly name: string;
}

/** Everything that a link reproduces. */
export interface PageState {
  readonly language: Language;
  readonly variant: Variant;
  /** What the variant is compared with; the file without settings unless the reader pinned another. */
  readonly pinned: Variant | undefined;
  readonly kept: readonly KeptVariant[];
  readonly seed: number;
  readonly replications: number;
  /** Files that the reader brought, texts by name. */
  readonly dropped: ReadonlyMap<string, string>;
}

/** The counts that the page offers; the first is that of the command line. */
export const REPLICATION_CHOICES = [20, 50, 100, 200] as const;

/** As on the command line. */
export const DEFAULT_SEED = 2017;
export const DEFAULT_FILE = "sudo-2017.yaml";

/** What the page shows at first. */
export function firstState(language: Language): PageState {
  return {
    language,
    variant: { file: DEFAULT_FILE, settings: [] },
    pinned: undefined,
    kept: [],
    seed: DEFAULT_SEED,
    replications: REPLICATION_CHOICES[0],
    dropped: new Map(),
  };
}

/** What the variant is compared with. */
export function baselineOf({ pinned, variant }: PageState): Variant {
  return pinned ?? { file: variant.file, settings: [] };
}

/** Whether two variants are the same file with the same settings. */
export function isSameVariant(one: Variant, other: Variant): boolean {
  return one.file === other.file && JSON.stringify(one.settings) === JSON.stringify(other.settings);
}
