import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { Problem } from "../../models/scenario/problems.ts";
import { writeDuration } from "../../models/scenario/quantities/duration.ts";
import { readDecimal } from "../../models/scenario/quantities/numbers.ts";
import { type Quantity, quantityOf } from "../../models/scenario/quantities.ts";
import { type Scenario, scenarioSchema } from "../../models/scenario/schema.ts";
import { schemasAt } from "../../models/scenario/schemaWalk.ts";
import type { Written } from "../../models/scenario/written.ts";
import { DIFFERENT_VALUES, type Variation, variationProblem } from "./variation.ts";

/** One value that a variable takes. */
export interface Level {
  /** What `--set` is given. */
  readonly setting: string;
  /** In the unit of the model: seconds, shares 0–1, counts; undefined for a word. */
  readonly value: number | undefined;
  /** Of the scenario's own value, where it was asked for as one. */
  readonly factor: number | undefined;
}

/** Something that a sweep varies. */
export interface Variable {
  /** Keys from the root, as `--set` takes them. */
  readonly path: string;
  /** What its values are written as; undefined for words. */
  readonly kind: Quantity["kind"] | undefined;
  /** The scenario's own value, as in `Level`; undefined where it has none. */
  readonly base: number | string | undefined;
  readonly spread: Spread;
}

/**
 * Which values: some, every whole number (in a Latin hypercube of counts only), evenly spaced ones, or (in a Latin hypercube
 * only) any between two ends. The ends are factors on the scenario's own value where `isFactor`.
 */
export type Spread =
  | { readonly shape: "list"; readonly levels: readonly Level[] }
  | ({ readonly shape: "whole" | "any" } & Ends)
  | ({ readonly shape: "spaced"; readonly count: number } & Ends);

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly isFactor: boolean;
}

/** The scenario that is varied, as it was read and as it was written. */
export interface Varied {
  readonly scenario: Scenario;
  readonly written: Written;
}

const TIMES = /^[×xX]\s*(?=[\d])/;

const LOW_FIRST: Bilingual = { fr: "la borne basse d'abord", en: "the low end first" };
const SAME_FORM: Bilingual = {
  fr: "deux bornes de la même forme, avec ou sans « × »",
  en: "two ends of the same form, with or without ×",
};
const NUMBERS: Bilingual = {
  fr: "deux bornes qui sont des nombres avec l'unité du fichier, comme 2 min..4 min/3",
  en: "two ends that are numbers with the unit of the file, such as 2 min..4 min/3",
};
const OWN_VALUE: Bilingual = {
  fr: "« × » devant une quantité que le scénario donne",
  en: "× before a quantity that the scenario gives",
};
const NO_FACTOR_OF_FACTOR: Bilingual = {
  fr: "les valeurs elles-mêmes, sans « × » : ce chemin est déjà un facteur",
  en: "the values themselves, without ×: this path is a factor already",
};
const MULTIPLES: Bilingual = {
  fr: "pour des multiples de la valeur du scénario : ×0,8..×1,2/3",
  en: "for multiples of the scenario's value: ×0.8..×1.2/3",
};
const HOW_MANY: Bilingual = {
  fr: "le nombre de valeurs après les bornes, comme /4 : elles ne sont pas des nombres entiers",
  en: "the number of values after the ends, such as /4: they are not whole numbers",
};

/**
 * Understands a variation of a scenario: which quantity it varies, and its values in the unit of the model.
 *
 * @param variation taken apart
 * @param varied the scenario, with what `--set` says
 * @param takesAny whether any value between two ends may be drawn, as in a Latin hypercube
 * @returns the variable, or what is wrong; whether the format allows a value is not judged here
 */
export function variableOf(
  { path, values }: Variation,
  varied: Varied,
  takesAny: boolean,
): Variable | Problem {
  const quantities = schemasAt(scenarioSchema, path.split("."), varied.written)
    .map(quantityOf)
    .filter((quantity) => quantity !== undefined);
  const base = valueAt(varied.scenario, path);
  const texts = values.kind === "list" ? values.items : [values.from, values.to];
  const written = values.kind === "list" ? values.items.join(",") : `${values.from}..${values.to}`;
  const isFactor = quantities.length > 0 && texts.some((text) => TIMES.test(text));
  if (isFactor && quantities.some(({ kind }) => kind === "factor"))
    return variationProblem(path, NO_FACTOR_OF_FACTOR, written);
  if (isFactor && typeof base !== "number") return variationProblem(path, OWN_VALUE, written);
  const kind = (
    isFactor ? quantities[0] : quantities.find(({ read }) => texts.some((text) => "value" in read(text)))
  )?.kind;
  const whole = { path, kind, base };
  const numbers = texts.map((text) =>
    TIMES.test(text) && isFactor ? readDecimal(text.replace(TIMES, "")) : readNumber(text, quantities),
  );
  if (values.kind === "list") {
    const levels = texts.map((text, i): Level => {
      if (isFactor && TIMES.test(text)) return levelOf(whole, numbers[i] ?? Number.NaN, true);
      return { setting: text, value: numbers[i], factor: undefined };
    });
    if (levels.some(({ value }) => Number.isNaN(value))) return variationProblem(path, SAME_FORM, written);
    const known = levels.flatMap(({ value }) => (value === undefined ? [] : [value]));
    if (new Set(known).size < known.length) return variationProblem(path, DIFFERENT_VALUES, written);
    // In ascending order, so that "from 38 on" means what it says; words stay as they were asked.
    const ordered = known.length < levels.length ? levels : levels.toSorted((a, b) => a.value! - b.value!);
    return { ...whole, spread: { shape: "list", levels: ordered } };
  }
  if (texts.some((text) => TIMES.test(text) !== TIMES.test(texts[0]!)))
    return variationProblem(path, SAME_FORM, written);
  const [from, to] = numbers;
  if (from === undefined || to === undefined) {
    const hint = written.includes("%") ? MULTIPLES : undefined;
    return variationProblem(path, quantities[0]?.expected ?? NUMBERS, written, hint);
  }
  if (from >= to) return variationProblem(path, LOW_FIRST, written);
  const ends = { from, to, isFactor };
  const { count } = values;
  if (count !== undefined) return { ...whole, spread: { shape: "spaced", count, ...ends } };
  const areWhole = !isFactor && texts.every((text) => Number.isInteger(readDecimal(text)));
  // A share, factor or duration does not become a whole number because its ends are written as such: 0..1 is all between.
  if (areWhole && (!takesAny || kind === "count")) return { ...whole, spread: { shape: "whole", ...ends } };
  return takesAny
    ? { ...whole, spread: { shape: "any", ...ends } }
    : variationProblem(path, HOW_MANY, written);
}

/** @returns how many values a variable has; Infinity for any between two ends */
export function levelCount({ spread }: Variable): number {
  switch (spread.shape) {
    case "list":
      return spread.levels.length;
    case "whole":
      return spread.to - spread.from + 1;
    case "spaced":
      return spread.count;
    case "any":
      return Number.POSITIVE_INFINITY;
  }
}

/**
 * One of the values of a variable.
 *
 * @param variable with a finite number of values
 * @param index from 0, in the order asked for
 */
export function levelAt(variable: Variable, index: number): Level {
  const { spread } = variable;
  if (spread.shape === "list") return spread.levels[index]!;
  if (spread.shape === "whole") return levelOf(variable, spread.from + index, false);
  const { from, to, isFactor } = spread;
  const last = levelCount(variable) - 1;
  // The ends themselves, not what rounding makes of them.
  const value = index === 0 ? from : index === last ? to : from + ((to - from) * index) / last;
  return levelOf(variable, value, isFactor);
}

/**
 * The value at a place in the range of a variable, for designs that draw.
 *
 * @param u in [0, 1); values of which there is a finite number share it equally
 */
export function levelDrawn(variable: Variable, u: number): Level {
  const { spread } = variable;
  if (spread.shape !== "any") return levelAt(variable, Math.floor(u * levelCount(variable)));
  const { from, to, isFactor } = spread;
  // Five digits within the range are finer than anybody reads.
  const decimals = Math.max(0, 4 - Math.floor(Math.log10(to - from)));
  return levelOf(variable, Number((from + u * (to - from)).toFixed(Math.min(decimals, 12))), isFactor);
}

/** @returns whether a value is the scenario's own */
export function isBase({ value, setting }: Level, { base }: Pick<Variable, "base">): boolean {
  if (typeof base !== "number" || value === undefined) return setting === base;
  return Math.abs(value - base) <= 1e-9 * Math.max(1, Math.abs(base));
}

function levelOf({ kind, base }: Pick<Variable, "kind" | "base">, number: number, isFactor: boolean): Level {
  const value = significant(isFactor ? Number(base) * number : number);
  return { setting: settingText(value, kind), value, factor: isFactor ? significant(number) : undefined };
}

/** Without the noise of binary fractions. */
function significant(value: number): number {
  return Number(value.toPrecision(9));
}

function settingText(value: number, kind: Variable["kind"]): string {
  if (kind === "duration") return writeDuration(value);
  return kind === "share" ? `${significant(value * 100)} %` : String(value);
}

function readNumber(text: string, quantities: readonly Quantity[]): number | undefined {
  for (const { read } of quantities) {
    const reading = read(text);
    if ("value" in reading && typeof reading.value === "number") return reading.value;
  }
  return undefined;
}

function valueAt(scenario: Scenario, path: string): number | string | undefined {
  let here: unknown = scenario;
  for (const key of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  if (typeof here === "boolean") return String(here);
  return typeof here === "number" || typeof here === "string" ? here : undefined;
}
