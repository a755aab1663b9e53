// What a French planner writes first.
const FRENCH_WORDS: ReadonlyMap<string, string> = new Map([
  ["lundi", "monday"],
  ["mardi", "tuesday"],
  ["mercredi", "wednesday"],
  ["jeudi", "thursday"],
  ["vendredi", "friday"],
  ["samedi", "saturday"],
  ["dimanche", "sunday"],
  ["janvier", "january"],
  ["février", "february"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["août", "august"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["décembre", "december"],
  ["decembre", "december"],
  ["illimité", "unlimited"],
  ["oui", "true"],
  ["yes", "true"],
  ["non", "false"],
  ["no", "false"],
]);

/**
 * Finds the word that was probably meant: the translation of a French one, or the nearest by edit distance.
 *
 * @param word as written
 * @param candidates the words that would have been right
 * @returns the nearest at no more than one slip in three letters; undefined when none is near
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  const translation = FRENCH_WORDS.get(written);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === translation) return candidate;
    const distance = editDistance(written, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each costing 1.
 *
 * @param a one word
 * @param b another
 * @param enough the distance from which on the exact figure does not matter
 * @returns the distance, or some number of at least `enough`
 */
export function editDistance(a: string, b: string, enough = Infinity): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + substitution);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, twoAbove[j - 2]! + 1);
      row.push(least);
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length]!;
}
