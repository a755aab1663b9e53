import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ensureBundle, runPlateau } from "./bundle.ts";

describe("plateau serve", () => {
  let child: ChildProcess | undefined;
  beforeAll(ensureBundle);
  afterEach(() => {
    child?.kill("SIGKILL");
    child = undefined;
  });

  /** Starts it on a free port. @returns what it says first, and the address in it */
  async function serve(language: string): Promise<{ readonly said: string; readonly address: string }> {
    child = spawn(process.execPath, [resolve("dist/plateau.js"), "serve", "--port", "0", "--lang", language]);
    const ended = once(child, "close").then(([code]) => {
      throw new Error(`it ended with ${code}`);
    });
    const [said] = (await Promise.race([once(child.stdout!.setEncoding("utf8"), "data"), ended])) as [string];
    // From here on it may end.
    ended.catch(() => {});
    return { said, address: /http:\S+/.exec(said)![0] };
  }

  test("serves the page that was built, on this computer, and ends well on Ctrl-C", async () => {
    const { said, address } = await serve("fr");
    expect(said).toMatch(/^Page « et si \? » : http:\/\/127\.0\.0\.1:\d+\/\n/);
    const answer = await fetch(address);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('<div id="page">');
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'sha256-/);
    child!.kill("SIGINT");
    expect(await once(child!, "close")).toEqual([0, null]);
  });

  test("says in a sentence that the port is taken", async () => {
    const { address } = await serve("en");
    const { port } = new URL(address);
    const { code, stdout, stderr } = await runPlateau(["serve", "--port", port]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^plateau: port ${port} is taken, .* --port ${Number(port) + 1}`));
  });

  test.each([
    [["serve", "--port", "70000"], /a whole number from 0 to 65535, not "70000"/],
    [["serve", "scenarios/sudo-2017.yaml"], /plateau serve reads no file; drop scenarios\/sudo-2017\.yaml/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await runPlateau(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
