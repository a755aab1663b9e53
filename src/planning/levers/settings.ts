import type { Setting } from "./lever.ts";

/**
 * Puts what a lever sets among the settings that there are: each path stands once, in the order in which it came.
 *
 * @param settings as `--set` takes them
 * @param changes of one lever
 * @returns the settings to apply
 */
export function withSettings(settings: readonly string[], changes: readonly Setting[]): readonly string[] {
  const byPath = new Map(settings.map((setting) => [pathOf(setting), setting] as const));
  for (const { path, value } of changes) {
    if (value === undefined) byPath.delete(path);
    else byPath.set(path, `${path}=${value}`);
  }
  return [...byPath.values()];
}

function pathOf(setting: string): string {
  return setting.slice(0, Math.max(0, setting.indexOf("="))).trim();
}
