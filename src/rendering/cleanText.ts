/** What no reader sees, and what turns the direction of the text around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Takes out of a text what somebody may have hidden in it: control characters and marks of direction.
 *
 * @param text that somebody wrote
 * @returns what can be seen of it
 */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes a text inert in HTML and SVG, between tags and in quoted attributes.
 *
 * @param text any
 * @returns the text, cleaned, without a character that means something there
 */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
