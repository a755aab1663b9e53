import { availableParallelism } from "node:os";
import { MEASURES, type MeasureId } from "../../models/measures/catalogue.ts";
import { quoted } from "../../models/scenario/bilingual.ts";
import type { DesignKind } from "../../planning/sweep/design.ts";
import { readReplicationsOfPairs, readSeed, readWhole, readWord, readWorkers } from "../optionValues.ts";
import type { Arguments } from "../parseArguments.ts";
import { UsageError, unknownWord } from "../usageError.ts";
import { MOST_GRID_POINTS } from "./sweep.ts";

const FORMATS = ["table", "json", "csv"] as const;
const DESIGNS = ["grid", "latin"] as const satisfies readonly DesignKind[];
const POINTS = { least: 10, most: 100_000 } as const;

/** What `plateau sweep` was asked. */
export interface SweepOptions {
  readonly file: string;
  /** At least one. */
  readonly variations: readonly string[];
  readonly design: DesignKind;
  /** Of a Latin hypercube; of a grid the most that are allowed. */
  readonly points: number;
  readonly measure: MeasureId | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly out: string | undefined;
  readonly seed: number | undefined;
  readonly replications: number | undefined;
  readonly workers: number;
  readonly settings: readonly string[];
}

/**
 * Reads the options of `plateau sweep`.
 *
 * @param given what stands behind the command
 * @returns the options
 * @throws UsageError without one file or anything to vary, or for a value that is none
 */
export function sweepOptions(given: Arguments<"sweep">): SweepOptions {
  const { files, read } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError({
      fr: "indiquez un fichier et un seul, par exemple plateau sweep scenarios/sudo-2017.yaml --vary teams.sudo.posts=28..45",
      en: "name one file and only one, for example plateau sweep scenarios/sudo-2017.yaml --vary teams.sudo.posts=28..45",
    });
  }
  const variations = given.all("vary");
  if (variations.length === 0) {
    throw new UsageError({
      fr: `--vary manque : dites ce qui varie, par exemple plateau sweep ${file} --vary teams.sudo.posts=28..45`,
      en: `--vary is missing: say what varies, for example plateau sweep ${file} --vary teams.sudo.posts=28..45`,
    });
  }
  const design = read("design", (option, text) => readWord(option, text, DESIGNS, "sweep")) ?? "grid";
  const points = read("points", (option, text) => readWhole(option, text, POINTS.least, POINTS.most));
  if (design === "latin" && points === undefined) {
    throw new UsageError({
      fr: "--design latin demande le nombre de combinaisons à tirer : ajoutez par exemple --points 100",
      en: "--design latin needs the number of combinations to draw: add for example --points 100",
    });
  }
  if (design === "latin" && points! < 5 * variations.length) {
    const least = 5 * variations.length;
    throw new UsageError({
      fr: `--points ${points} : il en faut au moins ${least}, cinq par variable, pour les départager`,
      en: `--points ${points}: at least ${least} are needed, five for each variable, to tell these apart`,
    });
  }
  return {
    file,
    variations,
    design,
    points: points ?? MOST_GRID_POINTS,
    measure: read("measure", readMeasure),
    format: read("format", (option, text) => readWord(option, text, FORMATS, "sweep")) ?? "table",
    out: read("out", (_, text) => text),
    seed: read("seed", readSeed),
    replications: read("replications", readReplicationsOfPairs),
    workers: read("workers", readWorkers) ?? availableParallelism(),
    settings: given.all("set"),
  };
}

function readMeasure(option: string, text: string): MeasureId {
  const found = MEASURES.find(({ id }) => id === text);
  if (found !== undefined) return found.id;
  const sentence = {
    fr: `${option} ne nomme aucune mesure : ${quoted(text).fr}`,
    en: `${option} names no measure: ${quoted(text).en}`,
  };
  throw unknownWord(
    sentence,
    text,
    MEASURES.map(({ id }) => id),
    {
      fr: "plateau simulate --format csv les montre toutes",
      en: "plateau simulate --format csv shows all of them",
    },
  );
}
