import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, nearest } from "../../../src/models/scenario/nearest.ts";

test("insertions, deletions, substitutions and swaps cost one each", () => {
  expect(editDistance("volume", "volume")).toBe(0);
  expect(editDistance("volumes", "volume")).toBe(1);
  expect(editDistance("vlume", "volume")).toBe(1);
  expect(editDistance("valume", "volume")).toBe(1);
  expect(editDistance("vloume", "volume")).toBe(1);
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "abc")).toBe(3);
  // Optimal string alignment does not edit a swapped pair again: 3, where full Damerau-Levenshtein says 2.
  expect(editDistance("ca", "abc")).toBe(3);
});

test("a distance is symmetric, and none only between a word and itself", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

test("the nearest word is suggested, within one slip in three letters", () => {
  const keys = ["volume", "caisses", "months", "talk"];
  expect(nearest("volumes", keys)).toBe("volume");
  expect(nearest("Caisse", keys)).toBe("caisses");
  expect(nearest("MONTHS", keys)).toBe("months");
  expect(nearest("tlak", keys)).toBe("talk");
  expect(nearest("patience", keys)).toBeUndefined();
  expect(nearest("v", keys)).toBeUndefined();
});

test("a French word is translated before anything is guessed", () => {
  expect(nearest("mars", ["may", "march"])).toBe("march");
  expect(nearest("Août", ["april", "august"])).toBe("august");
  expect(nearest("lundi", ["sunday", "monday"])).toBe("monday");
  expect(nearest("lundi", ["volume"])).toBeUndefined();
});
