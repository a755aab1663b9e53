import { isEvidenceMap } from "./evidenceMap.ts";
import type { Written } from "./written.ts";

/**
 * Writes a value on one line, for lists of assumptions.
 *
 * @param written any value
 * @returns as "3 min 27 s", "[0.8, 1.2]" or "{ january: 1.2, august: 0.9 }"; a part with its own evidence as "…"
 */
export function writtenText(written: Written): string {
  if (written.kind === "scalar") return written.text.replace(/\s+/gu, " ").trim();
  if (written.kind === "list") return `[${written.items.map(writtenText).join(", ")}]`;
  const entries = [...written.entries].map(([key, { value }]) => {
    return `${key}: ${value.kind === "map" && isEvidenceMap(value) ? "…" : writtenText(value)}`;
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
