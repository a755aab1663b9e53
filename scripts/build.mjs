// Bundles the command line into dist/: one small entry and a chunk for each thing that a command loads when it needs it.
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const root = new URL("..", import.meta.url).pathname;

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
const common = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: true,
  keepNames: false,
  legalComments: "none",
  define: { __PLATEAU_VERSION__: JSON.stringify(version) },
  // yargs and its like still call require() for Node's own modules.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
};

await build({
  ...common,
  entryPoints: {
    plateau: "src/cli/main.ts",
    worker: "src/cli/worker.ts",
    // tinypool starts its threads from this file, beside the chunk that tinypool ends up in.
    "entry/worker": "node_modules/tinypool/dist/entry/worker.js",
  },
  splitting: true,
});
// HiGHS looks for its WebAssembly beside the chunk that it ends up in.
copyFileSync(
  new URL("../node_modules/highs/build/highs.wasm", import.meta.url),
  new URL("../dist/highs.wasm", import.meta.url),
);
// In one file without chunks, so that a worker can load a copy for each scenario (src/cli/worker.ts).
await build({ ...common, entryPoints: { taskRunner: "src/planning/runner.ts" } });
await import("./buildWeb.mjs");
