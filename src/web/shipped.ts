import { SHIPPED_SCENARIOS } from "./files/shippedFiles.ts";
import type { PageState } from "./state/pageState.ts";

/** Whether the file at hand comes with Plateau, unless the reader brought one of the same name. */
export function isShipped({ variant, dropped }: PageState): boolean {
  return SHIPPED_SCENARIOS.includes(variant.file) && !dropped.has(variant.file);
}
