import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUNDLE = join(ROOT, "dist", "plateau.js");
const LOCK = join(tmpdir(), `plateau-build-${ROOT.replace(/[^A-Za-z0-9]/g, "-")}.lock`);
const STALE_LOCK_MS = 120_000;

/** What a run of the command left. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it. */
export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Node's own options. */
  readonly node?: readonly string[];
  /** Called with all of standard error so far, whenever there is more. */
  readonly onError?: (text: string, child: ReturnType<typeof spawn>) => void;
  /** Stops reading standard output after the first piece, as `| head` does. */
  readonly isReaderImpatient?: boolean;
}

/**
 * Builds the bundle unless it is newer than every source. Test files run side by side: a lock, a folder that only one
 * process can make, lets one of them build while the others wait.
 */
export async function ensureBundle(): Promise<void> {
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    if (!isFresh()) execFileSync(process.execPath, [join(ROOT, "scripts", "build.mjs")], { cwd: ROOT });
  } finally {
    rmdirSync(LOCK);
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const made = modifiedAt(LOCK);
    // Whoever made it was killed.
    if (made !== undefined && Date.now() - made > STALE_LOCK_MS) rmdirSync(LOCK);
    return false;
  }
}

function isFresh(): boolean {
  const built = modifiedAt(BUNDLE);
  if (built === undefined) return false;
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  const files = [
    ...sources.map((name) => join(ROOT, "src", name)),
    join(ROOT, "scripts", "build.mjs"),
    join(ROOT, "scripts", "buildWeb.mjs"),
    join(ROOT, "vite.config.ts"),
    // The page carries the scenarios that ship.
    ...readdirSync(join(ROOT, "scenarios")).map((name) => join(ROOT, "scenarios", name)),
    join(ROOT, "package.json"),
  ];
  return files.every((file) => (modifiedAt(file) ?? 0) < built);
}

function modifiedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * Runs `plateau` from the bundle, without a terminal and in English unless told.
 *
 * @param args of the command line
 * @param options how
 * @returns exit code and both outputs
 */
export function runPlateau(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, NO_COLOR: _colour, ...environment } = process.env;
  const child = spawn(process.execPath, [...(options.node ?? []), BUNDLE, ...args], {
    cwd: options.cwd,
    env: { ...environment, LANG: "C", ...options.environment },
  });
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      stdout += piece;
      if (options.isReaderImpatient) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      stderr += piece;
      options.onError?.(stderr, child);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
