import type { Scenario } from "../../models/scenario/schema.ts";
import { fill, wordsOfSlice } from "../words.ts";
import type { Writer } from "./write.ts";

/**
 * Names a flow for a reader.
 *
 * @param name of the flow
 * @param scenario that has it
 * @param writer of the page, or whatever else knows the language
 * @returns its title; else the noun of its contacts, where no other flow has the same; else its name
 */
export function flowTitle(name: string, scenario: Scenario, { language }: Pick<Writer, "language">): string {
  const { demand } = scenario;
  const title = demand[name]?.title?.[language];
  if (title !== undefined) return title;
  const nounOf = (key: string): string =>
    fill("{Contacts}", wordsOfSlice({ kind: "flow", key }, scenario), language);
  const noun = nounOf(name);
  const others = Object.keys(demand).filter((key) => key !== name && demand[key]!.title === undefined);
  return others.some((key) => nounOf(key) === noun) ? name : noun;
}
