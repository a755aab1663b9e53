// Every check of the project, one after the other; the last line counts them: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = (name) => join("node_modules", ".bin", name);
const scratch = mkdtempSync(join(tmpdir(), "plateau-check-"));
const report = join(scratch, "tests.json");

const checks = [
  ["the bundle builds", process.execPath, ["scripts/build.mjs"]],
  ["types hold", bin("tsc"), ["-p", "tsconfig.json"]],
  [
    "engine, models, planning and rendering need neither Node nor a browser",
    bin("tsc"),
    ["-p", "tsconfig.pure.json"],
  ],
  ["types of the what-if page hold", bin("tsc"), ["-p", "tsconfig.web.json"]],
  ["lint and format", bin("biome"), ["check", "."]],
  [
    "imports run one way",
    bin("depcruise"),
    ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["nothing is unused", bin("knip"), []],
];

let passed = 0;
let failed = 0;
for (const [title, command, args] of checks) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${title}`);
}

const tests = spawnSync(
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  { stdio: "inherit" },
);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "skipped" || status === "pending"),
  );
  // Whoever has no browser must not believe that the page was tried.
  for (const { fullName } of skipped) console.log(`NOT RUN ${fullName}`);
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that does not even load has failed without a test to count.
  if (tests.status !== 0 && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
} catch {
  console.error("the tests left no report");
  failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
