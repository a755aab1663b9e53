#!/usr/bin/env node
import { VERSION } from "./version.ts";

// The version must come at once, and the rest only when it is needed: everything else is imported here and not above.
const args = process.argv.slice(2);
if (args.length === 1 && args[0] === "--version") {
  process.stdout.write(`${VERSION}\n`);
} else {
  // Questions about a day end before the machine code that takes longer to make has paid.
  if (args[0] !== "reinforce") {
    const { inlineMore } = await import("./engineFlags.ts");
    inlineMore();
  }
  const { run } = await import("./run.ts");
  process.exitCode = await run(args);
}
