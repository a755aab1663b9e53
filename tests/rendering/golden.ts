import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Holds a text to the one in `golden/`; `UPDATE_GOLDENS=1` writes it instead.
 *
 * @param name of the file
 * @param text as it is now
 */
export function expectGolden(name: string, text: string): void {
  const file = new URL(`./golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDENS === "1") {
    mkdirSync(new URL("./golden/", import.meta.url), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}
