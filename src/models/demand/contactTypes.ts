import { InvariantError } from "../../engine/errors.ts";
import type { ContactType } from "../plan.ts";
import type { Flow } from "../scenario/schema.ts";
import { caissesOf } from "./flowCaisses.ts";

/** A flow in the file's order, with the types that its contacts are of. */
export interface TypedFlow<F extends Flow> {
  readonly name: string;
  readonly flow: F;
  /** Its caisses; empty where it is not split and all its contacts are of one type. */
  readonly caisses: readonly string[];
  /** Its types: from `firstType` on, so many. */
  readonly firstType: number;
  readonly types: number;
}

/**
 * Numbers the types of the flows of one kind.
 *
 * @param flows of one kind, by name, in file order
 * @returns each with its place among the types
 */
export function numberTypes<F extends Flow>(
  flows: readonly (readonly [name: string, flow: F])[],
): readonly TypedFlow<F>[] {
  let next = 0;
  return flows.map(([name, flow]) => {
    const caisses = caissesOf(flow);
    const firstType = next;
    const types = Math.max(1, caisses.length);
    next += types;
    return { name, flow, caisses, firstType, types };
  });
}

/**
 * Lists the types of the flows of one kind.
 *
 * @param flows as numbered
 * @param caisses names of the caisses of all flows
 * @returns the types in order
 */
export function layTypes(
  flows: readonly TypedFlow<Flow>[],
  caisses: readonly string[],
): readonly ContactType[] {
  return flows.flatMap(({ caisses: own, types }, flow) =>
    Array.from({ length: types }, (_, i): ContactType => {
      const name = own[i];
      return name === undefined
        ? { flow, caisse: undefined, caisseName: "" }
        : { flow, caisse: caisses.indexOf(name), caisseName: name };
    }),
  );
}

/**
 * Tells what becomes of the contacts of one flow that go on to another: they stay with their caisse, or become of the
 * only type that the other has.
 *
 * @param source where they come from
 * @param target where they go
 * @returns by own type of the source, an index among the types of the target's kind
 * @throws InvariantError if the target is split and lacks a caisse of the source; checks refuse such files
 */
export function typeMap(source: TypedFlow<Flow>, target: TypedFlow<Flow>): Int32Array {
  return Int32Array.from({ length: source.types }, (_, i) => {
    if (target.types === 1) return target.firstType;
    const place = target.caisses.indexOf(source.caisses[i] ?? "");
    if (place < 0) throw new InvariantError(`${target.name} is split and has no place for ${source.name}`);
    return target.firstType + place;
  });
}

/**
 * Finds a flow that another one names.
 *
 * @param flows of the kind in question
 * @param name of a flow
 * @returns the flow
 * @throws InvariantError if there is none; checks refuse such files
 */
export function flowNamed<F extends Flow>(flows: readonly TypedFlow<F>[], name: string): TypedFlow<F> {
  const found = flows.find((each) => each.name === name);
  if (found === undefined) throw new InvariantError(`no flow of this kind is called "${name}"`);
  return found;
}
