import { pad, textWidth, wrap } from "./textLayout.ts";

/** One column of a table. */
export interface Column {
  /** Broken at its spaces to the width of the cells or of its longest word. */
  readonly header: string;
  readonly cells: readonly string[];
  readonly align: "left" | "right";
  /** Colours a cell, after its width is known. */
  readonly style?: ((text: string, row: number) => string) | undefined;
}

/** A column with what it may be cut down to. */
export interface FlexibleColumn extends Column {
  /** The same cells without intervals. */
  readonly short: readonly string[];
}

/** Which columns find room. */
export interface Fitted {
  readonly columns: readonly Column[];
  /** Some column shows no intervals for want of room. */
  readonly isShortened: boolean;
}

/** Between columns. */
export const GAP = "  ";

/**
 * Chooses what a page has room for: the key columns first, with their intervals as far as these fit; then the others in
 * order, with theirs as far as these fit.
 *
 * @param keys columns that matter most, most important first; the first is never left out
 * @param extras the others, most important first
 * @param width [columns of text]
 * @returns the columns, in that order
 */
export function fitColumns(
  keys: readonly FlexibleColumn[],
  extras: readonly FlexibleColumn[],
  width: number,
): Fitted {
  let chosen = keys.map((column) => ({ column, isShort: false }));
  const fits = (columns: typeof chosen): boolean => tableWidth(columns.map(cut)) <= width;
  for (let i = chosen.length - 1; i > 0 && !fits(chosen); i--)
    chosen = chosen.with(i, { ...chosen[i]!, isShort: true });
  while (chosen.length > 1 && !fits(chosen)) chosen = chosen.slice(0, -1);
  const isComplete = chosen.length === keys.length;
  for (const column of isComplete ? extras : []) {
    const more = [...chosen, { column, isShort: true }];
    if (!fits(more)) break;
    chosen = more;
  }
  for (let i = 0; i < chosen.length; i++) {
    const fuller = chosen.with(i, { ...chosen[i]!, isShort: false });
    if (fits(fuller)) chosen = fuller;
  }
  return {
    columns: chosen.map(cut),
    isShortened: chosen.some(
      ({ column, isShort }) => isShort && column.short.some((cell, row) => cell !== column.cells[row]),
    ),
  };
}

function cut({ column, isShort }: { column: FlexibleColumn; isShort: boolean }): Column {
  return isShort ? { ...column, cells: column.short } : column;
}

/**
 * @param columns of a table
 * @returns [columns of text] that it takes
 */
export function tableWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), GAP.length * (columns.length - 1));
}

function columnWidth({ header, cells }: Column): number {
  return Math.max(...[...cells, ...header.split(" ")].map(textWidth));
}

/**
 * Writes a table: headers at the bottom of their lines, a rule, a line for each row.
 *
 * @param columns all with as many cells
 * @param indent before each line
 * @param titles lines to put before each row, for rows of which the name takes a line of its own
 * @returns the lines, without spaces at their ends
 */
export function tableLines(
  columns: readonly Column[],
  indent = "",
  titles: readonly (readonly string[])[] = [],
): readonly string[] {
  const widths = columns.map(columnWidth);
  const headers = columns.map(({ header }, i) => wrap(header, widths[i]!));
  const height = Math.max(...headers.map((lines) => lines.length));
  const line = (cell: (column: number) => string): string =>
    (indent + columns.map((_, i) => cell(i)).join(GAP)).trimEnd();
  const headerLines = Array.from({ length: height }, (_, at) =>
    line((i) => pad(headers[i]![at - height + headers[i]!.length] ?? "", widths[i]!, columns[i]!.align)),
  );
  const rows = columns[0]!.cells.flatMap((_, row) => [
    ...(titles[row] ?? []),
    line((i) => {
      const { cells, align, style } = columns[i]!;
      const text = pad(cells[row]!, widths[i]!, align);
      return style ? style(text, row) : text;
    }),
  ]);
  return [...headerLines, line((i) => "─".repeat(widths[i]!)), ...rows];
}
