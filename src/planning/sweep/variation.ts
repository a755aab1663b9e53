import { type Bilingual, quoted } from "../../models/scenario/bilingual.ts";
import { type Problem, problemAt } from "../../models/scenario/problems.ts";
import { COMMAND_LINE } from "../../models/scenario/written.ts";

/** What `--vary` says, taken apart and not yet understood: the values are texts. */
export interface Variation {
  /** Keys from the root, as `--set` takes them. */
  readonly path: string;
  readonly values: AskedValues;
}

/** Values one by one, or two ends with the number of values between and with them. */
export type AskedValues =
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "range";
      readonly from: string;
      readonly to: string;
      /** Undefined where every whole number is meant, or in a Latin hypercube any value. */
      readonly count: number | undefined;
    };

const FORM: Bilingual = {
  fr: "chemin=valeurs, comme teams.sudo.posts=28..45, demand.calls.volume=×0,9..×1,2/4 ou teams.april.posts=0;7",
  en: "path=values, such as teams.sudo.posts=28..45, demand.calls.volume=×0.9..×1.2/4 or teams.april.posts=0,7",
};
const TWO_ENDS: Bilingual = { fr: "deux bornes, comme 28..45", en: "two ends, such as 28..45" };
const TWO_VALUES: Bilingual = { fr: "au moins deux valeurs", en: "at least two values" };
/** Also where one value is written in two ways. */
export const DIFFERENT_VALUES: Bilingual = { fr: "des valeurs différentes", en: "values that differ" };
const NO_FRACTION: Bilingual = {
  fr: "les bornes en pourcentage : « / » y annonce le nombre de valeurs",
  en: 'the ends in per cent: "/" there says how many values',
};
const COUNT_OF_TWO: Bilingual = {
  fr: "au moins 2 valeurs, les bornes comprises",
  en: "at least 2 values, both ends included",
};

/**
 * Makes the problem of a `--vary`.
 *
 * @param path that varies, as far as it is known
 * @param expected completes "expected …"
 * @param received as written
 * @param hint what to do, when we can tell
 */
export function variationProblem(
  path: string,
  expected: Bilingual,
  received: string,
  hint?: Bilingual,
): Problem {
  const at = { file: COMMAND_LINE, line: 0, column: 0 };
  return problemAt(at, [path === "" ? "--vary" : `--vary ${path}`], expected, quoted(received), hint);
}

/**
 * Takes a `--vary` apart: `PATH=FROM..TO`, `PATH=FROM..TO/N` or `PATH=a,b,c`; a list with a semicolon in it is parted by
 * semicolons, so that commas may be decimal.
 *
 * @param text as the user wrote it
 * @returns path and values, or what is wrong
 */
export function readVariation(text: string): Variation | Problem {
  const equals = text.indexOf("=");
  const path = text.slice(0, Math.max(equals, 0)).trim();
  const values = text.slice(equals + 1).trim();
  if (path === "" || values === "" || path.split(".").some((key) => key === ""))
    return variationProblem("", FORM, text);
  if (values.includes("..")) return readRange(path, values);
  const items = splitList(values);
  if (items.length < 2 || items.some((item) => item === ""))
    return variationProblem(path, TWO_VALUES, values, FORM);
  if (new Set(items).size < items.length) return variationProblem(path, DIFFERENT_VALUES, values);
  return { path, values: { kind: "list", items } };
}

function readRange(path: string, values: string): Variation | Problem {
  const [from = "", end = "", ...more] = values.split("..").map((each) => each.trim());
  const [, to = "", count] = /^(.*?)(?:\/\s*(\d+))?$/.exec(end) ?? [];
  if (from === "" || to.trim() === "" || more.length > 0) return variationProblem(path, TWO_ENDS, values);
  if (from.includes("/") || to.includes("/")) return variationProblem(path, NO_FRACTION, values);
  if (count !== undefined && Number(count) < 2) return variationProblem(path, COUNT_OF_TWO, values);
  const number = count === undefined ? undefined : Number(count);
  return { path, values: { kind: "range", from, to: to.trim(), count: number } };
}

/** Parts a list at its semicolons, else at its commas, outside brackets and quotes: an item may be a YAML list. */
function splitList(values: string): readonly string[] {
  const parted = splitAt(values, ";");
  return parted.length > 1 ? parted : splitAt(values, ",");
}

function splitAt(values: string, sign: string): readonly string[] {
  const items: string[] = [];
  let item = "";
  let depth = 0;
  let quote = "";
  for (const letter of values) {
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ("[{".includes(letter)) depth += 1;
    else if ("]}".includes(letter)) depth -= 1;
    if (letter === sign && depth === 0 && quote === "") {
      items.push(item.trim());
      item = "";
    } else item += letter;
  }
  return [...items, item.trim()];
}
