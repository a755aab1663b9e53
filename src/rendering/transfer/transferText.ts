import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { TransferResult } from "../../planning/transfer/transfer.ts";
import { section } from "../headings.ts";
import { wrap } from "../textLayout.ts";
import { answerSentences } from "./answerLines.ts";
import { evidenceLines, runLines } from "./basisLines.ts";
import { changeTable } from "./changeTable.ts";
import { meaningLines } from "./meaningLines.ts";
import { createVoice, type TransferContext, type Voice } from "./voice.ts";
import { weekTable } from "./weekTable.ts";

const TITLES = {
  change: { fr: "Sans et avec le transfert", en: "Without and with the transfer" },
  weeks: { fr: "Semaine par semaine", en: "Week by week" },
  meaning: { fr: "Ce que cela veut dire", en: "What this means" },
  run: { fr: "Ce calcul", en: "This run" },
  evidence: { fr: "Sur quoi repose la réponse", en: "What the answer rests on" },
} as const satisfies Record<string, Bilingual>;

/**
 * Writes the report of a transfer: the answer in words, before and after, the weeks, what it means and what it rests on.
 *
 * @param result of the transfer
 * @param context language, width, colours, catalogue, evidence
 * @returns the whole text, ending in a line break
 */
export function transferText(result: TransferResult, context: TransferContext): string {
  const { language, palette, width } = context;
  const voice = createVoice(result, context);
  const part = (title: Bilingual, lines: readonly string[]): readonly string[] =>
    section(title[language], lines, context);
  const lines = [
    ...wrap(answerSentences(result, voice).join(" "), width).map(palette.strong),
    ...warningLines(result, voice, context),
    ...part(TITLES.change, changeTable(result, voice)),
    ...part(TITLES.weeks, weekTable(result, voice)),
    ...part(TITLES.meaning, meaningLines(result, voice)),
    ...part(TITLES.run, runLines(result, voice)),
    ...part(TITLES.evidence, evidenceLines(result.plan, voice, context)),
  ];
  return `${lines.join("\n")}\n`;
}

function warningLines(
  { plan, replications }: TransferResult,
  { tell, team, number }: Voice,
  { interruptedOf, palette, width }: TransferContext,
): readonly string[] {
  const warnings = [
    ...(interruptedOf === undefined
      ? []
      : [
          tell(
            `Résultat partiel : calcul interrompu après ${number(replications)} répétition${replications > 1 ? "s" : ""} sur ${number(interruptedOf)}.`,
            `Partial result: interrupted after ${number(replications)} of ${number(interruptedOf)} replications.`,
          ),
        ]),
    ...(plan.already === undefined
      ? []
      : [
          tell(
            `Attention : le fichier contient déjà ${team(plan.already)}, ${number(plan.posts)} postes arrivés à cette date. Le transfert ci-dessus vient en plus de celui-là ; pour peser celui du fichier lui-même, ajoutez --set teams.${plan.already}=null.`,
            `Mind: the file already has ${team(plan.already)}, ${number(plan.posts)} posts that came on that date. The transfer above comes on top of that one; to weigh the file's own, add --set teams.${plan.already}=null.`,
          ),
        ]),
  ];
  return warnings.flatMap((text) => wrap(text, width).map(palette.bad));
}
