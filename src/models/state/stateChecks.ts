import { type Bilingual, quoted, same } from "../scenario/bilingual.ts";
import type { Finding } from "../scenario/checks/finding.ts";
import { nearestHint } from "../scenario/problems.ts";
import { type DayState, type Tally, totalOf } from "./dayState.ts";

/** What a state must fit. */
export interface StateContext {
  /** Of the immediate flow; empty where it is not split. */
  readonly caisses: readonly string[];
  /** People of each team that works on the day, and in each that can be called up. */
  readonly teams: ReadonlyMap<string, number>;
  readonly reserves: ReadonlyMap<string, number>;
  readonly hasMails: boolean;
}

const CONTACTS = ["presented", "handled", "abandoned", "refused", "waiting"] as const;
const OUTCOMES = ["handled", "abandoned", "refused", "waiting"] as const;

/**
 * Finds what contradicts itself in a state, or does not fit its scenario.
 *
 * Presented may exceed handled + abandoned + refused + waiting: counters are read one after the other, and a call in the
 * greeting is in none of them. The contrary cannot be.
 * @param state as it fits its schema
 * @returns what is wrong, in the order of the keys
 */
export function stateFindings(state: DayState, context: StateContext): readonly Finding[] {
  const { caisses, teams, reserves, hasMails } = context;
  const names = [
    ...CONTACTS.flatMap((key) => nameFindings(key, state[key], caisses, CAISSES, true)),
    ...nameFindings("present", state.present, [...teams.keys()], TEAMS, true),
    ...nameFindings("calledUp", state.calledUp, [...reserves.keys()], RESERVES, false),
  ];
  return [
    ...names,
    ...(names.length > 0 ? [] : [...balanceFindings(state, caisses), ...peopleFindings(state, context)]),
    ...(state.mails !== undefined && !hasMails ? [NO_MAILS] : []),
  ];
}

interface Names {
  readonly one: Bilingual;
  readonly none: Bilingual;
}
const CAISSES: Names = {
  one: { fr: "une caisse du flux", en: "a caisse of the flow" },
  none: {
    fr: "un seul nombre : le flux n'est pas réparti entre caisses",
    en: "one number: the flow is not split",
  },
};
const TEAMS: Names = {
  one: { fr: "une équipe qui travaille ce jour-là", en: "a team that works on that day" },
  none: { fr: "un seul nombre", en: "one number" },
};
const RESERVES: Names = {
  one: { fr: "une équipe de renfort", en: "a reinforcement team" },
  none: { fr: "un seul nombre", en: "one number" },
};
const NO_MAILS: Finding = {
  path: ["mails"],
  expected: {
    fr: "rien : le scénario n'a pas de flux différé",
    en: "nothing: the scenario has no deferred flow",
  },
  received: { fr: "un stock", en: "a backlog" },
};

function nameFindings(
  key: string,
  tally: Tally,
  known: readonly string[],
  { one, none }: Names,
  isWhole: boolean,
): readonly Finding[] {
  if (typeof tally === "number") return [];
  if (known.length === 0) {
    return [{ path: [key], expected: none, received: { fr: "un groupe de clés", en: "a map of keys" } }];
  }
  const list = known.join(", ");
  const expected = { fr: `${one.fr} (${list})`, en: `${one.en} (${list})` };
  const unknown = Object.keys(tally)
    .filter((each) => !known.includes(each))
    .map((each) => ({
      path: [key, each],
      expected,
      received: quoted(each),
      hint: nearestHint(each, known),
    }));
  // A name that is misspelt is missing as well: one mistake, one message.
  if (unknown.length > 0 || !isWhole) return unknown;
  const missing = known.filter((each) => !(each in tally));
  if (missing.length === 0) return [];
  const all = { fr: `un nombre pour chaque nom : ${list}`, en: `a number for each name: ${list}` };
  const received = { fr: `rien pour ${missing.join(", ")}`, en: `nothing for ${missing.join(", ")}` };
  return [{ path: [key], expected: all, received }];
}

function balanceFindings(state: DayState, caisses: readonly string[]): readonly Finding[] {
  const places = CONTACTS.every((key) => typeof state[key] !== "number" || state[key] === 0) ? caisses : [];
  const at = (key: (typeof CONTACTS)[number], caisse: string | undefined): number => {
    const tally = state[key];
    return caisse === undefined || typeof tally === "number" ? totalOf(tally) : tally[caisse]!;
  };
  const tooMany = (caisse: string | undefined): readonly Finding[] => {
    const presented = at("presented", caisse);
    const parts = OUTCOMES.map((key) => at(key, caisse));
    const sum = parts.reduce((total, part) => total + part, 0);
    if (sum <= presented) return [];
    const counted = parts.join(" + ");
    return [
      {
        path: caisse === undefined ? ["presented"] : ["presented", caisse],
        expected: {
          fr: `au moins handled + abandoned + refused + waiting = ${counted} = ${sum}`,
          en: `at least handled + abandoned + refused + waiting = ${counted} = ${sum}`,
        },
        received: same(String(presented)),
      },
    ];
  };
  const byCaisse = places.flatMap(tooMany);
  return byCaisse.length > 0 ? byCaisse : tooMany(undefined);
}

function peopleFindings(
  { present, calledUp }: DayState,
  { teams, reserves }: StateContext,
): readonly Finding[] {
  return [
    ...tooManyPeople("present", present, teams, { fr: "postes", en: "posts" }),
    ...tooManyPeople("calledUp", calledUp, reserves, {
      fr: "positions de renfort",
      en: "reinforcement positions",
    }),
  ];
}

function tooManyPeople(
  key: string,
  tally: Tally,
  most: ReadonlyMap<string, number>,
  noun: Bilingual,
): readonly Finding[] {
  const finding = (path: readonly string[], limit: number, received: number): readonly Finding[] =>
    received <= limit
      ? []
      : [
          {
            path,
            expected: { fr: `au plus ${limit} (${noun.fr})`, en: `at most ${limit} (${noun.en})` },
            received: same(String(received)),
          },
        ];
  if (typeof tally === "number") {
    return finding(
      [key],
      [...most.values()].reduce((sum, each) => sum + each, 0),
      tally,
    );
  }
  return Object.entries(tally).flatMap(([name, value]) => finding([key, name], most.get(name) ?? 0, value));
}
