import { type Palette, PLAIN } from "../rendering/palette.ts";
import { hasColours } from "./terminal.ts";

/**
 * Chooses the colours of standard output: none where it is no terminal or where they are not wanted.
 *
 * @returns colours, loaded only when there are any
 */
export async function choosePalette(): Promise<Palette> {
  if (!hasColours(process.stdout, process.env)) return PLAIN;
  const { createPalette } = await import("./palette.ts");
  return createPalette();
}
