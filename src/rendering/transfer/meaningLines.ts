import type { Difference } from "../../planning/transfer/ask.ts";
import type { TransferResult } from "../../planning/transfer/transfer.ts";
import { WORKING_DAYS } from "../check/write.ts";
import { bullet } from "../headings.ts";
import { readingOf, type Voice } from "./voice.ts";

const DIFFERENCES: Readonly<Record<Difference, readonly [fr: string, en: string]>> = {
  shift: ["les horaires", "hours of work"],
  absence: ["les absences", "absence"],
  handleTime: ["le temps de traitement", "handle time"],
  spread: ["l'écart entre les personnes", "how much people differ"],
  skills: ["les flux traités", "the flows handled"],
  caisses: ["les caisses servies en premier", "the caisses served first"],
  leavers: ["les départs", "leavers"],
  overtime: ["les heures supplémentaires", "overtime"],
  activities: ["les réunions", "meetings"],
  incidents: ["les incidents", "incidents"],
};

/**
 * Says what a manager would ask next: who these people are, what is counted and what is not, and why a move inside one
 * line changes little.
 *
 * @param result of the transfer
 * @param voice of the report
 * @returns the lines
 */
export function meaningLines(result: TransferResult, voice: Voice): readonly string[] {
  return [
    ...giverSentences(result, voice),
    ...insideSentences(result, voice),
    ...addsSentences(result, voice),
    ...lineSentences(voice),
    ...peopleSentences(result, voice),
  ].flatMap((text) => bullet(text, voice.context));
}

function giverSentences(
  { plan }: TransferResult,
  { tell, giver, team, number, list }: Voice,
): readonly string[] {
  const { kind, gives, hasReinforcement } = plan.giver;
  if (kind === "caisse") {
    return [
      tell(
        `${giver} n'est ni un site ni une équipe de ce fichier, mais une caisse : ce sont ses propres agents, hors du plateau, qui viennent. Une seule lecture est possible : ils s'ajoutent.`,
        `${giver} is neither a site nor a team of this file but a caisse: its own staff come, from outside the pool. Only one reading is possible: they come on top.`,
      ),
    ];
  }
  if (gives.length === 0) {
    const kept = hasReinforcement
      ? ([
          " Ses renforts restent tels quels : autant peuvent encore être appelés.",
          " Its reinforcements stay as they are: as many can still be called up.",
        ] as const)
      : (["", ""] as const);
    return [
      tell(
        `${giver} n'a pas d'équipe permanente dans ce fichier : une seule lecture est possible, les positions s'ajoutent.${kept[0]}`,
        `${giver} has no permanent team in this file: only one reading is possible, the positions come on top.${kept[1]}`,
      ),
    ];
  }
  const from = list(gives.map(({ team: name, posts }) => `${team(name)} (${number(posts)})`));
  return [tell(`Les postes viennent de ${from}.`, `The posts come from ${from}.`)];
}

function insideSentences(result: TransferResult, { tell, list, language }: Voice): readonly string[] {
  const { plan } = result;
  const inside = readingOf(result, "inside");
  if (inside === undefined) return [];
  const isRampedUp = plan.rampUp.trainingDays === 0 && plan.rampUp.learning === undefined;
  if (inside.whole.isIdentical) {
    return [
      tell(
        "Dedans, le transfert est exactement neutre : mêmes horaires, même vitesse, mêmes absences, mêmes contacts traités ; seul change le site où ces personnes sont assises. Chaque {call} trouve les mêmes personnes libres au même instant.",
        "Inside, the transfer is exactly neutral: same hours, same speed, same absence, same contacts handled; only the site where these people sit changes. Each {call} finds the same people free at the same instant.",
      ),
    ];
  }
  if (plan.isSameWork && !isRampedUp) {
    return [
      tell(
        "Dedans, seuls la formation et l'apprentissage coûtent : les deux côtés travaillent de même. Si ces personnes, qui répondent déjà ici, n'ont rien à réapprendre, le transfert est exactement neutre (--training-days 0 --learning none).",
        "Inside, only training and learning cost something: both sides work alike. If these people, who answer here already, have nothing to learn again, the transfer is exactly neutral (--training-days 0 --learning none).",
      ),
    ];
  }
  const what = list(plan.differing.map((each) => DIFFERENCES[each][language === "fr" ? 0 : 1]));
  return plan.differing.length > 0
    ? [
        tell(
          `Dedans, un transfert ne change quelque chose que parce que les deux côtés diffèrent : ${what}.`,
          `Inside, a transfer changes something only because the two sides differ: ${what}.`,
        ),
      ]
    : [
        tell(
          "Dedans, ces personnes sont elles-mêmes des recrues ou changent en cours de période : l'écart vient de là, de la formation et du hasard de leurs présences.",
          "Inside, these people are recruits themselves or change within the period: the change comes from that, from training and from the chance of who is present.",
        ),
      ];
}

function addsSentences(result: TransferResult, voice: Voice): readonly string[] {
  const { plan, openDays } = result;
  const { tell, number, amount, scenario, giver, receiver } = voice;
  const adds = readingOf(result, "adds")!;
  const byReceiver = adds.parts.find(({ part }) => part.kind === "receiver")!.change.differences.callsHandled;
  const byWhole = adds.whole.differences.callsHandled!;
  const positionDays = plan.ask.positions * openDays;
  const rates = Object.values(scenario.teams).flatMap(({ calledUp }) => calledUp?.filesLost || []);
  const rate = new Set(rates).size === 1 ? rates[0] : undefined;
  const files =
    rate === undefined
      ? (["", ""] as const)
      : ([
          ` Si elles traitaient des dossiers comme les renforts de ce fichier (${number(rate)} par jour), ce serait ${number(Math.round(positionDays * rate))} dossiers : un ordre de grandeur, non simulé.`,
          ` If they processed files like the reinforcements of this file (${number(rate)} a day), that would be ${number(Math.round(positionDays * rate))} files: an order of magnitude, not simulated.`,
        ] as const);
  return [
    tell(
      `En plus : ce que ces positions faisaient chez ${giver} n'est pas dans ce fichier et n'est déduit nulle part, soit ${number(plan.ask.positions)} positions × ${number(openDays)} jours ouvrés = ${number(Math.round(positionDays))} positions × jours.${files[0]}`,
      `On top: what these positions did at ${giver} is not in this file and is deducted nowhere, that is ${number(plan.ask.positions)} positions × ${number(openDays)} open days = ${number(Math.round(positionDays))} position-days.${files[1]}`,
    ),
    ...(byReceiver === undefined || byReceiver.low === null || byReceiver.low <= (byWhole.high ?? 0)
      ? []
      : [
          tell(
            `En plus : les équipes de ${receiver} traitent ${amount(byReceiver, "calls")} {calls} de plus, l'ensemble ${amount(byWhole, "calls")} : le reste aurait été traité sans elles, par les autres${rates.length > 0 ? " et par les renforts, qui sont moins appelés" : ""}.`,
            `On top: the teams of ${receiver} handle ${amount(byReceiver, "calls")} {calls} more, the whole ${amount(byWhole, "calls")}: the rest would have been handled without them, by the others${rates.length > 0 ? " and by the reinforcements, which are called up less" : ""}.`,
          ),
        ]),
  ];
}

function lineSentences({ tell, scenario }: Voice): readonly string[] {
  const flows = Object.values(scenario.demand);
  const isPooled = flows.every((flow) => flow.kind !== "immediate" || flow.routing.policy === "pooled");
  return isPooled
    ? [
        tell(
          "Tous les sites servent la même file : le taux et les attentes sont ceux de la file, et d'aucun site.",
          "All sites serve the same line: the rate and the waits are those of the line, and of no site.",
        ),
      ]
    : [];
}

function peopleSentences({ plan }: TransferResult, voice: Voice): readonly string[] {
  const { tell, team, number, share, counted, scenario, receiver } = voice;
  const { trainingDays, learning } = plan.rampUp;
  const isPartlyTold = plan.ask.trainingDays !== undefined || plan.ask.learning !== undefined;
  const { absence } = scenario.teams[plan.receiver.likeTeam]!;
  const training =
    trainingDays === 0
      ? tell("sans formation", "without training")
      : tell(
          `${counted(trainingDays, WORKING_DAYS)} de formation`,
          `${counted(trainingDays, WORKING_DAYS)} of training`,
        );
  const speed = learning
    ? tell(
        `puis un temps de ×${number(learning.start)}, l'écart diminuant de moitié en ${counted(learning.halfLifeDays, WORKING_DAYS)}`,
        `then a time of ×${number(learning.start)}, half of the gap gone after ${counted(learning.halfLifeDays, WORKING_DAYS)}`,
      )
    : tell("puis à plein régime", "then at full speed");
  return [
    tell(
      `À leur arrivée, ces personnes travaillent comme ${team(plan.receiver.likeTeam)} : mêmes horaires, mêmes contacts, ${share(absence)} d'absents, soit ${number(plan.positionsThere)} présents.`,
      `On arrival these people work like ${team(plan.receiver.likeTeam)}: same hours, same contacts, ${share(absence)} absent, so ${number(plan.positionsThere)} present.`,
    ),
    tell(
      `Montée en charge : ${training}, ${speed} (${originOf(plan, voice)[0]}).`,
      `Ramp-up: ${training}, ${speed} (${originOf(plan, voice)[1]}).`,
    ),
  ];

  function originOf({ rampUpOrigin }: typeof plan, { team: title }: Voice): readonly [string, string] {
    switch (rampUpOrigin.kind) {
      case "told":
        return ["donné sur la ligne de commande", "as told on the command line"];
      case "team":
        return isPartlyTold
          ? [
              `ce que vous n'avez pas donné est repris des recrues de ${title(rampUpOrigin.team)}`,
              `what you did not tell is taken from the recruits of ${title(rampUpOrigin.team)}`,
            ]
          : [
              `reprise des recrues de ${title(rampUpOrigin.team)}`,
              `taken from the recruits of ${title(rampUpOrigin.team)}`,
            ];
      case "none":
        return [
          `${receiver} n'a pas de recrues dont la reprendre ; donnez-la par --training-days et --learning`,
          `${receiver} has no recruits to take it from; tell it by --training-days and --learning`,
        ];
    }
  }
}
