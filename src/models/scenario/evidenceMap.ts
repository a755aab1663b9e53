import { type Bilingual, both, quoted, same } from "./bilingual.ts";
import { nearestHint, type Problem, problemAt } from "./problems.ts";
import { type Path, receivedText, type WrittenMap } from "./written.ts";

const KINDS = ["published", "estimated", "assumed"] as const;
const KEYS: ReadonlySet<string> = new Set(["value", ...KINDS, "range", "note"]);

/** Where a value comes from: a source, a calculation from data, or nowhere. */
export type EvidenceKind = (typeof KINDS)[number];

/**
 * Tells a value with its evidence from a map of the scenario format, where no key is called `value`.
 *
 * @param map any map but the root
 * @returns whether it has the key `value`
 */
export function isEvidenceMap(map: WrittenMap): boolean {
  return map.entries.has("value");
}

/**
 * Tells a value whose key `value` was forgotten.
 *
 * @param map any map
 * @returns whether it has evidence and no value
 */
export function lacksItsValue(map: WrittenMap): boolean {
  return map.entries.size > 0 && !isEvidenceMap(map) && [...map.entries.keys()].every((key) => KEYS.has(key));
}

/**
 * Which of the three kinds a value claims; exactly one is allowed.
 *
 * @param map a value with its evidence
 * @param path of the value
 * @param problems grows by what is wrong with the keys
 * @returns the kind; undefined when there is none or more than one
 */
export function evidenceKind(map: WrittenMap, path: Path, problems: Problem[]): EvidenceKind | undefined {
  for (const [key, { keyAt, value }] of map.entries) {
    if (!KEYS.has(key)) {
      const expected = beside(KEYS);
      problems.push(problemAt(keyAt, [...path, key], expected, quoted(key), nearestHint(key, KEYS)));
    } else if (key === "note" && (value.kind !== "scalar" || value.value === null)) {
      problems.push(problemAt(value.at, [...path, key], TEXT, receivedText(value)));
    }
  }
  const claimed = KINDS.filter((kind) => map.entries.has(kind));
  const [kind, second] = claimed;
  if (kind === undefined) {
    const received = { fr: "une valeur seule", en: "the value alone" };
    problems.push(problemAt(map.at, path, beside(KINDS), received));
    return undefined;
  }
  if (second === undefined) return kind;
  const received = both((pick) => claimed.map((each) => pick(quoted(each))).join(", "));
  problems.push(problemAt(map.entries.get(second)!.keyAt, path, onlyOne, received));
  return undefined;
}

/**
 * The source, data or reason in full: one text, or one for each language, `{ fr: …, en: … }`.
 *
 * @param map a value with its evidence
 * @param kind the one it claims
 * @param path of the value
 * @param sources full texts by their keys
 * @param problems grows by a text that says nothing
 * @returns the text in both languages; undefined when it is empty or an unknown key
 */
export function readEvidenceText(
  map: WrittenMap,
  kind: EvidenceKind,
  path: Path,
  sources: ReadonlyMap<string, string>,
  problems: Problem[],
): Bilingual | undefined {
  const written = map.entries.get(kind)!.value;
  if (written.kind === "map" && kind !== "published") return readBoth(written, [...path, kind], problems);
  if (written.kind !== "scalar" || written.value === null || written.text.trim() === "") {
    problems.push(problemAt(written.at, [...path, kind], TEXT, receivedText(written)));
    return undefined;
  }
  const text = written.text.trim();
  if (kind !== "published") return same(text);
  const source = sources.get(text);
  const isKey = !/\s/u.test(text) && !text.includes("://");
  if (source !== undefined || !isKey) return same(source ?? text);
  const hint = nearestHint(text, sources.keys());
  problems.push(problemAt(written.at, [...path, kind], SOURCE, receivedText(written), hint));
  return undefined;
}

function readBoth(map: WrittenMap, path: Path, problems: Problem[]): Bilingual | undefined {
  const known = problems.length;
  const texts = LANGUAGES.map((language) => {
    const written = map.entries.get(language)?.value;
    if (written === undefined) {
      problems.push(problemAt(map.at, path, IN_BOTH, receivedText(map)));
      return "";
    }
    if (written.kind === "scalar" && written.value !== null && written.text.trim() !== "")
      return written.text.trim();
    problems.push(problemAt(written.at, [...path, language], TEXT, receivedText(written)));
    return "";
  });
  for (const [key, { keyAt }] of map.entries) {
    if (!LANGUAGES.some((language) => language === key))
      problems.push(problemAt(keyAt, [...path, key], IN_BOTH, quoted(key), nearestHint(key, LANGUAGES)));
  }
  return problems.length > known ? undefined : { fr: texts[0]!, en: texts[1]! };
}

const LANGUAGES = ["fr", "en"] as const;
const IN_BOTH: Bilingual = {
  fr: "un texte, ou les deux clés « fr » et « en »",
  en: 'a text, or both keys "fr" and "en"',
};
const TEXT: Bilingual = { fr: "un texte", en: "a text" };
const SOURCE: Bilingual = {
  fr: "une clé de « sources », ou une source en toutes lettres",
  en: 'a key of "sources", or a source in full',
};
const onlyOne: Bilingual = {
  fr: "une seule des clés « published », « estimated », « assumed »",
  en: 'only one of the keys "published", "estimated", "assumed"',
};

function beside(keys: Iterable<string>): Bilingual {
  const others = [...keys].filter((key) => key !== "value");
  return both((pick, language) => {
    const list = others.map((key) => pick(quoted(key))).join(", ");
    return language === "fr"
      ? `à côté de « value » une des clés ${list}`
      : `one of the keys ${list} beside "value"`;
  });
}
