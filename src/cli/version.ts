import { readFileSync } from "node:fs";

/** Set by scripts/build.mjs; there is none when the sources run by themselves. */
declare const __PLATEAU_VERSION__: string | undefined;

/** Whether this runs from the bundle, where the worker has a file of its own. */
export const IS_BUNDLED = typeof __PLATEAU_VERSION__ === "string";

/** Of the product, as in package.json. */
export const VERSION: string =
  typeof __PLATEAU_VERSION__ === "string" ? __PLATEAU_VERSION__ : packageVersion();

function packageVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
}
