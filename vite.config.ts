import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

/** The what-if page, as one HTML file that needs nothing beside it (scripts/buildWeb.mjs adds its security policy). */
export default defineConfig({
  root: "src/web",
  define: { __PLATEAU_VERSION__: JSON.stringify(version) },
  plugins: [viteSingleFile()],
  logLevel: "error",
  // A classic worker: from a file on the disk a browser loads no module that lives in memory.
  worker: { format: "iife" },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
  },
});
