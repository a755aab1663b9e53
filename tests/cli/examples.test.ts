import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBundle, runPlateau } from "./bundle.ts";

const read = (file: string) => readFileSync(file, "utf8");
const example = (file: string) => read(join("reports", "examples", file));
/** Charts of runs that take minutes, and what is said because of them. */
const EXPLORED = /<figure id="chart-(positions|tornado)">[\s\S]*?<\/figure>\n?/g;

/** A report without what its explorations gave; the list of warnings depends on them. */
function withoutExplorations(html: string): string {
  const end = html.indexOf('<section aria-labelledby="warnings">');
  return html
    .slice(0, end)
    .replace(EXPLORED, "")
    .replace(/<a href="#warnings">[^<]*<\/a>/g, "");
}

describe("reports/examples is what this version writes (else: npm run examples)", () => {
  const folder = mkdtempSync(join(tmpdir(), "plateau-examples-"));
  beforeAll(ensureBundle);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the page is the one that is built", () => {
    expect(example("what-if.html") === read("dist/what-if.html")).toBe(true);
  });

  test("the reports have the figures and the words that the study gives now, in both languages", async () => {
    const out = join(folder, "report");
    const study = ["simulate", "scenarios/sudo-2017-study.yaml", "--replications", "10"];
    const { code } = await runPlateau([...study, "--explorations", "0", "--lang", "fr", "--out", out]);
    expect(code).toBe(0);
    for (const [written, kept] of [
      ["report.html", "report-fr.html"],
      ["report.en.html", "report-en.html"],
    ] as const) {
      const now = withoutExplorations(read(join(out, written)));
      expect(now.length).toBeGreaterThan(100_000);
      expect(withoutExplorations(example(kept)) === now, kept).toBe(true);
    }
  });

  test("the explorations were made: both charts are there", () => {
    for (const file of ["report-fr.html", "report-en.html"])
      expect(example(file).match(EXPLORED)).toHaveLength(2);
  });
});
