/** A space that no line breaks at; unlike the narrow one (U+202F) every font and code page of a terminal has it. */
export const NO_BREAK_SPACE = "\u00a0";

const MARKS = /\p{M}/gu;

/**
 * Counts the columns that a text takes.
 *
 * @param text one line, without colours and without wide characters
 * @returns code points, an accent written as one of its own not counted
 */
export function textWidth(text: string): number {
  return [...text.replace(MARKS, "")].length;
}

/**
 * Fills a text up with spaces.
 *
 * @param text one line
 * @param width [columns] to reach
 * @param align where the text stands
 * @returns the text; as it is when it is longer
 */
export function pad(text: string, width: number, align: "left" | "right"): string {
  const spaces = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "left" ? text + spaces : spaces + text;
}

/**
 * Breaks a text into lines at its spaces, never at a no-break space; a longer word is left whole.
 *
 * @param text any text without line breaks
 * @param width [columns] of a line
 * @param indent put before the first line, and before the others
 * @returns at least one line
 */
export function wrap(text: string, width: number, indent: readonly [first: string, next: string] = ["", ""]) {
  const lines: string[] = [];
  let line = indent[0];
  let isEmpty = true;
  for (const word of text.split(" ").filter((each) => each !== "")) {
    if (!isEmpty && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = indent[1];
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  lines.push(line);
  return lines;
}

/**
 * Cuts a text that is too long for one line.
 *
 * @param text one line
 * @param width [columns], at least 1
 * @returns the text, or its beginning and "…"
 */
export function truncate(text: string, width: number): string {
  return textWidth(text) <= width
    ? text
    : `${[...text]
        .slice(0, width - 1)
        .join("")
        .trimEnd()}…`;
}
