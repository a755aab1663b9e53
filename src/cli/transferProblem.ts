import { quoted } from "../models/scenario/bilingual.ts";
import type { TransferAsk, TransferProblem } from "../planning/transfer/ask.ts";
import { UsageError, unknownWord } from "./usageError.ts";

/**
 * Says why a transfer cannot be worked out, and what could be asked instead.
 *
 * @param problem what stands in the way
 * @param ask what was asked
 * @returns the error to throw
 */
export function transferProblem(problem: TransferProblem, ask: TransferAsk): UsageError {
  const { from, to, on, positions } = ask;
  switch (problem.kind) {
    case "unknown": {
      const word = ask[problem.side];
      const names = problem.known.join(", ");
      const isTo = problem.side === "to";
      const sentence = isTo
        ? {
            fr: `--to ne nomme ni un site ni une équipe de ce fichier : ${quoted(word).fr}`,
            en: `--to names neither a site nor a team of this file: ${quoted(word).en}`,
          }
        : {
            fr: `--from ne nomme ni un site, ni une équipe, ni une caisse de ce fichier : ${quoted(word).fr}`,
            en: `--from names neither a site, nor a team, nor a caisse of this file: ${quoted(word).en}`,
          };
      return unknownWord(sentence, word, problem.known, { fr: `il y a ${names}`, en: `there are ${names}` });
    }
    case "same":
      return new UsageError({
        fr: `${from} et ${to} sont du même côté : donnez deux côtés différents`,
        en: `${from} and ${to} are on the same side: give two different sides`,
      });
    case "outsidePeriod":
      return new UsageError({
        fr: `--on ${on} est hors de la période simulée, du ${problem.from} au ${problem.to}`,
        en: `--on ${on} is outside the simulated period, from ${problem.from} to ${problem.to}`,
      });
    case "calledUp": {
      const word = ask[problem.side];
      return new UsageError({
        fr: `${word} n'a que des renforts, qui ne viennent que si on les appelle : un transfert concerne des équipes permanentes`,
        en: `${word} has only reinforcements, who come only when called up: a transfer is about permanent teams`,
      });
    }
    case "noCalls":
      return new UsageError({
        fr: "ce scénario n'a pas de flux immédiat : un transfert se juge aux appels traités",
        en: "this scenario has no immediate flow: a transfer is judged by the calls handled",
      });
    case "tooFew": {
      const [fr, en] = [String(problem.positions).replace(".", ","), String(problem.positions)];
      return new UsageError({
        fr: `${from} n'a que ${fr} positions le ${on} dans ce fichier : --positions ${positions} ne peut pas en partir`,
        en: `${from} has only ${en} positions on ${on} in this file: --positions ${positions} cannot leave it`,
      });
    }
  }
}
