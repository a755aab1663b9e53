/**
 * Times the product path of one scenario in this process: compile once, then replication by replication from named
 * streams to summed totals. Prints one JSON line; the first years warm the process up and are not counted.
 */
import { inlineMore } from "../src/cli/engineFlags.ts";
import { readInput } from "../src/cli/readInput.ts";
import { compile } from "../src/models/compile.ts";
import { TOTAL_INDEX } from "../src/models/measures/totalNames.ts";
import { sumTotals } from "../src/models/measures/totals.ts";
import { createPlatform } from "../src/models/platform/platform.ts";

inlineMore();
const [file = "", years = "12"] = process.argv.slice(2);
const WARM_UP = 4;
const scenario = readInput([file]).scenarios[0]!.scenario;
const plan = compile(scenario);
const platform = createPlatform(plan);
const milliseconds: number[] = [];
let handled = 0;
let presented = 0;
let waited = 0;
for (let replication = 0; replication < WARM_UP + Number(years); replication++) {
  const start = process.cpuUsage();
  const totals = sumTotals(plan, platform.run(1, replication));
  const { user, system } = process.cpuUsage(start);
  if (replication >= WARM_UP) milliseconds.push((user + system) / 1000);
  handled += totals[TOTAL_INDEX.handled]!;
  presented += totals[TOTAL_INDEX.presented]!;
  waited += totals[TOTAL_INDEX.waitHandled]!;
}
milliseconds.sort((a, b) => a - b);
process.stdout.write(
  `${JSON.stringify({
    msPerYear: milliseconds[Math.floor(milliseconds.length / 2)],
    handledShare: handled / presented,
    meanWaitServedSeconds: waited / handled,
  })}\n`,
);
