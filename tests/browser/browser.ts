import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** A browser that asks nobody for anything. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Whether the tests in a browser can run. Without a browser they are skipped, and `npm test` names them at its end; on a
 * build server, where nobody would read that, they fail instead.
 */
export const HAS_BROWSER: boolean = browserPath() !== undefined || Boolean(process.env.CI);

function browserPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the browser. @throws Error where there is none */
export function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === undefined) throw new Error(`no browser among ${NAMES.join(", ")}`);
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page that remembers what went wrong on it, and what it asked for. */
export interface WatchedPage {
  readonly page: Page;
  /** Exceptions, and warnings and errors of the console. */
  readonly mistakes: readonly string[];
  /** Addresses that it asked for. */
  readonly requests: readonly string[];
}

/**
 * Opens a page.
 *
 * @param browser started
 * @param address of the page
 * @param options width of the window, language of the browser
 */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, locale = "en-GB" }: { readonly width?: number; readonly locale?: string } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const mistakes: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") mistakes.push(message.text());
  });
  page.on("pageerror", (error) => mistakes.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, mistakes, requests };
}

/** Waits until the page has done all its replications and says so. */
export async function finished(page: Page, replications = 20): Promise<void> {
  await page.locator("#stamp", { hasText: ` ${replications} r` }).waitFor();
  await page.locator(".answer[aria-busy=false]").waitFor();
}
