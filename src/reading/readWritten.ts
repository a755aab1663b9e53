import { type Bilingual, quoted, same } from "../models/scenario/bilingual.ts";
import { extend } from "../models/scenario/extend.ts";
import { isStudy } from "../models/scenario/interpretStudy.ts";
import { type Problem, problemAt } from "../models/scenario/problems.ts";
import { type Position, receivedText, type Written, type WrittenMap } from "../models/scenario/written.ts";
import { parseYaml } from "./parseYaml.ts";
import type { SourceFiles } from "./sourceFiles.ts";

const LONGEST_CHAIN = 16;

const FILE: Bilingual = { fr: "un fichier de scénario", en: "a scenario file" };
const BASE: Bilingual = { fr: "un fichier, relatif à celui-ci", en: "a file, relative to this one" };
const NOT_STUDY: Bilingual = { fr: "une étude", en: "a study" };
const NO_LOOP: Bilingual = {
  fr: "des fichiers dont aucun ne s'étend lui-même",
  en: "files of which none extends itself",
};
const SHORT_CHAIN: Bilingual = {
  fr: `au plus ${LONGEST_CHAIN} fichiers qui s'étendent l'un l'autre`,
  en: `at most ${LONGEST_CHAIN} files that extend one another`,
};

/** Where a file is named, and under which path; without it, on the command line. */
export interface Mention {
  readonly at: Position;
  readonly path: readonly (string | number)[];
}

/**
 * Reads a file and the files that it extends, merged.
 *
 * @param source of the files
 * @param file as the user named it
 * @param problems grows by what is wrong; a missing file is reported where it is mentioned
 * @param mention where another file names this one
 * @param chain the files that led here by `extends`
 * @returns what was written; undefined when a problem leaves nothing to look at
 */
export function readWritten(
  source: SourceFiles,
  file: string,
  problems: Problem[],
  mention?: Mention | undefined,
  chain: readonly string[] = [],
): Written | undefined {
  const found = source.read(file);
  if ("received" in found) {
    const { at, path } = mention ?? { at: { file, line: 0, column: 0 }, path: [] };
    const received = mention === undefined ? found.received : named(file, found.received);
    problems.push(problemAt(at, path, FILE, received, found.hint));
    return undefined;
  }
  const written = parseYaml(found.text, file, problems);
  if (written?.kind !== "map" || isStudy(written)) {
    const isBase = chain.length > 0 && written !== undefined && mention !== undefined;
    if (isBase) problems.push(problemAt(mention.at, mention.path, FILE, notScenario(file, written)));
    return isBase ? undefined : written;
  }
  const base = written.entries.get("extends")?.value;
  return base === undefined ? written : overBase(source, written, base, file, problems, [...chain, file]);
}

function overBase(
  source: SourceFiles,
  over: WrittenMap,
  base: Written,
  file: string,
  problems: Problem[],
  chain: readonly string[],
): Written | undefined {
  const mention = { at: base.at, path: ["extends"] };
  const refuse = (expected: Bilingual, received: Bilingual): undefined => {
    problems.push(problemAt(mention.at, mention.path, expected, received));
    return undefined;
  };
  if (base.kind !== "scalar" || typeof base.value !== "string") return refuse(BASE, receivedText(base));
  const baseFile = source.beside(file, base.value);
  if (chain.some((each) => source.isSame(each, baseFile))) {
    return refuse(NO_LOOP, same([...chain, baseFile].join(" → ")));
  }
  if (chain.length >= LONGEST_CHAIN)
    return refuse(SHORT_CHAIN, same(chain.slice(0, 3).join(" → ").concat(" → …")));
  const inherited = readWritten(source, baseFile, problems, mention, chain);
  const entries = new Map(over.entries);
  entries.delete("extends");
  return inherited === undefined ? undefined : extend(inherited, { ...over, entries });
}

function named(file: string, received: Bilingual): Bilingual {
  return { fr: `${quoted(file).fr}, ${received.fr}`, en: `${quoted(file).en}, ${received.en}` };
}

function notScenario(file: string, written: Written): Bilingual {
  return named(file, isStudy(written) ? NOT_STUDY : receivedText(written));
}
