import { caissesOf } from "../../demand/flowCaisses.ts";
import { same } from "../bilingual.ts";
import type { DeferredFlow, Flow, ImmediateFlow, Scenario } from "../schema.ts";
import type { Path } from "../written.ts";
import { countFindings, waitFindings } from "./countChecks.ts";
import type { Finding } from "./finding.ts";
import { goingOnFindings, handOverCycleFindings } from "./goingOnChecks.ts";
import { halfHourFindings, hoursFindings } from "./halfHourChecks.ts";
import { horizonFindings } from "./horizonChecks.ts";
import { caisseFindings, caisseNameFindings, routingFindings, shareSumFindings } from "./shareChecks.ts";
import type { SoundParts } from "./soundParts.ts";
import { calendarFindings } from "./volumeDayChecks.ts";

/** All 101 caisses of France in nineteen flows. */
const MOST_PLACES = 2000;

/**
 * Checks the flows of a scenario: what comes, when, whose it is and where it goes on to.
 *
 * @param parts each part that is right in itself
 * @returns what is wrong, in no particular order
 */
export function demandFindings({ demand, opening, horizon }: SoundParts): readonly Finding[] {
  if (demand === undefined) return [];
  const findings: Finding[] = [...handOverCycleFindings(demand), ...placeFindings(demand)];
  const isForward = horizon !== undefined && horizonFindings(horizon).length === 0;
  for (const [name, flow] of Object.entries(demand)) {
    const path = ["demand", name];
    findings.push(
      ...volumeFindings(path, flow),
      ...caisseFindings(path, flow),
      ...goingOnFindings(name, demand),
    );
    if (flow.kind === "immediate") {
      findings.push(...immediateFindings(path, flow));
      if (opening !== undefined) {
        findings.push(...hoursFindings(path, flow, opening), ...halfHourFindings(path, flow, opening));
      }
    } else findings.push(...deferredFindings(path, flow));
    if (!isForward || opening === undefined) continue;
    findings.push(...calendarFindings(path, flow, opening, horizon));
    findings.push(...countFindings(path, flow, opening, horizon));
  }
  return findings;
}

/** Each caisse of each flow is a stream of its own, of which the simulation has only so many. */
function placeFindings(demand: Scenario["demand"]): readonly Finding[] {
  const places = Object.values(demand).reduce((sum, flow) => sum + Math.max(1, caissesOf(flow).length), 0);
  if (places <= MOST_PLACES) return [];
  return [
    {
      path: ["demand"],
      expected: {
        fr: `au plus ${MOST_PLACES} flux, chacun compté autant de fois qu'il a de caisses`,
        en: `at most ${MOST_PLACES} flows, each counted as often as it has caisses`,
      },
      received: same(String(places)),
    },
  ];
}

/** A volume or counts, and not both. */
function volumeFindings(path: Path, { volume, counts }: Flow): readonly Finding[] {
  const expected = { fr: "« volume » ou « counts », l'un des deux", en: 'one of "volume" and "counts"' };
  if (volume === undefined && counts === undefined) return [{ path, expected, received: NEITHER }];
  if (counts === undefined) return [];
  if (volume !== undefined) return [{ path: [...path, "counts"], expected, received: BOTH }];
  if (counts.of === "presented" || counts.freshShare === 1) return [];
  return [
    {
      path: [...path, "counts", "freshShare"],
      expected: {
        fr: "cette part seulement avec « of: presented »",
        en: 'this share only with "of: presented"',
      },
      received: { fr: "un décompte de premiers appels", en: "a count of first attempts" },
    },
  ];
}

function immediateFindings(path: Path, flow: ImmediateFlow): readonly Finding[] {
  const { greeting, patience, announcement } = flow;
  const findings: Finding[] = [...caisseNameFindings(path, flow), ...routingFindings(path, flow)];
  if (greeting !== undefined) {
    const { servedShare, leavesShare } = greeting;
    findings.push(...shareSumFindings([...path, "greeting"], { servedShare, leavesShare }));
  }
  if (patience === "endless" && announcement !== undefined) {
    findings.push({
      path: [...path, "announcement"],
      expected: {
        fr: "une patience qui a une fin : ce message ne change que la patience",
        en: "a patience that ends: this message changes nothing but patience",
      },
      received: { fr: "une patience sans fin", en: "endless patience" },
    });
  }
  if (patience !== "endless" && patience.law === "empirical") {
    findings.push(...waitFindings([...path, "patience", "csv"], patience.csv));
  }
  return findings;
}

function deferredFindings(path: Path, flow: DeferredFlow): readonly Finding[] {
  const { dueOpenDays, dueDays, rejectedShare, pending } = flow;
  const findings: Finding[] = [];
  if ((dueOpenDays === undefined) === (dueDays === undefined)) {
    findings.push({
      path: dueDays === undefined ? path : [...path, "dueDays"],
      expected: {
        fr: "« dueOpenDays » ou « dueDays », l'un des deux",
        en: 'one of "dueOpenDays" and "dueDays"',
      },
      received: dueDays === undefined ? NEITHER : BOTH,
    });
  }
  if (pending !== undefined) {
    const shares = { "pending.share": pending.share, rejectedShare };
    findings.push(...shareSumFindings([...path, "pending"], shares));
  }
  return findings;
}

const NEITHER = { fr: "ni l'un ni l'autre", en: "neither" };
const BOTH = { fr: "les deux", en: "both" };
