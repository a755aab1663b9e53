import type { Language } from "../models/scenario/bilingual.ts";

/**
 * Writes the scenario that `plateau init` begins with: one line of calls, one flow of mails, one team, one
 * reinforcement. It runs as it stands, and says of each of its values that it is a placeholder.
 *
 * @param language of comments and reasons; keys are English in every file
 * @returns YAML
 */
export function startingFile(language: Language): string {
  const say = (fr: string, en: string): string => ({ fr, en })[language];
  /** A comment above a key. */
  const c = (fr: string, en: string): string => `# ${say(fr, en)}`;
  // Without commas and colons, which mean something to YAML.
  const toFill = say("exemple à remplacer", "placeholder to replace");
  const usual = say("valeur usuelle à vérifier", "usual value to verify");

  return `${c("Un scénario de Plateau : une plateforme, ce qu'on lui demande, et qui répond.", "A scenario of Plateau: a platform, what is asked of it, and who answers.")}
#
${c("Chaque valeur dit d'où elle vient, par l'un de trois mots :", "Each value says where it comes from, by one of three words:")}
${c("  published   publiée : la source est une clé de « sources » ;", "  published   the source is a key of `sources`;")}
${c("  estimated   estimée : on dit à partir de quelles données ;", "  estimated   from which data;")}
${c("  assumed     supposée : on dit pourquoi, et range: bas .. haut dit ce qui se défendrait aussi bien.", "  assumed     why; range: low .. high says what would be as defensible.")}
${c("Ici tout est supposé : ce sont des valeurs d'exemple. Remplacez-les une à une, puis : plateau check", "Here everything is assumed: these are placeholders. Replace them one by one, then: plateau check")}

${c("Version du format : toujours 1.", "Version of the format: always 1.")}
plateau: 1
${c("Nom court, sans espace ni accent, et titre des rapports dans les deux langues.", "Short name without spaces, and the title in reports in both languages.")}
name: ${say("ma-plateforme", "my-platform")}
title: { fr: Ma plateforme, en: My platform }

${c("Vos documents, par une clé courte : « published: R » y renvoie.", "Your documents by a short key: `published: R` refers to it.")}
sources:
  R: ${say("titre et année du document", "title and year of the document")}

${c("Période simulée, premier et dernier jour compris.", "The period to simulate, first and last day included.")}
horizon: { from: 2027-01-01, to: 2027-12-31 }

opening:
  ${c("Jours d'ouverture ; holidays: france ferme les jours fériés, none aucun.", "Open days; holidays: france closes on public holidays, none on no day.")}
  days: [monday, tuesday, wednesday, thursday, friday]
  holidays: france
  ${c("Heures où l'on répond au téléphone.", "Hours in which the phone is answered.")}
  phone: { value: 9h00 - 16h00, assumed: ${toFill} }

${c("Les sites, et leur nom dans les rapports.", "The sites, and what reports call them.")}
sites:
  platform: { fr: Plateforme, en: Platform }
  elsewhere: { fr: Autre service, en: Other service }

${c("Ce qu'on demande à la plateforme : un flux d'appels et un flux de courriels.", "What is asked of the platform: a flow of calls and a flow of mails.")}
demand:
  calls:
    ${c("Immédiat : on attend sur place, et l'on raccroche si c'est trop long.", "Immediate: callers wait on the line, and hang up when it takes too long.")}
    kind: immediate
    ${c("Appels de la période, sans compter ceux qui rappellent faute de réponse.", "Calls of the period, not counting those who call again for want of an answer.")}
    volume: { value: 60 000, assumed: ${toFill}, range: 50 000 .. 70 000 }
    ${c("Poids des mois et des jours de la semaine ; 1 est un mois ou un jour ordinaire.", "Weight of months and weekdays; 1 is an ordinary month or day.")}
    months: { value: { january: 1.15, september: 1.1, august: 0.9 }, assumed: ${usual} }
    weekdays: { value: { monday: 1.25, friday: 0.85 }, assumed: ${usual} }
    ${c("Poids des demi-heures, de l'ouverture à la fermeture.", "Weight of the half-hours, from opening to closing.")}
    halfHours:
      value: [1.0, 1.3, 1.4, 1.3, 1.2, 1.0, 0.8, 0.7, 0.8, 0.9, 1.0, 1.0, 0.9, 0.7]
      assumed: ${usual}
    ${c("Les jours varient plus que le calendrier ne le dit : ce que la veille annonce, et ce que nul ne voit venir.", "Days vary more than the calendar tells: what is seen coming the evening before, and what is not.")}
    busyness:
      foreseen: { value: 15 %, assumed: ${usual}, range: 5 % .. 30 % }
      day: { value: 7 %, assumed: ${usual}, range: 3 % .. 15 % }
    ${c("Combien de temps on attend avant de raccrocher.", "How long callers wait before they hang up.")}
    patience:
      law: exponential
      mean: { value: 4 min, assumed: ${usual}, range: 1 min .. 6 min }
    ${c("Part de ceux qui rappellent faute de réponse, au bout de combien de temps, combien de fois au plus.", "Share of those who call again for want of an answer, after how long, how many times at most.")}
    redial:
      share: { value: 50 %, assumed: ${usual}, range: 30 % .. 70 % }
      delay: { value: 45 min, assumed: ${usual}, range: 10 min .. 3 h }
      attempts: { value: 4, assumed: ${usual}, range: 2 .. 10 }
    ${c("Conversation : moyenne, et écart type ÷ moyenne.", "Conversation: mean, and standard deviation ÷ mean.")}
    talk:
      law: lognormal
      mean: { value: 3 min 30 s, assumed: ${toFill}, range: 3 min .. 4 min }
      cv: { value: 1.2, assumed: ${usual}, range: 1.0 .. 1.4 }
    ${c("Travail après l'appel, la ligne étant libre.", "After-call work, once the line is free.")}
    wrapUp:
      law: exponential
      mean: { value: 40 s, assumed: ${usual}, range: 15 s .. 60 s }
    ${c("Appels qui peuvent attendre à la fois ; au-delà, l'appel est refusé.", "Calls that may wait at once; the next is refused.")}
    waitingPlaces: { value: unlimited, assumed: ${toFill} }
  mails:
    ${c("Différé : on attend dans un stock, et la réponse est promise dans un délai.", "Deferred: they wait in a backlog, and an answer is promised within a delay.")}
    kind: deferred
    volume: { value: 20 000, assumed: ${toFill}, range: 15 000 .. 25 000 }
    weekdays: { value: { saturday: 0.5, sunday: 0.4 }, assumed: ${usual} }
    ${c("Temps passé sur un courriel.", "Time spent on a mail.")}
    handling:
      law: lognormal
      mean: { value: 4 min, assumed: ${toFill}, range: 2 min .. 6 min }
      cv: { value: 1, assumed: ${usual}, range: 0.5 .. 1.3 }
    ${c("Délai promis, en jours ouvrés, et courriels qui attendent le premier matin.", "Promised delay in open days, and mails that wait on the first morning.")}
    dueOpenDays: { value: 2, assumed: ${toFill}, range: 1 .. 5 }
    backlog: { value: 80, assumed: ${toFill}, range: 0 .. 400 }

${c("Horaires : les pauses sont prises à tour de rôle dans leur plage.", "Working hours: breaks are taken in turn within their window.")}
shifts:
  day:
    hours: { value: 8h30 - 16h30, assumed: ${toFill} }
    breaks:
      value:
        - { lasts: 15 min, within: 9h30 - 11h30 }
        - { lasts: 45 min, within: 11h30 - 14h00 }
      assumed: ${toFill}

${c("Qui répond.", "Who answers.")}
teams:
  advisers:
    title: { fr: Conseillers, en: Advisers }
    site: platform
    ${c("Personnes employées, en équivalents temps plein, et part d'entre elles absente un jour ouvré.", "People employed, in full-time equivalents, and the share of them absent on an open day.")}
    posts: { value: 5, assumed: ${toFill}, range: 4 .. 6 }
    absence: { value: 14 %, assumed: ${usual}, range: 10 % .. 20 % }
    shift: day
  reinforcement:
    title: { fr: Renfort, en: Reinforcement }
    site: elsewhere
    posts: { value: 2, assumed: ${toFill}, range: 0 .. 3 }
    absence: { value: 0 %, assumed: ${say("qui est appelé en renfort est là", "whoever is called up is there")} }
    shift: day
    ${c("Le renfort ne prend que les appels.", "The reinforcement takes calls only.")}
    skills: { calls: {} }
    ${c("Appelé les jours où la prévision dépasse tant d'appels, jusqu'à tant de positions présentes en tout ;", "Called up on days with a forecast above so many calls, up to so many positions present in all;")}
    ${c("chacune laisse tant de dossiers par jour là d'où elle vient.", "each of them leaves so many files a day where it comes from.")}
    calledUp:
      forecastAbove: { value: 300, assumed: ${toFill}, range: 250 .. 350 }
      upToPositions: { value: 7, assumed: ${toFill}, range: 5 .. 8 }
      filesLost: { value: 35, assumed: ${toFill}, range: 25 .. 45 }

${c("Les courriels : entre deux appels, si tant de personnes restent libres ; avant l'ouverture, après la fermeture.", "Mails: between calls, if so many people stay free; before opening and after closing.")}
blending:
  betweenCalls: { value: true, assumed: ${toFill} }
  keepFree: { value: 1, assumed: ${toFill}, range: 0 .. 2 }
  outsidePhoneHours: { value: true, assumed: ${toFill} }

${c("Un jour de plus d'appels présentés que cela est un jour de pointe.", "A day with more calls presented than this is a peak day.")}
peakDayAbove: { value: 350, assumed: ${toFill} }
${c("Un appel pris dans ce délai compte pour le niveau de service.", "A call answered within this time counts for the service level.")}
answerWithin: { value: 20 s, assumed: ${usual} }

${c("L'objectif : appels traités ÷ appels présentés.", "The objective: calls handled ÷ calls presented.")}
objectives:
  handlingRate: { value: 90 %, assumed: ${toFill} }

${c("Ce qui a été publié, s'il y a lieu : mis à côté du résultat, jamais utilisé pour le calculer.", "What was published, if anything: set beside the result, never used to compute it.")}
# published:
#   callsPresented: { value: 62 000, published: R }
#   callsHandled: { value: 55 000, published: R }
`;
}
