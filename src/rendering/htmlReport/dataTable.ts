import { html, type Markup } from "./markup.ts";

/** A table of texts; the first cell of each row names it. */
export interface DataTable {
  readonly caption: string;
  /** Whether the caption only repeats the heading above, and is for who does not see it. */
  readonly isCaptionHidden?: boolean;
  readonly headers: readonly string[];
  readonly rows: readonly DataRow[];
  /** Columns of words, which stand on the left; numbers stand on the right. */
  readonly wordColumns?: readonly number[];
  /** For the style sheet. */
  readonly kind?: "evidence" | "scenarios";
}

/** Cells, or what stands above the rows below it. */
export type DataRow = readonly (string | Markup)[] | { readonly heading: string };

/**
 * Writes a table that scrolls sideways by itself where it is too wide, with its headers tied to its cells.
 *
 * @param table caption, headers and rows
 * @returns markup
 */
export function dataTable(table: DataTable): Markup {
  const { caption, isCaptionHidden, headers, rows, wordColumns = [], kind } = table;
  const align = (column: number): string | Markup =>
    column === 0 || wordColumns.includes(column) ? "" : html` class="number"`;
  const head = headers.map((header, i) => html`<th scope="col"${align(i)}>${header}</th>`);
  const body = rows.map((row) =>
    "heading" in row
      ? html`<tr><th scope="rowgroup" colspan="${headers.length}">${row.heading}</th></tr>`
      : html`<tr>${row.map((cell, i) =>
          i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${align(i)}>${cell}</td>`,
        )}</tr>`,
  );
  const style = kind === undefined ? "" : html` class="${kind}"`;
  const hidden = isCaptionHidden ? html` class="unseen"` : "";
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table${style}><caption${hidden}>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
