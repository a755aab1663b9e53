/**
 * First-in-first-out lists over a fixed set of integers, where an entity stands in one list at most and can leave from
 * anywhere in it. Waiting lines, idle people and free slots are such lists; nothing is allocated after creation.
 */
export interface EntityLists {
  /** Appends an entity that stands in no list. */
  append(list: number, entity: number): void;
  /** Takes an entity out of the list in which it stands. */
  remove(list: number, entity: number): void;
  /** The entity that came first; −1 marks an empty list, as everywhere in this file. */
  first(list: number): number;
  /** How many stand in the list. */
  length(list: number): number;
  /** Empties all lists. */
  clear(): void;
}

/**
 * Creates empty lists.
 * @param lists - number of lists, numbered from 0
 * @param entities - entities are integers in [0, entities)
 */
export function createEntityLists(lists: number, entities: number): EntityLists {
  // A list is a ring through its own sentinel, numbered after the entities.
  const next = new Int32Array(entities + lists);
  const previous = new Int32Array(entities + lists);
  const lengths = new Int32Array(lists);

  function clear(): void {
    for (let list = 0; list < lists; list++) {
      next[entities + list] = entities + list;
      previous[entities + list] = entities + list;
    }
    lengths.fill(0);
  }
  clear();

  return {
    append(list, entity) {
      const sentinel = entities + list;
      const last = previous[sentinel]!;
      next[last] = entity;
      previous[entity] = last;
      next[entity] = sentinel;
      previous[sentinel] = entity;
      lengths[list] = lengths[list]! + 1;
    },
    remove(list, entity) {
      const before = previous[entity]!;
      const after = next[entity]!;
      next[before] = after;
      previous[after] = before;
      lengths[list] = lengths[list]! - 1;
    },
    first(list) {
      const entity = next[entities + list]!;
      return entity < entities ? entity : -1;
    },
    length: (list) => lengths[list] as number,
    clear,
  };
}
