import { type Bilingual, both, quoted } from "../models/scenario/bilingual.ts";
import { isEvidenceMap } from "../models/scenario/evidenceMap.ts";
import { extend } from "../models/scenario/extend.ts";
import { nearestHint, type Problem, problemAt, ScenarioError } from "../models/scenario/problems.ts";
import { scenarioSchema } from "../models/scenario/schema.ts";
import {
  alternatives,
  holdsQuantity,
  knownKeys,
  type Schema,
  schemasAt,
  schemasUnder,
} from "../models/scenario/schemaWalk.ts";
import {
  COMMAND_LINE,
  type Path,
  type Position,
  type Written,
  type WrittenEntry,
  type WrittenMap,
} from "../models/scenario/written.ts";
import { parseYaml } from "./parseYaml.ts";

const HERE: Position = { file: COMMAND_LINE, line: 0, column: 0 };
const FORM: Bilingual = {
  fr: "chemin=valeur, comme teams.sudo.posts=28",
  en: "path=value, such as teams.sudo.posts=28",
};

/**
 * Applies what `--set` says to a file as written.
 *
 * The value is YAML, as it would stand in the file; `null` removes the key. A quantity set so is `assumed`, with the
 * setting itself as the reason, since no source speaks for it any more.
 *
 * @param root the whole file, the files it extends merged in
 * @param settings as "teams.sudo.posts=28", applied in order
 * @returns the file with the settings
 * @throws ScenarioError with every setting whose path leads nowhere or whose value is no YAML
 */
export function applySettings(root: Written, settings: readonly string[]): Written {
  const problems: Problem[] = [];
  let written = root;
  for (const setting of settings) {
    const [path, value] = readSetting(setting, problems) ?? [];
    if (path === undefined || value === undefined) continue;
    const schemas = alternatives(scenarioSchema);
    written = put(written, path, 0, schemas, withReason(value, path, setting, written), problems) ?? written;
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return written;
}

function readSetting(setting: string, problems: Problem[]): readonly [Path, Written] | undefined {
  const equals = setting.indexOf("=");
  const path = setting.slice(0, Math.max(equals, 0)).trim().split(".");
  if (equals < 1 || path.some((key) => key === "")) {
    problems.push(problemAt(HERE, ["--set"], FORM, quoted(setting)));
    return undefined;
  }
  const found: Problem[] = [];
  const value = parseYaml(setting.slice(equals + 1), COMMAND_LINE, found);
  problems.push(...found.map((problem) => ({ ...problem, path: path.join(".") })));
  return value === undefined ? undefined : [path, value];
}

function withReason(value: Written, path: Path, setting: string, root: Written): Written {
  const hasOwn = value.kind === "map" && isEvidenceMap(value);
  const isNothing = value.kind === "scalar" && value.value === null;
  if (hasOwn || isNothing || !holdsQuantity(schemasAt(scenarioSchema, path, root))) return value;
  const text = `--set ${setting}`;
  const reason: Written = { kind: "scalar", value: text, text, at: HERE };
  const entries = { value: { keyAt: HERE, value }, assumed: { keyAt: HERE, value: reason } };
  return { kind: "map", entries: new Map(Object.entries(entries)), at: HERE };
}

// The value at `path` from `place` on; undefined after a problem.
function put(
  here: Written | undefined,
  path: Path,
  place: number,
  schemas: readonly Schema[],
  value: Written,
  problems: Problem[],
): Written | undefined {
  const key = path[place];
  if (key === undefined) return here === undefined ? value : extend(here, value);
  if (here?.kind === "map" && place > 0 && isEvidenceMap(here)) {
    const inner = here.entries.get("value")!;
    const changed = put(inner.value, path, place, schemas, value, problems);
    return changed && withEntry(here, "value", { ...inner, value: changed });
  }
  if (here?.kind === "list") {
    const item = here.items[Number(key)];
    if (item === undefined) return refuse(path, place, lastPlace(here.items.length), [], problems);
    const changed = put(item, path, place + 1, schemasUnder(schemas, key), value, problems);
    return changed && { ...here, items: here.items.with(Number(key), changed) };
  }
  const map: WrittenMap = here?.kind === "map" ? here : { kind: "map", entries: new Map(), at: HERE };
  const entry = map.entries.get(String(key));
  const known = knownKeys(schemas);
  const below = schemasUnder(schemas, key);
  // A new name may be given a whole team, but not one field of a team that does not exist.
  const isUnknownName = entry === undefined && known.length === 0 && place < path.length - 1;
  // An object takes this key for its prototype: nothing would be set, and nobody told.
  if (below.length === 0 || isUnknownName || key === "__proto__") {
    const names = known.length > 0 ? known : [...map.entries.keys()];
    return refuse(path, place, oneOf(names), names, problems);
  }
  const isRemoval =
    place === path.length - 1 && value.kind === "scalar" && value.text !== "" && value.value === null;
  if (entry !== undefined && isRemoval) {
    const entries = new Map(map.entries);
    entries.delete(String(key));
    return { ...map, entries };
  }
  const changed = put(entry?.value, path, place + 1, below, value, problems);
  return changed && withEntry(map, String(key), { keyAt: entry?.keyAt ?? HERE, value: changed });
}

function withEntry(map: WrittenMap, key: string, entry: WrittenEntry): WrittenMap {
  return { ...map, entries: new Map([...map.entries, [key, entry]]) };
}

function refuse(
  path: Path,
  place: number,
  expected: Bilingual,
  names: readonly string[],
  problems: Problem[],
): undefined {
  const key = String(path[place]);
  problems.push(problemAt(HERE, path, expected, quoted(key), nearestHint(key, names)));
}

function oneOf(names: readonly string[]): Bilingual {
  return both((_, language) => {
    const list = names.join(", ");
    if (names.length === 0) return language === "fr" ? "un chemin du scénario" : "a path of the scenario";
    return language === "fr" ? `une clé parmi ${list}` : `one of the keys ${list}`;
  });
}

function lastPlace(length: number): Bilingual {
  return { fr: `une place de 0 à ${length - 1}`, en: `a place from 0 to ${length - 1}` };
}
