import { z } from "zod";
import { count, share } from "../quantities.ts";
import { bilingual, monthIndexes, name, specialDays, weekdayIndexes } from "./leaves.ts";
import { countTable } from "./tables.ts";

/** What a contact is called; reports choose their words by it. */
export const CONTACTS = [
  "calls",
  "visits",
  "contacts",
  "mails",
  "letters",
  "documents",
  "files",
  "appointments",
  "complaints",
] as const;

/** A noun for contacts. */
export type Contacts = (typeof CONTACTS)[number];

/** Where the contacts of a flow come from, and when: the same for both kinds of flow. */
export const flowDemand = {
  title: bilingual.optional().describe("What reports call the flow."),
  contacts: z
    .enum(CONTACTS)
    .optional()
    .describe("The noun for its contacts; calls, or mails for a deferred flow, unless told."),
  volume: count({ max: 1e9 })
    .optional()
    .describe(
      "Contacts expected over the whole horizon, redials not counted; 0 for a flow that only others feed.",
    ),
  counts: z
    .strictObject({
      csv: countTable.describe("CSV file of counts, relative to this file."),
      of: z
        .enum(["fresh", "presented"])
        .default("fresh")
        .describe("What was counted: first attempts, or all attempts."),
      freshShare: share().default(1).describe("Of all attempts, the share that are first ones."),
    })
    .optional()
    .describe("Counts of real days instead of a volume; months, weekdays and special days then say nothing."),
  caisses: z
    .record(name, share())
    .optional()
    .describe("Share of the contacts of each caisse, by name; they sum to 100 %."),
  months: monthIndexes,
  weekdays: weekdayIndexes,
  specialDays,
  priority: count({ min: 1, max: 100, whole: true })
    .default(1)
    .describe("Lower goes first among flows of the same kind."),
};
