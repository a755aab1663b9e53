// Rebuilds reports/examples: the report of the SUDO study in both languages, the what-if page, and their pictures.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const examples = join(root, "reports", "examples");
const scratch = mkdtempSync(join(tmpdir(), "plateau-examples-"));
const LANGUAGES = ["fr", "en"];

/** Of the page: a lever moved, and the time in which its replications come in. */
const POSTS_MORE = 5;
const WHAT_IF_REPLICATIONS_MS = 40_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];

execFileSync(process.execPath, [join(root, "scripts", "build.mjs")], { cwd: root, stdio: "inherit" });
mkdirSync(examples, { recursive: true });
const study = ["simulate", "scenarios/sudo-2017-study.yaml", "--replications", "10", "--explorations", "2"];
execFileSync(
  process.execPath,
  ["dist/plateau.js", ...study, "--lang", "fr", "--out", join(scratch, "report")],
  {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  },
);
copyFileSync(join(scratch, "report", "report.html"), join(examples, "report-fr.html"));
copyFileSync(join(scratch, "report", "report.en.html"), join(examples, "report-en.html"));
copyFileSync(join(root, "dist", "what-if.html"), join(examples, "what-if.html"));

const folders = (process.env.PATH ?? "").split(delimiter);
const executablePath = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find(
  existsSync,
);
if (executablePath === undefined) throw new Error(`no browser among ${BROWSERS.join(", ")}`);
const browser = await chromium.launch({ executablePath, args: FLAGS });
for (const language of LANGUAGES) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    locale: language === "fr" ? "fr-FR" : "en-GB",
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(examples, `report-${language}.html`)).href);
  await page.screenshot({ path: join(examples, `report-${language}.png`) });
  await page.goto(pathToFileURL(join(examples, "what-if.html")).href);
  const posts = page.getByRole("slider").first();
  for (let press = 0; press < POSTS_MORE; press++) await posts.press("ArrowRight");
  await page.waitForTimeout(WHAT_IF_REPLICATIONS_MS);
  await page.screenshot({ path: join(examples, `what-if-${language}.png`) });
  await context.close();
}
await browser.close();
rmSync(scratch, { recursive: true });
