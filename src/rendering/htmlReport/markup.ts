import { escapeText } from "../cleanText.ts";

/** Text that is markup already; everything else is escaped on its way in. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | readonly (string | Markup)[];

/**
 * Puts values into markup. Strings are escaped, markup is taken as it is, lists are joined, `undefined` is nothing; so
 * what somebody wrote cannot become markup by being forgotten.
 *
 * @param texts of the template
 * @param values between them
 * @returns markup
 */
export function html(texts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: texts.map((text, i) => text + (i < values.length ? write(values[i]) : "")).join("") };
}

function write(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(write).join("");
}

/**
 * Marks as markup what was escaped where it was made: a drawing, a style sheet.
 *
 * @param markup safe by itself
 */
export function trusted(markup: string): Markup {
  return { markup };
}
