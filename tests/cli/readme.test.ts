import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInput } from "../../src/cli/readInput.ts";
import { ensureBundle, runPlateau } from "./bundle.ts";

const readme = readFileSync("README.md", "utf8");
const fence = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    (match) => match[1]!,
  );

describe("the README", () => {
  const folder = mkdtempSync(join(tmpdir(), "plateau-readme-"));
  beforeAll(ensureBundle);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const commands = fence("sh")
    .join("")
    .split("\n")
    .filter((line) => line !== "");

  test("shows commands", () => expect(commands.length).toBeGreaterThan(5));

  test.each(commands)("%s", async (command) => {
    expect(command).toMatch(/^npx plateau /);
    const args = command
      .replace(/^npx plateau /, "")
      .replace("reports/", `${folder}/`)
      .split(" ");
    const { code, stdout, stderr } = await runPlateau(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining("Error") });
    expect(stdout.length).toBeGreaterThan(200);
  });

  test("shows a scenario that reads as it stands", () => {
    const [example] = fence("yaml");
    const file = join(folder, "more-posts.yaml");
    writeFileSync(file, example!.replace("sudo-2017.yaml", join(process.cwd(), "scenarios/sudo-2017.yaml")));
    const [loaded] = readInput([file]).scenarios;
    expect(loaded!.scenario.teams.sudo!.posts).toBe(38);
  });

  test("shows output that the study's own numbers still give", async () => {
    const { stdout } = await runPlateau(["simulate", "scenarios/sudo-2017-study.yaml", "--lang", "fr"]);
    const [shown] = fence("text");
    expect(stdout.startsWith(shown!.trimEnd())).toBe(true);
  });
});
