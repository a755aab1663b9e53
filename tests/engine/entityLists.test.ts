import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEntityLists, type EntityLists } from "../../src/engine/entityLists.ts";

const LISTS = 3;
const ENTITIES = 10;

type Arrays = number[][];

class Append implements fc.Command<Arrays, EntityLists> {
  readonly list: number;
  readonly entity: number;
  constructor(list: number, entity: number) {
    this.list = list;
    this.entity = entity;
  }
  check(model: Readonly<Arrays>): boolean {
    return !model.some((list) => list.includes(this.entity));
  }
  run(model: Arrays, lists: EntityLists): void {
    model[this.list]!.push(this.entity);
    lists.append(this.list, this.entity);
    agree(model, lists);
  }
  toString(): string {
    return `append(${this.list}, ${this.entity})`;
  }
}

class Remove implements fc.Command<Arrays, EntityLists> {
  readonly entity: number;
  constructor(entity: number) {
    this.entity = entity;
  }
  check(model: Readonly<Arrays>): boolean {
    return model.some((list) => list.includes(this.entity));
  }
  run(model: Arrays, lists: EntityLists): void {
    const list = model.findIndex((entities) => entities.includes(this.entity));
    model[list]!.splice(model[list]!.indexOf(this.entity), 1);
    lists.remove(list, this.entity);
    agree(model, lists);
  }
  toString(): string {
    return `remove(${this.entity})`;
  }
}

class Clear implements fc.Command<Arrays, EntityLists> {
  check(): boolean {
    return true;
  }
  run(model: Arrays, lists: EntityLists): void {
    for (const list of model) list.length = 0;
    lists.clear();
    agree(model, lists);
  }
  toString(): string {
    return "clear()";
  }
}

function agree(model: Readonly<Arrays>, lists: EntityLists): void {
  model.forEach((entities, list) => {
    expect(lists.length(list)).toBe(entities.length);
    expect(lists.first(list)).toBe(entities[0] ?? -1);
  });
}

/** Takes a list apart from its head. */
function drain(lists: EntityLists, list: number): number[] {
  const entities: number[] = [];
  for (let first = lists.first(list); first >= 0; first = lists.first(list)) {
    entities.push(first);
    lists.remove(list, first);
  }
  return entities;
}

describe("entity lists against arrays", () => {
  it("agree whatever is appended, removed and cleared, and in what order", () => {
    const list = fc.nat(LISTS - 1);
    const entity = fc.nat(ENTITIES - 1);
    const commands = [
      fc.tuple(list, entity).map(([l, e]) => new Append(l, e)),
      fc.tuple(list, entity).map(([l, e]) => new Append(l, e)),
      entity.map((e) => new Remove(e)),
      fc.constant(new Clear()),
    ];
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 200, size: "max" }), (sequence) => {
        const lists = createEntityLists(LISTS, ENTITIES);
        const model: Arrays = [[], [], []];
        fc.modelRun(() => ({ model, real: lists }), sequence);
        model.forEach((entities, i) => {
          expect(drain(lists, i)).toEqual(entities);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe("an entity list", () => {
  it("gives back in the order in which entities came, whoever left from its middle or its ends", () => {
    const lists = createEntityLists(1, 6);
    for (const entity of [4, 0, 5, 2, 1]) lists.append(0, entity);
    for (const entity of [4, 5, 1]) lists.remove(0, entity);
    lists.append(0, 5);
    expect(drain(lists, 0)).toEqual([0, 2, 5]);
  });

  it("lets the last entity of one list become the first of another", () => {
    const lists = createEntityLists(2, 2);
    lists.append(0, 1);
    lists.remove(0, 1);
    lists.append(1, 1);
    expect(lists.first(0)).toBe(-1);
    expect(lists.first(1)).toBe(1);
  });

  it("may have nobody to hold", () => {
    const lists = createEntityLists(2, 0);
    expect(lists.first(1)).toBe(-1);
    expect(lists.length(1)).toBe(0);
  });
});
