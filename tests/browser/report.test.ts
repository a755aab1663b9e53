import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "../../src/rendering/htmlReport/htmlReport.ts";
import { exploration } from "../rendering/charts/handMadeExploration.ts";
import { context } from "../rendering/handMadeResult.ts";
import { fullStudy } from "../rendering/htmlReport/fullResult.ts";
import { HAS_BROWSER, openBrowser, openPage } from "./browser.ts";

describe.skipIf(!HAS_BROWSER)("the report in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "plateau-report-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const written = (language: "fr" | "en"): string => {
    const file = join(folder, `${language}.html`);
    const { document } = parseHTML("<html></html>");
    writeFileSync(file, htmlReport(fullStudy(), exploration(), { ...context(), language, document }));
    return pathToFileURL(file).href;
  };

  test.each([
    ["fr", 1280],
    ["fr", 390],
    ["en", 390],
  ] as const)(
    "opens from disk in %s at %i px, asks for nothing else and has nothing for axe to find",
    async (language, width) => {
      const address = written(language);
      const { page, mistakes, requests } = await openPage(browser, address, { width });
      expect(mistakes).toEqual([]);
      expect(requests).toEqual([address]);
      // Wide tables scroll by themselves; the page does not.
      expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
      // Each chart is there once, in the layout for the window.
      expect(await page.locator("svg:visible").count()).toBe(await page.locator("figure").count());
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
      );
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
      await page.context().close();
    },
  );

  test("prints on A4 with nothing cut off at the right", async () => {
    const { page } = await openPage(browser, written("fr"), { width: 680 });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(680);
    expect(await page.locator(".narrow:visible").count()).toBe(0);
    await page.context().close();
  });
});
