/** What may stand in an element. */
export type Child = Node | string | undefined;

type Listeners = {
  readonly [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};

/** Attributes by name, of which `undefined` and `false` are left out, and listeners as `onclick`. */
export type Attributes = Listeners & {
  readonly [name: string]: string | number | boolean | undefined | ((event: never) => void);
};

/**
 * Makes an element. Texts become text nodes, so nothing that a file holds is ever read as HTML.
 *
 * @param name of the element
 * @param attributes and listeners
 * @param children in order
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value as EventListener);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
