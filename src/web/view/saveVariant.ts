import { savedScenario } from "../files/savedScenario.ts";
import { SHIPPED_FILES } from "../files/shippedFiles.ts";
import type { Model } from "../model.ts";
import { WORDS } from "../words.ts";
import { download } from "./download.ts";

/** Hands the variant at hand to the reader as a scenario file. */
export function saveVariant({ state, current }: Model): void {
  if (!current) return;
  const { file, settings } = state.variant;
  const { name, title } = current.loaded.scenario;
  const text = state.dropped.get(file) ?? SHIPPED_FILES.get(file)!;
  const saved = `${name}-variant`;
  const named = { name: saved, title: { fr: `${title.fr} (variante)`, en: `${title.en} (variant)` } };
  download(
    `${saved}.yaml`,
    "text/yaml",
    savedScenario(text, settings, named, () => WORDS.savedReason[state.language]),
  );
}
