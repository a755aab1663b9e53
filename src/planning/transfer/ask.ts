import type { Scenario } from "../../models/scenario/schema.ts";

export type Team = Scenario["teams"][string];

/** Training and learning of people who come to another site. */
export interface RampUp {
  /** [working days] off the contacts. */
  readonly trainingDays: number;
  /** Undefined: at full speed at once. */
  readonly learning: Team["learning"];
}

/** Where a ramp-up comes from: told, that of a team's recruits, or nothing to go by. */
export type RampUpOrigin =
  | { readonly kind: "told" }
  | { readonly kind: "team"; readonly team: string }
  | { readonly kind: "none" };

/** What is asked: positions that leave one side for the other on a date. */
export interface TransferAsk {
  /** A site, a team, or a caisse of which people outside the platform are meant. */
  readonly from: string;
  /** A site or a team. */
  readonly to: string;
  /** People present, above 0. */
  readonly positions: number;
  /** ISO date. */
  readonly on: string;
  /** What is told of the ramp-up; the rest is that of the receiving site's recruits. */
  readonly trainingDays?: number | undefined;
  readonly learning?: Team["learning"] | "none" | undefined;
}

/** Why a transfer cannot be worked out. */
export type TransferProblem =
  | { readonly kind: "unknown"; readonly side: "from" | "to"; readonly known: readonly string[] }
  | { readonly kind: "noCalls" }
  | { readonly kind: "same" }
  | { readonly kind: "outsidePeriod"; readonly from: string; readonly to: string }
  | { readonly kind: "calledUp"; readonly side: "from" | "to" }
  | { readonly kind: "tooFew"; readonly positions: number };

/** How a transfer is read: the posts come on top of the pool, or only change places within it. */
export type ReadingKind = "adds" | "inside";

/** One reading, ready to run. */
export interface Reading {
  readonly kind: ReadingKind;
  readonly scenario: Scenario;
  /** Teams of both sides in it, by name. */
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
}

/** A team that gives posts. */
export interface GivenPosts {
  readonly team: string;
  readonly posts: number;
}

/** What sites may differ in. */
export type Difference =
  | "shift"
  | "absence"
  | "handleTime"
  | "spread"
  | "skills"
  | "caisses"
  | "leavers"
  | "overtime"
  | "activities"
  | "incidents";

/** A transfer, ready to run. */
export interface TransferPlan {
  readonly ask: TransferAsk;
  readonly posts: number;
  /** People present where they go; differs from the positions where absence does. */
  readonly positionsThere: number;
  readonly giver: {
    readonly kind: "site" | "team" | "caisse";
    readonly gives: readonly GivenPosts[];
    readonly hasReinforcement: boolean;
  };
  readonly receiver: { readonly kind: "site" | "team"; readonly site: string; readonly likeTeam: string };
  /** The new team. */
  readonly team: string;
  readonly rampUp: RampUp;
  readonly rampUpOrigin: RampUpOrigin;
  /** The file as it stands, its giving teams in two parts. */
  readonly base: Omit<Reading, "kind">;
  /** The one that answers first. */
  readonly readings: readonly Reading[];
  /** What the moved people find otherwise than where they were, their ramp-up apart. */
  readonly differing: readonly Difference[];
  /** Everything of the moved people stays the same on both sides, so that nothing but their training can change. */
  readonly isSameWork: boolean;
  /** A team of the file that looks like this very transfer. */
  readonly already: string | undefined;
}
