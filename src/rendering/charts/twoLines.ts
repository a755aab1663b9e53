import { cleanText } from "../cleanText.ts";
import { truncate, wrap } from "../textLayout.ts";

/**
 * Breaks a name into two lines at most.
 *
 * @param name that somebody wrote
 * @param characters of a line
 * @returns the name; cut with "…" where it is longer
 */
export function twoLines(name: string, characters: number): string {
  const [first = "", ...others] = wrap(cleanText(name), characters);
  const second = others.length > 1 ? `${others[0]} ${others[1]}` : others[0];
  return [first, ...(second === undefined ? [] : [second])]
    .map((line) => truncate(line, characters))
    .join("\n");
}
