import { describe, expect, it } from "vitest";
import { gridPoints, gridSize, latinPoints } from "../../../src/planning/sweep/design.ts";
import type { Variable } from "../../../src/planning/sweep/variable.ts";

const POSTS: Variable = {
  path: "teams.a.posts",
  kind: "count",
  base: 30,
  spread: { shape: "whole", from: 28, to: 30, isFactor: false },
};
const VOLUME: Variable = {
  path: "demand.calls.volume",
  kind: "count",
  base: 1000,
  spread: { shape: "spaced", from: 0.9, to: 1.1, count: 2, isFactor: true },
};
const TALK: Variable = {
  path: "demand.calls.talk.mean",
  kind: "duration",
  base: 180,
  spread: { shape: "any", from: 100, to: 200, isFactor: false },
};

describe("a grid", () => {
  it("holds every combination once, the last variable changing fastest", () => {
    const points = gridPoints([POSTS, VOLUME]);
    expect(gridSize([POSTS, VOLUME])).toBe(6);
    expect(points.map(({ levels }) => levels.map(({ value }) => value))).toEqual([
      [28, 900],
      [28, 1100],
      [29, 900],
      [29, 1100],
      [30, 900],
      [30, 1100],
    ]);
    expect(points.map(({ places }) => places.join(""))).toEqual(["00", "01", "10", "11", "20", "21"]);
  });
});

describe("a Latin hypercube", () => {
  const points = latinPoints([POSTS, TALK], 30, 7);
  const column = (at: number): readonly number[] => points.map(({ levels }) => levels[at]!.value!);

  it("hits each stratum of each variable once", () => {
    const strata = column(1).map((value) => Math.floor(((value - 100) / 100) * 30));
    expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    // 30 strata over three whole numbers: ten points each.
    expect([28, 29, 30].map((posts) => column(0).filter((value) => value === posts).length)).toEqual([
      10, 10, 10,
    ]);
  });

  it("draws an order for each variable, and the same from the same seed", () => {
    expect(latinPoints([POSTS, TALK], 30, 7)).toEqual(points);
    expect(latinPoints([POSTS, TALK], 30, 8)).not.toEqual(points);
    const ascending = [...column(1)].sort((a, b) => a - b);
    expect(column(1)).not.toEqual(ascending);
  });

  it("leaves a variable where it is when another is added", () => {
    const more = latinPoints([VOLUME, TALK, POSTS], 30, 7);
    expect(more.map(({ levels }) => levels[1])).toEqual(points.map(({ levels }) => levels[1]));
  });
});
