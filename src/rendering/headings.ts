import type { ReportContext } from "./context.ts";
import { textWidth, wrap } from "./textLayout.ts";

/**
 * Puts a heading above lines.
 *
 * @param title of the part
 * @param lines of the part; without any, the part is left out
 * @param context of the report
 * @returns an empty line, the title, a rule under it, the lines
 */
export function section(
  title: string,
  lines: readonly string[],
  { palette }: ReportContext,
): readonly string[] {
  if (lines.length === 0) return [];
  return ["", palette.strong(title), palette.faint("─".repeat(textWidth(title))), ...lines];
}

/**
 * Writes a sentence as one entry of a list.
 *
 * @param text a sentence
 * @param context of the report
 * @returns its lines, the first with a dash
 */
export function bullet(text: string, { width }: ReportContext): readonly string[] {
  return wrap(text, width, ["- ", "  "]);
}
