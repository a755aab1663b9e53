import { isEvidenceMap } from "./evidenceMap.ts";
import type { Written, WrittenEntry, WrittenMap } from "./written.ts";

/**
 * Lays one file over the file that it extends, in the manner of RFC 7396 (JSON Merge Patch).
 *
 * Maps merge key by key. Scalars, lists and values with their evidence are replaced whole, so that evidence never stays
 * behind for a value that is gone. An explicit `null` removes an inherited key; a key with nothing after its colon does
 * not, since that is usually a slip: it stays, and the schema refuses it. Every value keeps its own position.
 *
 * @param base what is inherited
 * @param over what the extending file says
 * @returns the whole
 */
export function extend(base: Written, over: Written): Written {
  if (!canMerge(base) || !canMerge(over)) return over;
  const entries = new Map<string, WrittenEntry>(base.entries);
  for (const [key, entry] of over.entries) {
    const inherited = base.entries.get(key);
    if (inherited === undefined) entries.set(key, entry);
    else if (removes(entry.value)) entries.delete(key);
    else entries.set(key, { keyAt: entry.keyAt, value: extend(inherited.value, entry.value) });
  }
  return { ...over, entries };
}

function canMerge(written: Written): written is WrittenMap {
  return written.kind === "map" && !isEvidenceMap(written);
}

function removes(written: Written): boolean {
  return written.kind === "scalar" && written.value === null && written.text !== "";
}
