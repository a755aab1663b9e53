import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPageServer } from "../../src/cli/pageServer.ts";
import { ensureBundle, runPlateau } from "../cli/bundle.ts";
import { finished, HAS_BROWSER, openBrowser, openPage } from "./browser.ts";

const DAY = "file=peak-day-4500.yaml";
const POSTS = "#lever-teams\\.sudo\\.posts";

describe.skipIf(!HAS_BROWSER)("the what-if page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "plateau-browser-"));
  // A copy: other tests may build the original anew.
  const file = join(folder, "what-if.html");
  let browser: Browser;
  let server: Server;
  let served = "";

  beforeAll(async () => {
    await ensureBundle();
    copyFileSync("dist/what-if.html", file);
    browser = await openBrowser();
    server = createPageServer(readFileSync(file, "utf8"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    served = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  const fromDisk = (hash: string): string => `${pathToFileURL(file).href}#${hash}`;

  test("loads from the disk and from the server without a mistake, and asks nobody for anything", async () => {
    for (const address of [fromDisk(DAY), `${served}#${DAY}`]) {
      const { page, mistakes, requests } = await openPage(browser, address);
      await finished(page);
      expect(mistakes).toEqual([]);
      const [first, ...others] = requests;
      expect(address.startsWith(first!.split("#")[0]!)).toBe(true);
      expect(others.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
      await page.context().close();
    }
  });

  test("may load nothing from outside and run no code but its own", async () => {
    const { page } = await openPage(browser, fromDisk(DAY));
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const isBlocked = await page.evaluate(
      "new Promise((done) => { document.addEventListener('securitypolicyviolation', () => done(true)); const s = document.createElement('script'); s.textContent = 'window.leaked = 1'; document.body.append(s); setTimeout(() => done('leaked' in window ? false : 'silent'), 2000); })",
    );
    expect(isBlocked).toBe(true);
    await page.context().close();
  });

  test("gives the figures of the command line, and saves a file from which the command line gives them too", async () => {
    const settings = ["teams.sudo.posts=38", "demand.calls.talk.mean=3 min 7 s"];
    const hash = new URLSearchParams([
      ["file", "peak-day-4500.yaml"],
      ["seed", "7"],
      ["lang", "en"],
    ]);
    for (const setting of settings) hash.append("set", setting);
    const { page } = await openPage(browser, fromDisk(hash.toString()));
    await finished(page);
    await page.click("#keep");
    const shown = measuresOf(await downloaded(page, "#export-csv"));
    const report = await downloaded(page, "#export-report");
    expect(report).toContain("Variant 1");
    expect(report).toContain("A day of about 5 000 calls");
    const saved = join(folder, "saved.yaml");
    writeFileSync(saved, await downloaded(page, "#save"));
    copyFileSync("scenarios/sudo-2017.yaml", join(folder, "sudo-2017.yaml"));

    const run = ["--seed", "7", "--replications", "20", "--format", "json", "--workers", "1"];
    const set = settings.flatMap((setting) => ["--set", setting]);
    for (const args of [["scenarios/peak-day-4500.yaml", ...set], [saved]]) {
      const { stdout } = await runPlateau(["simulate", ...args, ...run]);
      const [{ measures }] = JSON.parse(stdout).scenarios;
      expect(shown.size).toBeGreaterThan(20);
      for (const [id, { mean, low, high }] of shown) {
        const cli = measures[id];
        expect([id, cli.mean, cli.low, cli.high].map(twelveDigits)).toEqual(
          [id, mean, low, high].map(twelveDigits),
        );
      }
    }
    await page.context().close();
  });

  test("answers a lever moved from the keyboard, says what it changes, and keeps it in its address", async () => {
    const { page, mistakes } = await openPage(browser, `${served}#${DAY}&lang=en`);
    await finished(page);
    const before = await page.textContent("#big");
    await page.focus(POSTS);
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await page.locator("#change", { hasText: "clearly higher over 20 replications" }).waitFor();
    expect(await page.textContent("#big")).not.toBe(before);
    expect(await page.getAttribute(POSTS, "aria-valuetext")).toBe("40");
    expect(await page.textContent("#command")).toContain("--set teams.sudo.posts=40");
    await page.waitForURL(/set=teams\.sudo\.posts%3D40/);

    const shown = [await page.textContent("#big"), await page.textContent("#change")];
    const again = await openPage(browser, page.url());
    await again.page.locator("#change", { hasText: "over 20 replications" }).waitFor();
    expect([await again.page.textContent("#big"), await again.page.textContent("#change")]).toEqual(shown);
    await page.click("#reset-all");
    await page.locator("#big", { hasText: before! }).waitFor();
    expect([...mistakes, ...again.mistakes]).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });

  test("compares with a variant that was pinned", async () => {
    const { page } = await openPage(browser, fromDisk(`${DAY}&lang=en&set=teams.sudo.posts%3D40`));
    await finished(page);
    await page.click("#pin");
    await page.locator("#reference", { hasText: "teams.sudo.posts=40" }).waitFor();
    await page.click("#reset-all");
    await page.locator("#change", { hasText: "clearly lower over 20 replications" }).waitFor();
    await page.click("#unpin");
    await page.locator("#reference", { hasText: "Reference: A day of about 5 000 calls." }).waitFor();
    // The file is held against itself.
    expect(await page.textContent("#change")).toBe("");
    await page.context().close();
  });

  test("moves posts from one team to another, and never more than there are", async () => {
    const { page } = await openPage(browser, fromDisk(`${DAY}&lang=en`));
    await finished(page);
    await page.fill("#move-count", "6");
    await page.click("#move-do");
    await page
      .locator("#command", { hasText: "--set teams.sudo.posts=29 --set teams.april.posts=13" })
      .waitFor();
    await page.fill("#move-count", "100");
    await page.click("#move-do");
    await page
      .locator("#command", { hasText: "--set teams.sudo.posts=0 --set teams.april.posts=42" })
      .waitFor();
    await page.context().close();
  });

  test("speaks French and English", async () => {
    const { page } = await openPage(browser, fromDisk(DAY), { locale: "fr-FR" });
    await finished(page);
    expect(await page.title()).toBe("Plateau : et si ?");
    expect(await page.textContent("#big")).toMatch(/^\d\d,\d\u00a0%\u00a0±\u00a0\d,\d$/);
    await page.click("#language-en");
    expect(await page.title()).toBe("Plateau: what if?");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.textContent("#big")).toMatch(/^\d\d\.\d%\u00a0±\u00a0\d\.\d$/);
    expect(await page.evaluate("document.activeElement.id")).toBe("language-en");
    await page.context().close();
  });

  test("shows what is wrong with a dropped file, with its lines, and plays a good one", async () => {
    const { page, mistakes } = await openPage(browser, fromDisk(`${DAY}&lang=en`));
    await finished(page);
    const bad =
      "plateau: 1\nextends: sudo-2017.yaml\nname: bad\nteams:\n  sudo:\n    postes: 12\n  april:\n    posts: many\n";
    await drop(page, { "bad.yaml": bad });
    const trouble = page.locator(".trouble");
    await trouble.getByText("bad.yaml:6:5 teams.sudo.postes", { exact: false }).waitFor();
    await trouble.getByText("bad.yaml:8:12 teams.april.posts", { exact: false }).waitFor();
    expect(await page.isVisible("#big")).toBe(false);

    const good = bad.replace("postes", "posts").replace("many", "8").replace("sudo-2017", "peak-day-4500");
    await drop(page, { "good.yaml": good });
    await page.locator("#command", { hasText: "plateau simulate good.yaml" }).waitFor();
    await finished(page);
    expect(await trouble.isVisible()).toBe(false);
    expect(await page.inputValue("#scenario")).toBe("good.yaml");
    // The link carries the file, so that who opens it sees the same.
    await page.waitForURL(/own=/);
    const big = await page.textContent("#big");
    const again = await openPage(browser, page.url());
    await again.page.locator("#big", { hasText: big! }).waitFor();
    expect(mistakes).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });

  test("plays a day, which a reader can also go through from the keyboard", async () => {
    const { page, mistakes } = await openPage(browser, fromDisk(`${DAY}&lang=en`));
    await finished(page);
    await page.click("#film-make");
    const moments =
      /^\d+:\d\d: [\d,]+ callers? waiting, \d+ on a call, \d+ on a mail, \d+ on a break or in a meeting, \d+ free$/;
    await page.locator("#film-caption", { hasText: moments }).waitFor();
    // It plays by itself, until the reader stops it or moves on.
    const begun = await page.textContent("#film-caption");
    await page.locator("#film-caption").getByText(begun!, { exact: true }).waitFor({ state: "detached" });
    await page.focus("#film-time");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    expect(await page.getAttribute("#film-time", "aria-valuetext")).toMatch(/^8:31: /);
    expect(await page.textContent("#film-play")).toBe("Play");
    expect(await page.locator("svg.film *").count()).toBeGreaterThan(10);
    await page.focus(POSTS);
    await page.keyboard.press("ArrowRight");
    await page.getByText("The settings have changed since").waitFor();
    expect(mistakes).toEqual([]);
    await page.context().close();
  });

  test("lets nothing move by itself where the system asks for less motion", async () => {
    const { page } = await openPage(browser, fromDisk(`${DAY}&lang=en`));
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.reload();
    await finished(page);
    await page.click("#film-make");
    await page.getByText("Your system asks for less motion").waitFor();
    expect(await page.locator("#film-play").count()).toBe(0);
    await page.context().close();
  });

  test("says that a file is no text", async () => {
    const { page } = await openPage(browser, fromDisk(`${DAY}&lang=fr`));
    await page.setInputFiles("#own-file", {
      name: "photo.yaml",
      mimeType: "text/yaml",
      buffer: Buffer.from([0xff, 0xfe, 0]),
    });
    await page.locator(".messages", { hasText: "photo.yaml n'est pas un texte en UTF-8" }).waitFor();
    await page.context().close();
  });

  test("shows markup in a file as the text that it is", async () => {
    const { page } = await openPage(browser, fromDisk(`${DAY}&lang=en`));
    const title = "<img src=x onerror=alert(1)>";
    await drop(page, {
      "markup.yaml": `plateau: 1\nextends: peak-day-4500.yaml\nname: markup\ntitle: { fr: "${title}", en: "${title}" }\n`,
    });
    await page.locator("#answer", { hasText: title }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    await page.context().close();
  });

  test.each(["fr", "en"])("has nothing serious for axe to find, in %s", async (language) => {
    const hash = `${DAY}&lang=${language}&set=teams.sudo.posts%3D40&keep=${encodeURIComponent('"A"["peak-day-4500.yaml"]')}`;
    for (const width of [1280, 390]) {
      const { page } = await openPage(browser, fromDisk(hash), { width });
      await finished(page);
      await page.click("#film-make");
      await page.locator("#film-caption", { hasText: /\d/ }).waitFor();
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
      );
      const found = (await page.evaluate("axe.run()")) as AxeResults;
      expect(
        found.violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      ).toEqual([]);
      // Whoever holds a phone need not scroll sideways.
      expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return readFileSync(await download.path(), "utf8");
}

/** Drops texts on the page, as a reader drags files from a folder. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    `((files) => { const data = new DataTransfer(); for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name)); document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); })(${JSON.stringify(files)})`,
  );
}

/** The means and intervals of the only variant in an English export, by measure. */
function measuresOf(csv: string) {
  const [, ...lines] = csv.trimEnd().split("\r\n");
  return new Map(
    lines.map((line) => {
      const [, , , id, mean, low, high] = line.split(",");
      return [id!, { mean: Number(mean), low: Number(low), high: Number(high) }] as const;
    }),
  );
}

function twelveDigits(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
