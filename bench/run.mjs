// The product path against a C loop of the same Erlang A year, side by side: processes in turn, ratios of medians.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { build } from "esbuild";

const PROCESSES = 5;
const YEARS = 12;
const root = new URL("..", import.meta.url).pathname;
process.chdir(root);
mkdirSync("bench/build", { recursive: true });
await build({
  entryPoints: ["bench/measure.ts"],
  outfile: "bench/build/measure.mjs",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: true,
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});
const hasGcc = spawnSync("gcc", ["--version"]).status === 0;
if (hasGcc) execFileSync("gcc", ["-O2", "-o", "bench/build/erlangA", "bench/c/erlangA.c", "-lm"]);
else console.log("gcc is not here: no C loop to compare with, so times only (Debian: apt-get install gcc)\n");

const rivals = [
  ...(hasGcc ? [["C loop, Erlang A year", "bench/build/erlangA", [String(YEARS)]]] : []),
  [
    "Plateau, Erlang A year",
    process.execPath,
    ["bench/build/measure.mjs", "bench/erlang-a-year.yaml", String(YEARS)],
  ],
  [
    "Plateau, SUDO year",
    process.execPath,
    ["bench/build/measure.mjs", "scenarios/sudo-2017.yaml", String(YEARS)],
  ],
];
const results = new Map(rivals.map(([name]) => [name, []]));
for (let turn = 1; turn <= PROCESSES; turn++) {
  for (const [name, command, args] of rivals) {
    const seed = command.endsWith("erlangA") ? [String(turn)] : [];
    results.get(name).push(JSON.parse(execFileSync(command, [...args, ...seed], { encoding: "utf8" })));
  }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const yardstick = hasGcc ? median(results.get("C loop, Erlang A year").map((r) => r.msPerYear)) : undefined;
console.log(
  `${"".padEnd(24)}${"ms a year".padStart(11)}${"× C".padStart(7)}${"handled".padStart(10)}${"wait [s]".padStart(10)}`,
);
for (const [name, runs] of results) {
  const ms = median(runs.map((r) => r.msPerYear));
  const ratio = yardstick ? (ms / yardstick).toFixed(1) : "—";
  const [{ handledShare, meanWaitServedSeconds }] = runs;
  console.log(
    `${name.padEnd(24)}${ms.toFixed(0).padStart(11)}${ratio.padStart(7)}${handledShare.toFixed(4).padStart(10)}${meanWaitServedSeconds.toFixed(2).padStart(10)}`,
  );
}
console.log(
  `\nCPU time, median of ${PROCESSES} processes of ${YEARS} warm years each, in turn. True Erlang A values: 0.9589, 6.85 s.`,
);
