import type { PageState } from "./pageState.ts";

/**
 * Writes the command that gives the same figures.
 *
 * @param state of the page
 * @param isShipped whether the file comes with Plateau
 * @returns for a POSIX shell, or PowerShell
 */
export function commandOf({ variant, seed, replications }: PageState, isShipped: boolean): string {
  const file = isShipped ? `scenarios/${variant.file}` : variant.file;
  const settings = variant.settings.map((setting) => ` --set ${shellQuoted(setting)}`).join("");
  return `plateau simulate ${shellQuoted(file)}${settings} --seed ${seed} --replications ${replications}`;
}

function shellQuoted(text: string): string {
  return /^[\w./=:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
