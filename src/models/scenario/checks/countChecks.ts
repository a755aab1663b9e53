import { caissesOf } from "../../demand/flowCaisses.ts";
import { type Bilingual, quoted, same } from "../bilingual.ts";
import { nearestHint } from "../problems.ts";
import { writeClockRange } from "../quantities/clockRange.ts";
import type { CountRow, WaitRow } from "../schema/tables.ts";
import type { Flow, Scenario } from "../schema.ts";
import type { Path } from "../written.ts";
import type { Finding } from "./finding.ts";
import { daysOf } from "./volumeDayChecks.ts";

const HALF_HOUR_SECONDS = 1800;
const SHOWN_DATES = 3;

/**
 * Checks that the counts of a flow tell of each day on which its contacts come, and of nothing that cannot be. A table
 * without rows is one that could not be read, and has been reported there.
 *
 * @param path of the flow
 * @param flow with its counts, if any
 * @param opening decides which days and hours are open
 * @param horizon first and last date, in order; rows outside it are left alone
 * @returns what is wrong
 */
export function countFindings(
  path: Path,
  flow: Flow,
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly Finding[] {
  const rows = flow.counts?.csv ?? [];
  if (rows.length === 0) return [];
  const at = [...path, "counts", "csv"];
  const days = daysOf(flow, opening, horizon);
  const inside = rows.filter(({ date }) => date >= horizon.from && date <= horizon.to);
  const findings: Finding[] = [...missingDays(at, inside, days)];
  findings.push(...caisseColumns(at, rows, flow));
  if (flow.kind === "deferred") return findings;
  const hours = flow.hours ?? opening.phone;
  findings.push(...closedDays(at, inside, days));
  return hours === undefined ? findings : [...findings, ...strangeHalfHours(at, inside, hours)];
}

/**
 * Checks that patience can be estimated from waits.
 *
 * @param path of the table
 * @param rows waits; none where the file could not be read
 * @returns what is wrong
 */
export function waitFindings(path: Path, rows: readonly WaitRow[]): readonly Finding[] {
  if (rows.length === 0 || rows.some(({ answered, seconds }) => !answered && seconds > 0)) return [];
  return [
    {
      path,
      expected: {
        fr: "une attente au moins qui a fini par un abandon, après plus de 0 s",
        en: "at least one wait that ended by hanging up, after more than 0 s",
      },
      received: { fr: `${rows.length} attentes sans cela`, en: `${rows.length} waits without one` },
    },
  ];
}

function missingDays(path: Path, rows: readonly CountRow[], days: readonly string[]): readonly Finding[] {
  const counted = new Set(rows.map(({ date }) => date));
  const missing = days.filter((date) => !counted.has(date));
  const expected = { fr: "une ligne pour chaque jour du flux", en: "a row for each day of the flow" };
  return datesFinding(path, expected, missing, { fr: "rien pour", en: "nothing for" });
}

function closedDays(path: Path, rows: readonly CountRow[], days: readonly string[]): readonly Finding[] {
  const open = new Set(days);
  const dates = rows.filter(({ date, count }) => count > 0 && !open.has(date)).map(({ date }) => date);
  const expected = { fr: "des contacts les jours ouverts seulement", en: "contacts on open days only" };
  return datesFinding(path, expected, [...new Set(dates)].sort(), {
    fr: "des contacts le",
    en: "contacts on",
  });
}

function strangeHalfHours(
  path: Path,
  rows: readonly CountRow[],
  hours: { readonly fromSeconds: number; readonly toSeconds: number },
): readonly Finding[] {
  const strange = rows.find(({ fromSeconds, count }) => {
    if (fromSeconds === undefined || count === 0) return false;
    const isInside = fromSeconds >= hours.fromSeconds && fromSeconds < hours.toSeconds;
    return !isInside || (fromSeconds - hours.fromSeconds) % HALF_HOUR_SECONDS !== 0;
  });
  if (strange === undefined) return [];
  const [from] = writeClockRange({ fromSeconds: strange.fromSeconds!, toSeconds: 86_400 }).split(" ");
  return [
    {
      path,
      expected: {
        fr: `des demi-heures comptées depuis l'ouverture, dans ${writeClockRange(hours)}`,
        en: `half-hours counted from opening, within ${writeClockRange(hours)}`,
      },
      received: same(`${strange.date} ${from}`),
    },
  ];
}

/** Where both the file and the scenario name caisses, they name the same. */
function caisseColumns(path: Path, rows: readonly CountRow[], flow: Flow): readonly Finding[] {
  const columns = [...new Set(rows.flatMap(({ caisse }) => (caisse === undefined ? [] : [caisse])))];
  const known = caissesOf(flow);
  if (columns.length === 0) return [];
  const expected: Bilingual = {
    fr: `une colonne par caisse (${known.join(", ")})`,
    en: `a column for each caisse (${known.join(", ")})`,
  };
  const strange = columns.filter((column) => !known.includes(column));
  if (strange.length > 0) {
    return strange.map((column) => ({
      path,
      expected,
      received: quoted(column),
      hint: nearestHint(column, known),
    }));
  }
  const lacking = known.filter((caisse) => !columns.includes(caisse));
  if (lacking.length === 0) return [];
  return [{ path, expected, received: same(columns.join(", ")) }];
}

function datesFinding(
  path: Path,
  expected: Bilingual,
  dates: readonly string[],
  received: Bilingual,
): readonly Finding[] {
  if (dates.length === 0) return [];
  const shown = dates.slice(0, SHOWN_DATES).join(", ");
  const more = dates.length - SHOWN_DATES;
  return [
    {
      path,
      expected,
      received: {
        fr: `${received.fr} ${shown}${more > 0 ? ` et ${more} autres jours` : ""}`,
        en: `${received.en} ${shown}${more > 0 ? ` and ${more} more days` : ""}`,
      },
    },
  ];
}
