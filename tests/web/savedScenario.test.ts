import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DISK_FILES } from "../../src/cli/diskFiles.ts";
import { readInput } from "../../src/reading/readInput.ts";
import type { SourceFiles } from "../../src/reading/sourceFiles.ts";
import { savedScenario } from "../../src/web/files/savedScenario.ts";

const NAMED = { name: "saved", title: { fr: "Enregistré", en: "Saved" } };

/** The disk, with one more file among the scenarios. */
const withFile = (file: string, text: string): SourceFiles => ({
  ...DISK_FILES,
  read: (name, largest) => (name === file ? { text } : DISK_FILES.read(name, largest)),
});

const save = (name: string, settings: readonly string[]): string =>
  savedScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), settings, NAMED, () => "set on the page");

describe("a saved variant", () => {
  test.each([
    ["sudo-2017", []],
    [
      "sudo-2017",
      ["teams.sudo.posts=40", "demand.calls.talk.mean=3 min 7 s", "demand.calls.redial.share=29 %"],
    ],
    ["sudo-2017", ["teams.september.learning.start=1.3", "teams.september.learning.halfLifeDays=20"]],
    ["sudo-2017", ["teams.april.learning.start=1.3"]],
    ["sudo-2017", ["teams.april.from=2017-03-01", "blending.keepFree=0"]],
    ["sudo-2017", ["demand.calls.caisses.gironde=43 %", "demand.calls.caisses.landes=23.5 %"]],
    ["sudo-2017", ["opening.phone=9h00 - 16h30", "demand.calls.halfHours=[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]"]],
    ["sudo-2017", ["teams.april=null", "incidents.strike={from: 2017-03-01, to: 2017-03-02, teams: [sudo]}"]],
    ["sudo-2017", ["teams.reinforcement.calledUp.callsPerPosition=all", "shifts.day.breaks.0.lasts=20 min"]],
    ["peak-day-4500", ["teams.sudo.posts=40", "demand.mails.volume=900"]],
    ["sudo-march-counts", ["demand.calls.redial.share=40 %"]],
    ["reception", []],
  ] as const)("of %s with %j gives the scenario that the settings give", (name, settings) => {
    const file = "scenarios/saved.yaml";
    const [saved] = readInput(withFile(file, save(name, settings)), [file]).scenarios;
    const [expected] = readInput(DISK_FILES, [`scenarios/${name}.yaml`], settings).scenarios;
    expect(saved!.scenario).toEqual({ ...expected!.scenario, ...NAMED });
    // Whatever is set is assumed, and nothing is left without an origin that had one.
    expect(saved!.unstated).toEqual(expected!.unstated);
    expect(saved!.evidence.map(({ path, kind }) => `${path} ${kind}`).sort()).toEqual(
      expected!.evidence.map(({ path, kind }) => `${path} ${kind}`).sort(),
    );
  });

  test("keeps the comments and the order of the file", () => {
    const text = save("sudo-2017", ["teams.sudo.posts=40"]);
    expect(text).toContain("# Every value says where it comes from:");
    expect(text).toContain("# from 9:00 to 16:00");
    expect(text).toContain("posts: { value: 40, assumed: set on the page }");
  });
});
