import { type Document, isMap, isScalar, type ParsedNode, parseDocument, visit } from "yaml";

/** Of a scenario that is saved, in both languages. */
export interface SavedName {
  readonly name: string;
  readonly title: { readonly fr: string; readonly en: string };
}

const EVIDENCE = ["published", "estimated", "assumed"] as const;

/**
 * Puts settings into the text of a scenario file; comments and all other values stay. What is set is `assumed`, with the
 * setting as the reason, as `--set` has it.
 *
 * @param text of the file, which reads without problems
 * @param settings as `--set` takes them, which apply to it without problems
 * @param named what the new scenario is called, so that it can stand beside the old one
 * @param reason for a value that is set, as the file gives it
 * @returns the text of a file that gives the same figures; what it extends must lie beside it, as for the old one
 */
export function savedScenario(
  text: string,
  settings: readonly string[],
  named: SavedName,
  reason: (setting: string) => string,
): string {
  const document = parseDocument(text, { version: "1.2", stringKeys: true, resolveKnownTags: false });
  if (settings.length > 0) copyReferences(document);
  document.setIn(["name"], named.name);
  document.setIn(["title"], document.createNode({ ...named.title }, { flow: true }));
  for (const setting of settings) {
    const equals = setting.indexOf("=");
    put(document, setting.slice(0, equals).trim().split("."), setting.slice(equals + 1), reason(setting));
  }
  return document.toString({ lineWidth: 110, flowCollectionPadding: true });
}

function put(document: Document.Parsed, path: readonly string[], written: string, reason: string): void {
  const place = openPath(document, path);
  const value = parseDocument(written, { version: "1.2", stringKeys: true }).contents as ParsedNode | null;
  const isNothing = value === null || (isScalar(value) && value.value === null);
  // What is inherited is taken away by a null, what stands here by leaving it out.
  if (isNothing && !document.has("extends")) document.deleteIn(place);
  else if (isNothing) document.setIn(place, null);
  else if (isMap(value) || !isQuantity(written)) document.setIn(place, value);
  else document.setIn(place, document.createNode({ value: plain(value), assumed: reason }, { flow: true }));
}

/** Dates and names need no evidence, and may not have any. */
function isQuantity(written: string): boolean {
  return /\d|^(unlimited|all|never|endless)$/.test(written) && !/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(written);
}

function plain(value: ParsedNode): unknown {
  return value.toJSON === undefined ? value : (value.toJSON() as unknown);
}

/** What two places share by a reference is copied to each, so that setting one leaves the other. */
function copyReferences(document: Document.Parsed): void {
  visit(document, {
    Alias: (_, alias) => {
      const copy = alias.resolve(document)?.clone();
      return copy === undefined ? undefined : (copy as ParsedNode);
    },
  });
  visit(document, {
    Value: (_, node) => {
      delete (node as { anchor?: string }).anchor;
    },
  });
}

/** Goes down a path, into values with their evidence. */
function openPath(document: Document.Parsed, path: readonly string[]): readonly string[] {
  const place: string[] = [];
  for (const [depth, key] of path.entries()) {
    const here = document.getIn(place, true);
    if (depth > 0 && isMap(here) && here.has("value") && EVIDENCE.some((kind) => here.has(kind)))
      place.push("value");
    place.push(key);
  }
  return place;
}
