import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { TOTALS } from "../models/measures/totalNames.ts";
import { type Bilingual, quoted } from "../models/scenario/bilingual.ts";
import type { PointTotals } from "../planning/sweep/sweep.ts";
import { makeFolder } from "./outFolder.ts";
import { OutputError } from "./outputError.ts";
import { UsageError } from "./usageError.ts";

/** What decides the figures of a sweep; two sweeps with the same may share their points. */
export interface SweepIdentity {
  readonly plateau: string;
  /** Hash of the scenario as it was read, with what `--set` says. */
  readonly scenario: string;
  readonly variables: readonly { readonly path: string; readonly values: readonly string[] }[];
  readonly design: string;
  readonly points: number;
  readonly seed: number;
  readonly replications: number;
}

/** A folder in which a sweep keeps its points, so that it can go on where it stopped. */
export interface SweepFolder {
  /** Points that are done, by their index. */
  readonly done: ReadonlyMap<number, PointTotals>;
  /** Keeps a point, whole or not at all. */
  keep(point: number, totals: PointTotals): void;
  /** Writes the results beside the points. */
  finish(files: Readonly<Record<"sweep.csv" | "report.txt" | "result.json", string>>): void;
}

const IDENTITY = "sweep.json";
/** One line for each point: its index, then its totals by replication. */
const POINTS = "points.jsonl";
const FILES: ReadonlySet<string> = new Set([IDENTITY, POINTS, "sweep.csv", "report.txt", "result.json"]);

/** How the identity of a sweep begins. */
const SIGNATURE = '{\n  "plateau": ';

const NAMES: Readonly<Record<keyof SweepIdentity, Bilingual>> = {
  plateau: { fr: "la version de Plateau", en: "the version of Plateau" },
  scenario: { fr: "le contenu du scénario (ou --set)", en: "the content of the scenario (or --set)" },
  variables: { fr: "ce qui varie (--vary)", en: "what varies (--vary)" },
  design: { fr: "le plan (--design)", en: "the design (--design)" },
  points: { fr: "le nombre de points", en: "the number of points" },
  seed: { fr: "la graine (--seed)", en: "the seed (--seed)" },
  replications: { fr: "le nombre de répétitions (--replications)", en: "the replications (--replications)" },
};

/**
 * Opens the folder of a sweep: a new one, or one that holds points of the same sweep.
 *
 * @param named as the user named it
 * @param identity of the sweep
 * @throws UsageError where it is a file, holds what Plateau did not write, or is of another sweep; OutputError where the
 *   system refuses
 */
export function openSweepFolder(named: string, identity: SweepIdentity): SweepFolder {
  const folder = resolve(named);
  const header = `${JSON.stringify(identity, undefined, 2)}\n`;
  checkFolder(folder, named, identity);
  const points = join(folder, POINTS);
  trying(named, () => {
    makeFolder(folder);
    replace(join(folder, IDENTITY), header);
    if (!existsSync(points)) writeFileSync(points, "");
  });
  const done = trying(named, () => readPoints(points, identity));
  return {
    done,
    keep(point, totals) {
      const line = JSON.stringify({ point, totals: totals.map((each) => [...each]) });
      trying(named, () => appendFileSync(points, `${line}\n`));
    },
    finish(files) {
      trying(named, () => {
        for (const [name, text] of Object.entries(files)) replace(join(folder, name), text);
      });
    },
  };
}

function checkFolder(folder: string, named: string, identity: SweepIdentity): void {
  const { fr, en } = quoted(named);
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new UsageError({
      fr: `--out ${fr} est un fichier, pas un dossier`,
      en: `--out ${en} is a file, not a folder`,
    });
  }
  const names = readdirSync(folder).sort();
  const kept = readIdentity(join(folder, IDENTITY));
  // A crash may leave a file that was about to take the place of another.
  const isOurs = (name: string): boolean => FILES.has(name.replace(/\.new$/, ""));
  const foreign = names.find((name) => (kept === undefined ? name !== `${IDENTITY}.new` : !isOurs(name)));
  if (foreign !== undefined) {
    throw new UsageError({
      fr: `--out ${fr} contient ce que plateau sweep n'a pas écrit (${foreign}) : nommez un autre dossier`,
      en: `--out ${en} holds what plateau sweep did not write (${foreign}): name another folder`,
    });
  }
  const differing = (Object.keys(NAMES) as (keyof SweepIdentity)[]).filter(
    (key) => kept !== undefined && JSON.stringify(kept[key]) !== JSON.stringify(identity[key]),
  );
  if (differing.length > 0) {
    throw new UsageError({
      fr: `--out ${fr} contient un autre balayage, qui diffère par ${list(differing, "fr")} : nommez un autre dossier, ou relancez la même commande`,
      en: `--out ${en} holds another sweep, which differs in ${list(differing, "en")}: name another folder, or run the same command`,
    });
  }
}

function list(keys: readonly (keyof SweepIdentity)[], language: keyof Bilingual): string {
  const names = keys.map((key) => NAMES[key][language]);
  const last = names.at(-1)!;
  return names.length === 1
    ? last
    : `${names.slice(0, -1).join(", ")} ${language === "fr" ? "et" : "and"} ${last}`;
}

function readIdentity(file: string): Partial<SweepIdentity> | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const parsed: Partial<SweepIdentity> | undefined = text.startsWith(SIGNATURE) ? parseLine(text) : undefined;
  return parsed?.variables === undefined ? undefined : parsed;
}

/** What a crash left half-written at the end is cut off, so that the next point begins a line of its own. */
function readPoints(file: string, { points, replications }: SweepIdentity): ReadonlyMap<number, PointTotals> {
  const done = new Map<number, PointTotals>();
  const text = readFileSync(file, "utf8");
  let whole = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", whole)) {
    const read = pointOf(parseLine(text.slice(whole, end)), replications);
    if (read === undefined || read.point >= points) break;
    done.set(read.point, read.totals);
    whole = end + 1;
  }
  // Lines are of digits and signs, so that characters are bytes.
  if (whole < text.length) truncateSync(file, whole);
  return done;
}

function pointOf(parsed: object | undefined, replications: number) {
  if (parsed === undefined || !("point" in parsed) || !("totals" in parsed)) return undefined;
  const { point, totals } = parsed;
  if (typeof point !== "number" || !Array.isArray(totals) || totals.length !== replications) return undefined;
  const isWhole = totals.every(
    (each) => Array.isArray(each) && each.length === TOTALS.length && each.every(Number.isFinite),
  );
  return isWhole
    ? { point, totals: totals.map((each: readonly number[]) => Float64Array.from(each)) }
    : undefined;
}

function parseLine(line: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: whoever reads meanwhile, or a crash, meets the old text or the new. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function trying<Result>(named: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new OutputError({
      fr: `le balayage n'a pas pu être gardé dans ${quoted(named).fr} (${reason})`,
      en: `the sweep could not be kept in ${quoted(named).en} (${reason})`,
    });
  }
}
