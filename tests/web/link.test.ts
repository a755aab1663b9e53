import { describe, expect, test } from "vitest";
import { linkOf, stateOf } from "../../src/web/state/link.ts";
import { packText, unpackText } from "../../src/web/state/packedText.ts";
import { firstState, type PageState } from "../../src/web/state/pageState.ts";

const FIRST = firstState("fr");
const BUSY: PageState = {
  language: "en",
  variant: {
    file: "mine & yours.yaml",
    settings: ["teams.sudo.posts=38", "demand.calls.talk.mean=3 min 7 s"],
  },
  pinned: { file: "sudo-2017.yaml", settings: ["a.b=[1, 2]"] },
  kept: [
    { name: 'Été "chaud" [1]', file: "sudo-2017.yaml", settings: [] },
    { name: "B", file: "mine & yours.yaml", settings: ['x="y"'] },
  ],
  seed: 12,
  replications: 50,
  dropped: new Map([["mine & yours.yaml", "plateau: 1\n# été #&=%\n"]]),
};

describe("a link", () => {
  test.each([
    ["the page as it opens", FIRST],
    ["everything that can be changed", BUSY],
  ])("reproduces %s", async (_, state) => {
    const { hash, isComplete } = await linkOf(state);
    expect(isComplete).toBe(true);
    expect(await stateOf(`#${hash}`, firstState("fr"))).toEqual(state);
  });

  test("says when the reader's files do not fit, and leaves them out", async () => {
    const text = Array.from({ length: 40_000 }, (_, i) =>
      String.fromCharCode(33 + ((i * i * 7919) % 90)),
    ).join("");
    const noise = Array.from({ length: 9_000 }, (_, i) =>
      ((i * 2_654_435_761) % 4_294_967_296).toString(36),
    ).join("");
    const { hash, isComplete } = await linkOf({ ...BUSY, dropped: new Map([["a.yaml", text + noise]]) });
    expect(isComplete).toBe(false);
    expect(hash.length).toBeLessThan(2_000);
  });

  test.each([
    "",
    "#",
    "#own=zzzz",
    "#own=%00&base=[1]&keep=x&keep=%22a%22{}&seed=-3&n=7&lang=de",
    "#seed=99999999999999999999",
    "#base=not json",
    "#keep=%22",
  ])("that is broken (%s) opens the page as without one", async (hash) => {
    expect(await stateOf(hash, FIRST)).toEqual(FIRST);
  });

  test("cannot hide a bomb: what unpacks to more than it should is refused", async () => {
    const packed = await packText("a".repeat(5_000_000));
    expect(packed.length).toBeLessThan(24_000);
    await expect(unpackText(packed)).rejects.toThrow("too large");
    expect(await stateOf(`#own=${packed}`, FIRST)).toEqual(FIRST);
  });
});
