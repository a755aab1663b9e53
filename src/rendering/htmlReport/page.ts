import type { Language } from "../../models/scenario/bilingual.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { STYLE } from "./style.ts";

/** A part of the page with a heading of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** Above everything: the answer. */
  readonly top: Markup;
  readonly sections: readonly Section[];
  readonly foot: Markup;
}

/** The page loads nothing and runs nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const SKIP = { fr: "Aller au contenu", en: "Skip to the content" } as const;
const CONTENTS = { fr: "Sommaire", en: "Contents" } as const;

/**
 * Writes a page that stands by itself: no script, nothing from outside.
 *
 * @param page its parts
 * @returns the whole document
 */
export function writePage({ language, title, top, sections, foot }: Page): string {
  const contents = sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`);
  const parts = sections.map(
    ({ id, title: name, body }) =>
      html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>${body}</section>\n`,
  );
  const { markup } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${SKIP[language]}</a>
<header class="top">
${top}
<nav aria-label="${CONTENTS[language]}"><ol>${contents}</ol></nav>
</header>
<main id="content" tabindex="-1">
${parts}</main>
<footer>${foot}</footer>
</body>
</html>
`;
  return markup;
}
