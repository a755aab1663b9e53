import type { EvidenceEntry } from "../../models/scenario/evidence.ts";
import type { TransferPlan } from "../../planning/transfer/ask.ts";
import type { TransferResult } from "../../planning/transfer/transfer.ts";
import { sentence } from "../context.ts";
import { truncate, wrap } from "../textLayout.ts";
import type { TransferContext, Voice } from "./voice.ts";

/**
 * Says how the run was made and what its words mean.
 *
 * @param result of the transfer
 * @param voice of the report
 * @returns the lines
 */
export function runLines({ plan, replications, seed }: TransferResult, voice: Voice): readonly string[] {
  const { context, tell, number } = voice;
  const { width, version } = context;
  const split = plan.giver.gives.length > 0;
  return [
    replications === 1
      ? tell(
          `Une seule répétition : rien n'a d'intervalle, et aucun écart n'est jugé ; graine ${seed} ; Plateau ${version}.`,
          `A single replication: nothing has an interval, and no change is judged; seed ${seed}; Plateau ${version}.`,
        )
      : tell(
          `${number(replications)} répétitions avec et sans, mêmes {callers} ; intervalles à 95 % de la moyenne ; graine ${seed} ; Plateau ${version}.`,
          `${number(replications)} replications with and without, the same {callers}; 95% intervals of the mean; seed ${seed}; Plateau ${version}.`,
        ),
    tell(
      "Cumul : {calls} traité{e}s avec − sans, depuis la date. Rattrapé : le cumul moyen est ≥ 0 et le reste jusqu'à la fin ; nettement : son intervalle est au-dessus de zéro et le reste. Ces jugements se font semaine par semaine, chacun à 95 %.",
      "Cumulated: {calls} handled with − without, from the date on. Made good: the mean is ≥ 0 and stays so to the end; clearly: its interval is above zero and stays so. Week by week, each verdict at 95%.",
    ),
    ...(split
      ? [
          tell(
            "Sans et avec, les postes qui partent forment une équipe à part ; par là « sans » s'écarte de plateau simulate, par le seul hasard des présences et l'ordre des pauses.",
            "Without and with, the posts that leave are a team of their own; so “without” departs from plateau simulate, by the chance of who is present and the order of breaks alone.",
          ),
        ]
      : []),
  ].flatMap((text) => wrap(text, width));
}

/** What the gain of more people hangs on, whatever the platform. */
const DECISIVE =
  /\.(patience\.mean|redial\.share|wrapUp\.mean|busyness\.foreseen|keepFree)$|^blending\.keepFree$/;

/**
 * Lists the values without a published source that this answer leans on: those of the team that the newcomers are like,
 * and those of the callers that decide what more people are worth.
 *
 * @param plan of the transfer
 * @param voice of the report
 * @param given evidence of the file
 * @returns the lines
 */
export function evidenceLines(
  plan: TransferPlan,
  { context, tell, number }: Voice,
  { evidence, palette, width, language }: TransferContext,
): readonly string[] {
  const { likeTeam } = plan.receiver;
  const origin = plan.rampUpOrigin.kind === "team" ? plan.rampUpOrigin.team : likeTeam;
  const open = evidence.filter(({ kind }) => kind !== "published");
  const isNear = ({ path }: EvidenceEntry): boolean =>
    [likeTeam, origin].some((team) => path.startsWith(`teams.${team}.`) && !path.endsWith(".posts"));
  const shown = open.filter((entry) => isNear(entry) || DECISIVE.test(entry.path));
  if (evidence.length === 0) {
    return wrap(
      tell("Le fichier ne dit d'aucune valeur d'où elle vient.", "The file states the origin of no value."),
      width,
    );
  }
  const rest = open.length - shown.length;
  return [
    ...shown.flatMap((entry) => entryLines(entry)),
    ...(rest > 0
      ? wrap(
          tell(
            `Et ${number(rest)} autres valeurs estimées ou supposées : plateau check les montre.`,
            `And ${number(rest)} more estimated or assumed values: plateau check shows them.`,
          ),
          context.width,
        )
      : []),
  ];

  function entryLines({ path, kind, text, range, writtenValue }: EvidenceEntry): readonly string[] {
    const between =
      range === undefined ? "" : ` (${range.replace(" .. ", language === "fr" ? " à " : " to ")})`;
    const origins = {
      published: tell("publié", "published"),
      estimated: tell("estimé", "estimated"),
      assumed: tell("supposé", "assumed"),
    };
    const reason = sentence(`${origins[kind]}${language === "fr" ? " :" : ":"} ${text[language]}`, language);
    return [
      truncate(`  ${path} = ${writtenValue}${between}`, width),
      ...wrap(reason, width, ["      ", "      "]).map(palette.faint),
    ];
  }
}
