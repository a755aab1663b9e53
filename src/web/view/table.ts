import { type Child, element } from "./element.ts";

/** A column of a table. */
export interface Column {
  readonly header: string;
  /** Numbers stand on the right. */
  readonly isNumber?: boolean;
}

/** A table whose rows are replaced as figures come in. */
export interface Table {
  readonly node: HTMLElement;
  /** @param rows the first cell of each names the row */
  fill(rows: readonly (readonly Child[])[]): void;
}

/**
 * Makes a table that scrolls by itself where the page is narrow.
 *
 * @param caption that names it
 * @param columns in order, the first for the names of the rows
 */
export function table(caption: string, columns: readonly Column[]): Table {
  const body = element("tbody");
  const cellClass = (column: number): string | undefined =>
    columns[column]?.isNumber ? "number" : undefined;
  const node = element(
    "div",
    { class: "table-frame", tabindex: 0, role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", { class: "visually-hidden" }, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...columns.map(({ header }, i) => element("th", { scope: "col", class: cellClass(i) }, header)),
        ),
      ),
      body,
    ),
  );
  return {
    node,
    fill(rows) {
      body.replaceChildren(
        ...rows.map(([first, ...cells]) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, first),
            ...cells.map((cell, i) => element("td", { class: cellClass(i + 1) }, cell)),
          ),
        ),
      );
    },
  };
}
