const PREFIX = "../../../scenarios/";

const raw: Readonly<Record<string, string>> = import.meta.glob(
  ["../../../scenarios/*.yaml", "../../../scenarios/data/*.csv", "!**/*-study.yaml"],
  { query: "?raw", import: "default", eager: true },
);

/** The scenarios that come with Plateau and their tables: texts by path within `scenarios/`, put into the page when it is built. */
export const SHIPPED_FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(raw).map(([path, text]) => [path.slice(PREFIX.length), text] as const),
);

/** Those that a reader opens most; the others follow by name. */
const FIRST = ["sudo-2017.yaml", "peak-day-4500.yaml"];

/** The scenario files among them, in the order in which the page offers them. */
export const SHIPPED_SCENARIOS: readonly string[] = [...SHIPPED_FILES.keys()]
  .filter((path) => path.endsWith(".yaml"))
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

function rank(path: string): number {
  const place = FIRST.indexOf(path);
  return place < 0 ? FIRST.length : place;
}
