import { packText, unpackText } from "./packedText.ts";
import { DEFAULT_SEED, firstState, type PageState, REPLICATION_CHOICES, type Variant } from "./pageState.ts";

/** A longer link breaks in mail programs; a file that does not fit is left out, and the page says so. */
const LONGEST_FILES = 24_000;

/** A link, and whether the reader's own files are in it. */
export interface Link {
  /** What stands behind "#". */
  readonly hash: string;
  readonly isComplete: boolean;
}

/** Writes the state as the fragment of a link, which no server sees. */
export async function linkOf(state: PageState): Promise<Link> {
  const parameters = new URLSearchParams();
  parameters.set("lang", state.language);
  parameters.set("file", state.variant.file);
  for (const setting of state.variant.settings) parameters.append("set", setting);
  if (state.seed !== DEFAULT_SEED) parameters.set("seed", String(state.seed));
  if (state.replications !== REPLICATION_CHOICES[0]) parameters.set("n", String(state.replications));
  if (state.pinned) parameters.set("base", variantText(state.pinned));
  for (const { name, ...variant } of state.kept)
    parameters.append("keep", `${JSON.stringify(name)}${variantText(variant)}`);
  const packed = state.dropped.size === 0 ? "" : await packText(JSON.stringify([...state.dropped]));
  const isComplete = packed.length <= LONGEST_FILES;
  if (packed !== "" && isComplete) parameters.set("own", packed);
  return { hash: parameters.toString(), isComplete };
}

/** Reads the fragment of a link; what is missing or unreadable in it is as on a page that is opened without one. */
export async function stateOf(hash: string, before: PageState): Promise<PageState> {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const asked = parameters.get("lang");
  const language = asked === "fr" || asked === "en" ? asked : before.language;
  const first = firstState(language);
  const base = parameters.get("base");
  return {
    language,
    variant: { file: parameters.get("file") ?? first.variant.file, settings: parameters.getAll("set") },
    pinned: base === null ? undefined : readVariant(base),
    kept: parameters.getAll("keep").flatMap(readKept),
    seed: readWhole(parameters.get("seed")) ?? first.seed,
    replications:
      REPLICATION_CHOICES.find((count) => count === readWhole(parameters.get("n"))) ?? first.replications,
    dropped: await readFiles(parameters.get("own"), before.dropped),
  };
}

function variantText({ file, settings }: Variant): string {
  return JSON.stringify([file, ...settings]);
}

function readVariant(text: string): Variant | undefined {
  const [file, ...settings] = readTexts(text) ?? [];
  return file === undefined ? undefined : { file, settings };
}

function readKept(text: string): PageState["kept"] {
  const end = text.indexOf('"[');
  const [name] = readTexts(`[${text.slice(0, end + 1)}]`) ?? [];
  const variant = readVariant(text.slice(end + 1));
  return name === undefined || variant === undefined ? [] : [{ name, ...variant }];
}

function readTexts(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}

function readWhole(text: string | null): number | undefined {
  const value = text !== null && /^\d{1,16}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

async function readFiles(
  packed: string | null,
  before: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  if (packed === null || packed.length > LONGEST_FILES) return before;
  try {
    const files: unknown = JSON.parse(await unpackText(packed));
    const isFiles =
      Array.isArray(files) && files.every((each) => readTexts(JSON.stringify(each))?.length === 2);
    return isFiles ? new Map(files as readonly (readonly [string, string])[]) : before;
  } catch {
    return before;
  }
}
