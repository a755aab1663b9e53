// Builds the what-if page into one HTML file, dist/what-if.html, with a copy for readers in reports/.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist", "web");

/** The hash by which a security policy allows the one inline element of a name, and no other. */
function hashOf(html, name) {
  const [inline, another] = [...html.matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, "g"))];
  if (inline === undefined || another) throw new Error(`what-if.html: not one ${name}`);
  return `'sha256-${createHash("sha256").update(inline[1]).digest("base64")}'`;
}

/** The page with its scripts or styles emptied: what stands in them may speak of elements, too. */
function without(html, ...names) {
  return html.replace(new RegExp(`(<(${names.join("|")})\\b[^>]*>)[\\s\\S]*?(?=</\\2>)`, "g"), "$1");
}

await build({ configFile: join(root, "vite.config.ts"), root: join(root, "src", "web") });
const html = readFileSync(join(built, "index.html"), "utf8");
rmSync(built, { recursive: true });
const withPolicy = html
  .replace("script-src 'unsafe-inline'", () => `script-src ${hashOf(html, "script")}`)
  .replace("style-src 'unsafe-inline'", () => `style-src ${hashOf(without(html, "script"), "style")}`);
const markup = without(withPolicy, "script", "style");
if (/unsafe-/.test(markup) || /<(script|link|img)\b[^>]*\b(src|href)="(?!data:)/.test(markup)) {
  throw new Error("what-if.html: something is not inline, or the policy allows what it should not");
}
mkdirSync(join(root, "reports"), { recursive: true });
for (const folder of ["dist", "reports"]) writeFileSync(join(root, folder, "what-if.html"), withPolicy);
