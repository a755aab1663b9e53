import highsModule from "highs";
import type { Effort, Programme, Solved, Solver } from "../planning/schedule/solver.ts";

/**
 * Branches looked at before a programme is given up as not proven: a limit that every machine reaches at the same
 * place, so that the same file gives the same roster.
 */
const MOST_NODES = 20_000;
/** A last resort against a programme that is too large [s]. */
const MOST_SECONDS = 120;
/** NOTE: the package's types describe its CommonJS half; an import gets the ES module, of which the default is the loader. */
const loadHighs = highsModule as unknown as typeof highsModule.default;
/** Whole numbers differ from the solver's by no more than this. */
const TOLERANCE = 1e-5;

/**
 * Loads HiGHS, compiled to WebAssembly.
 *
 * @returns a solver; while it works, nothing else does
 */
export async function createHighsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  const { infeasible, unboundedOrInfeasible, optimal } = highs.constants.modelStatus;

  function solve(programme: Programme, { gap = 0 }: Effort = {}): Solved {
    const { costs, most, rows } = programme;
    if (costs.length === 0) return emptySolution(programme);
    return highs.withModel(
      {
        numCols: costs.length,
        numRows: rows.length,
        colCost: [...costs],
        colLower: costs.map(() => 0),
        colUpper: most.map((limit) => (limit === Number.POSITIVE_INFINITY ? highs.infinity : limit)),
        rowLower: rows.map(({ low }) => (low === Number.NEGATIVE_INFINITY ? -highs.infinity : low)),
        rowUpper: rows.map(({ high }) => (high === Number.POSITIVE_INFINITY ? highs.infinity : high)),
        matrix: sparse(programme),
        integrality: costs.map(() => highs.constants.variableType.integer),
      },
      (model): Solved => {
        model.options.set({
          output_flag: false,
          random_seed: 0,
          mip_rel_gap: gap,
          mip_abs_gap: 1e-6,
          mip_max_nodes: MOST_NODES,
          time_limit: MOST_SECONDS,
        });
        model.run();
        const status = model.getModelStatus();
        if (status === infeasible || status === unboundedOrInfeasible) return { kind: "infeasible" };
        const values = model.getSolution().colValue.map((value) => Math.round(value));
        if (values.length !== costs.length || !holds(programme, values)) return { kind: "limit" };
        const cost = values.reduce((sum, value, i) => sum + value * costs[i]!, 0);
        const bound = Math.min(cost, Number(model.info.get("mip_dual_bound")));
        return {
          kind: "solved",
          values: [...values],
          cost,
          bound,
          isProven: status === optimal && gap === 0,
        };
      },
    );
  }

  return { solve };
}

/** Rounded values are checked against the programme as it was written; the solver's word is not taken for it. */
function holds({ rows, most }: Programme, values: ArrayLike<number>): boolean {
  for (let i = 0; i < most.length; i++) if (values[i]! < 0 || values[i]! > most[i]! + TOLERANCE) return false;
  return rows.every(({ low, high, terms }) => {
    const sum = terms.reduce((total, [variable, coefficient]) => total + coefficient * values[variable]!, 0);
    return sum >= low - TOLERANCE && sum <= high + TOLERANCE;
  });
}

function emptySolution({ rows }: Programme): Solved {
  if (rows.some(({ low, high }) => low > 0 || high < 0)) return { kind: "infeasible" };
  return { kind: "solved", values: [], cost: 0, bound: 0, isProven: true };
}

function sparse({ costs, rows }: Programme) {
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  rows.forEach(({ terms }, i) => {
    // A variable may stand in a row more than once.
    const sums = new Map<number, number>();
    for (const [variable, coefficient] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
    for (const [variable, coefficient] of [...sums].sort(([a], [b]) => a - b)) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts[i + 1] = indices.length;
  });
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols: costs.length,
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}
