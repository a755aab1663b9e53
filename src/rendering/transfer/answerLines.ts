import type { ReadingResult, TransferResult } from "../../planning/transfer/transfer.ts";
import { estimateText, sharedDecimals } from "../estimates.ts";
import { signedText } from "../numbers.ts";
import { judgeDifference, judgeObjective } from "../verdicts.ts";
import type { Voice } from "./voice.ts";

/**
 * Answers in words: calls won or lost by the end of the period, the rate, what it spares elsewhere, and when it is paid
 * back; for the reading that answers first, then for the other.
 *
 * @param result of the transfer
 * @param voice of the report
 * @returns sentences
 */
export function answerSentences(result: TransferResult, voice: Voice): readonly string[] {
  const { plan, readings } = result;
  const { tell, number, date } = voice;
  const [first, second] = readings;
  const who = [
    `${number(plan.ask.positions)} positions (${number(plan.posts)} postes) de ${voice.giver} vers ${voice.receiver} le ${date(plan.ask.on)}`,
    `${number(plan.ask.positions)} positions (${number(plan.posts)} posts) from ${voice.giver} to ${voice.receiver} on ${date(plan.ask.on)}`,
  ] as const;
  const manner =
    first!.kind === "adds"
      ? (["en plus du plateau", "on top of the pool"] as const)
      : (["à l'intérieur du plateau", "inside the pool"] as const);
  const effect = effectOf(first!, result, voice);
  return [
    tell(`${who[0]}, ${manner[0]} : ${effect[0]}.`, `${who[1]}, ${manner[1]}: ${effect[1]}.`),
    ...paybackSentences(first!, voice),
    ...mailSentences(first!, voice),
    ...reinforcementSentences(first!, voice),
    ...(first!.kind === "adds" ? [uncountedSentence(result, voice)] : []),
    ...(second === undefined ? [] : [otherSentence(second, result, voice)]),
    ...objectiveSentences(first!, voice),
  ];
}

type Pair = readonly [fr: string, en: string];

function effectOf(reading: ReadingResult, { plan }: TransferResult, voice: Voice): Pair {
  const { differences, before, after } = reading.whole;
  const { language, amount, date } = voice;
  const handled = differences.callsHandled!;
  const end = date(plan.base.scenario.horizon.to);
  switch (judgeDifference(handled)) {
    case "identical": {
      const why =
        reading.kind === "inside" && plan.isSameWork
          ? ([
              " ; les deux côtés servent les mêmes {calls} et travaillent de même",
              "; both sides serve the same {calls} and work alike",
            ] as const)
          : (["", ""] as const);
      return [
        `rien ne change, pas {un call} de plus ni de moins${why[0]}`,
        `nothing changes, not one {call} more or less${why[1]}`,
      ];
    }
    case "unclear":
      return [
        `pas de différence nette d'ici au ${end} (${signed(reading, voice)} {calls} traité{e}s)`,
        `no clear difference by ${end} (${signed(reading, voice)} {calls} handled)`,
      ];
    default: {
      const isMore = handled.mean > 0;
      const [rate, rateAfter] = [before.handlingRate!, after.handlingRate!];
      const decimals = sharedDecimals([rate, rateAfter], "share");
      const rates = [rate, rateAfter]
        .map((each) => estimateText(each, "share", language, decimals))
        .join(" → ");
      const single =
        handled.low === null
          ? ([" ; une seule répétition : sans intervalle", "; one replication: no interval"] as const)
          : (["", ""] as const);
      return [
        `${amount(handled, "calls")} {calls} traité{e}s de ${isMore ? "plus" : "moins"} d'ici au ${end} (taux de la période : ${rates})${single[0]}`,
        `${amount(handled, "calls")} ${isMore ? "more" : "fewer"} {calls} handled by ${end} (rate of the period: ${rates})${single[1]}`,
      ];
    }
  }
}

function signed(reading: ReadingResult, voice: Voice): string {
  const { mean } = reading.whole.differences.callsHandled!;
  const sign = signedText(Math.sign(mean), 0, voice.language).replace("1", "");
  return `${mean === 0 ? "" : sign}${voice.amount(reading.whole.differences.callsHandled!, "calls")}`;
}

function paybackSentences({ breakEven, weeks, whole }: ReadingResult, voice: Voice): readonly string[] {
  const { tell, date } = voice;
  if (whole.differences.callsHandled!.low === null) return [];
  const dateOf = (week: number): string => date(weeks[week]!.week.from);
  const worst = breakEven.worstWeek === undefined ? undefined : weeks[breakEven.worstWeek]!;
  const low = worst && voice.amount(worst.cumulated, "calls");
  switch (breakEven.kind) {
    case "identical":
      return [];
    case "unclear":
      return worst === undefined
        ? []
        : [
            tell(
              `Le retard a atteint ${low} {calls} ; on ne peut pas dire s'il est rattrapé à la fin de la période.`,
              `The deficit reached ${low} {calls}; whether it is made good by the end of the period cannot be told.`,
            ),
          ];
    case "free":
      return [
        tell(
          `Rien n'est nettement perdu à aucun moment ; le gain cumulé est net à partir de la semaine du ${dateOf(breakEven.clearWeek!)}.`,
          `Nothing is clearly lost at any moment; the cumulated gain is clear from the week of ${dateOf(breakEven.clearWeek!)} on.`,
        ),
      ];
    case "repaid":
      return [
        tell(
          `Le retard des débuts (${low} {calls} au plus) est rattrapé à partir de la semaine du ${dateOf(breakEven.week!)}, et nettement à partir de celle du ${dateOf(breakEven.clearWeek!)}.`,
          `The deficit of the beginning (${low} {calls} at most) is made good from the week of ${dateOf(breakEven.week!)} on, and clearly from that of ${dateOf(breakEven.clearWeek!)}.`,
        ),
      ];
    case "never":
      return [
        tell(
          "Ce retard n'est pas rattrapé dans la période.",
          "This deficit is not made good within the period.",
        ),
      ];
  }
}

/** The other side of the balance, which the file does not know. */
function uncountedSentence({ plan, openDays }: TransferResult, voice: Voice): string {
  const days = voice.number(Math.round(plan.ask.positions * openDays));
  return voice.tell(
    `Ce que ces positions faisaient chez ${voice.giver} (${days} positions × jours) n'est déduit nulle part.`,
    `What these positions did at ${voice.giver} (${days} position-days) is deducted nowhere.`,
  );
}

/** Calls may be won at the price of mails. */
function mailSentences({ whole }: ReadingResult, voice: Voice): readonly string[] {
  const change = whole.differences.mailsInTimeRate;
  const [before, after] = [whole.before.mailsInTimeRate, whole.after.mailsInTimeRate];
  if (change === undefined || before === undefined || after === undefined) return [];
  const verdict = judgeDifference(change);
  if (verdict !== "higher" && verdict !== "lower") return [];
  const decimals = sharedDecimals([before, after], "share");
  const rates = [before, after]
    .map((each) => estimateText(each, "share", voice.language, decimals))
    .join(" → ");
  return [voice.tell(`{Mails} dans le délai : ${rates}.`, `{Mails} in time: ${rates}.`)];
}

/** What is spared, or asked, where the reinforcements come from. */
function reinforcementSentences({ whole }: ReadingResult, voice: Voice): readonly string[] {
  const { differences } = whole;
  const days = differences.reinforcementPositionDays;
  const verdict = days && judgeDifference(days);
  if (days === undefined || (verdict !== "higher" && verdict !== "lower")) return [];
  const [fr, en] = verdict === "lower" ? (["de moins", "fewer"] as const) : (["de plus", "more"] as const);
  const files = differences.filesLost;
  const lost =
    files === undefined || files.mean === 0
      ? (["", ""] as const)
      : ([
          `, soit ${voice.amount(files, "files")} dossiers ${verdict === "lower" ? "traités là d'où ils viennent" : "non traités là d'où ils viennent"}`,
          `, that is ${voice.amount(files, "files")} files ${verdict === "lower" ? "processed" : "not processed"} where they come from`,
        ] as const);
  return [
    voice.tell(
      `Renforts : ${voice.amount(days, "positionDays")} positions × jours ${fr}${lost[0]}.`,
      `Reinforcements: ${voice.amount(days, "positionDays")} ${en} position-days${lost[1]}.`,
    ),
  ];
}

function otherSentence(reading: ReadingResult, result: TransferResult, voice: Voice): string {
  const [fr, en] = effectOf(reading, result, voice);
  return voice.tell(
    `Si elles venaient en plus, ${voice.giver} gardant les siennes : ${fr} ; ce qu'elles faisaient d'autre n'est pas déduit.`,
    `If they came on top, ${voice.giver} keeping its own: ${en}; what else they did is not deducted.`,
  );
}

function objectiveSentences({ whole }: ReadingResult, voice: Voice): readonly string[] {
  const { handlingRate: objective } = voice.scenario.objectives;
  const after = whole.after.handlingRate;
  if (objective === undefined || after === undefined) return [];
  const level = typeof objective === "object" ? objective.atLeast : objective;
  const verdict = judgeObjective(after, level);
  const percent = voice.share(level);
  if (verdict === "missed") {
    return [
      voice.tell(
        `L'objectif de ${percent} reste hors d'atteinte avec ce transfert seul.`,
        `The objective of ${percent} stays out of reach with this transfer alone.`,
      ),
    ];
  }
  // A mean above the level says nothing of a probability.
  if (verdict !== "met" || typeof objective === "object") return [];
  return [voice.tell(`L'objectif de ${percent} est atteint.`, `The objective of ${percent} is met.`)];
}
