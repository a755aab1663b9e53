import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { writeDuration } from "../../models/scenario/quantities/duration.ts";
import { writeShare } from "../../models/scenario/quantities/share.ts";
import type { DeferredFlow, Flow, ImmediateFlow, Scenario } from "../../models/scenario/schema.ts";
import type { Lever, LeverKind } from "./lever.ts";
import { rounded, simpleLever } from "./simpleLever.ts";

/** What can be moved about the flows: how many contacts come, how long they take, how long callers wait and try again. */
export function flowLevers(loaded: LoadedScenario): readonly Lever[] {
  const { demand } = loaded.scenario;
  return [
    ...Object.entries(demand).flatMap(([name, flow]) => [
      ...volumeLever(loaded, name, flow),
      ...(flow.kind === "immediate" ? immediateLevers(loaded, name) : deferredLevers(loaded, name, flow)),
    ]),
    ...keepFreeLever(loaded),
  ];
}

/** A factor on the volume that the file has: a planner thinks in per cent more or less. */
function volumeLever(loaded: LoadedScenario, name: string, { volume }: Flow): readonly Lever[] {
  if (volume === undefined || volume === 0) return [];
  const path = `demand.${name}.volume`;
  const { evidence } = loaded;
  return [
    {
      id: path,
      kind: "volume",
      subject: name,
      unit: "factor",
      value: 1,
      least: 0.5,
      most: 2,
      step: 0.01,
      evidence: evidence.find((entry) => entry.path === path),
      range: undefined,
      read: (scenario) => {
        const moved = scenario.demand[name]?.volume;
        return moved === undefined ? undefined : moved / volume;
      },
      settings: (factor) => [
        { path, value: rounded(factor) === 1 ? undefined : String(scaledVolume(volume, factor)) },
      ],
    },
  ];
}

function scaledVolume(volume: number, factor: number): number {
  const scaled = volume * factor;
  return scaled >= 1_000 ? Math.round(scaled) : Math.round(scaled * 100) / 100;
}

function immediateLevers(loaded: LoadedScenario, name: string): readonly Lever[] {
  const read = (pick: (flow: ImmediateFlow) => number | undefined) => readerOf(name, "immediate", pick);
  return [
    ...durationLever(
      loaded,
      "talk",
      name,
      "talk.mean",
      read(({ talk }) => talk.mean),
      1,
    ),
    ...durationLever(
      loaded,
      "wrapUp",
      name,
      "wrapUp.mean",
      read(({ wrapUp }) => wrapUp?.mean),
      1,
    ),
    ...durationLever(
      loaded,
      "patience",
      name,
      "patience.mean",
      read(({ patience }) => (patience !== "endless" && "mean" in patience ? patience.mean : undefined)),
      5,
    ),
    ...simpleLever(loaded, {
      kind: "redialShare",
      subject: name,
      path: `demand.${name}.redial.share`,
      unit: "share",
      least: 0,
      most: 1,
      step: 0.01,
      read: read(({ redial }) => redial?.share),
      write: (share) => writeShare(share, "en"),
    }),
  ];
}

function deferredLevers(loaded: LoadedScenario, name: string, { backlog }: DeferredFlow): readonly Lever[] {
  const read = (pick: (flow: DeferredFlow) => number | undefined) => readerOf(name, "deferred", pick);
  return [
    ...durationLever(
      loaded,
      "handling",
      name,
      "handling.mean",
      read(({ handling }) => handling.mean),
      5,
    ),
    ...simpleLever(loaded, {
      kind: "backlog",
      subject: name,
      path: `demand.${name}.backlog`,
      unit: "contacts",
      least: 0,
      most: Math.max(100, backlog * 3),
      step: backlog >= 1_000 ? 50 : 10,
      read: read((flow) => flow.backlog),
      write: String,
    }),
  ];
}

function durationLever(
  loaded: LoadedScenario,
  kind: LeverKind,
  name: string,
  key: string,
  read: (scenario: Scenario) => number | undefined,
  step: number,
): readonly Lever[] {
  const value = read(loaded.scenario) ?? 0;
  return simpleLever(loaded, {
    kind,
    subject: name,
    path: `demand.${name}.${key}`,
    unit: "seconds",
    // A law needs a mean above zero.
    least: Math.max(Math.min(step, value), value * 0.4),
    most: value * 2,
    step: value >= 1_800 ? 60 : step,
    read,
    write: (seconds) => writeDuration(seconds),
  });
}

function keepFreeLever(loaded: LoadedScenario): readonly Lever[] {
  const kinds = new Set(Object.values(loaded.scenario.demand).map(({ kind }) => kind));
  if (kinds.size < 2 || !loaded.scenario.blending.betweenCalls) return [];
  return simpleLever(loaded, {
    kind: "keepFree",
    path: "blending.keepFree",
    unit: "people",
    least: 0,
    most: 15,
    step: 1,
    read: ({ blending }) => blending.keepFree,
    write: String,
  });
}

function readerOf<Kind extends Flow["kind"]>(
  name: string,
  kind: Kind,
  pick: (flow: Extract<Flow, { readonly kind: Kind }>) => number | undefined,
) {
  return ({ demand }: Scenario): number | undefined => {
    const flow = demand[name];
    return flow?.kind === kind ? pick(flow as Extract<Flow, { readonly kind: Kind }>) : undefined;
  };
}
