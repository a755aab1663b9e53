/** A day with two caisses and mails, quick to run. */
export const DAY = `plateau: 1
name: day
title: { fr: Un jour, en: One day }
horizon: { from: 2017-03-01, to: 2017-03-01 }
opening:
  days: [monday, tuesday, wednesday, thursday, friday]
  holidays: france
  phone: 9h00 - 16h00
demand:
  calls:
    kind: immediate
    volume: { value: 1 000, assumed: a small platform, range: 500 .. 2 000 }
    caisses: { gironde: 60 %, landes: 40 % }
    patience: { law: exponential, mean: 3 min }
    redial: { share: 50 %, delay: 30 min, attempts: 3 }
    talk: { law: exponential, mean: 3 min 27 s }
  mails:
    kind: deferred
    volume: 100
    handling: { law: exponential, mean: 3 min }
    dueOpenDays: 2
sites:
  gironde: { fr: Gironde, en: Gironde }
shifts:
  day: { hours: 8h30 - 16h30 }
teams:
  sudo: { site: gironde, posts: 9, shift: day }
objectives:
  handlingRate: 90 %
`;

/** The same with more people. */
export const MORE = `extends: day.yaml
name: more
title: { fr: Plus de postes, en: More posts }
teams: { sudo: { posts: 12 } }
`;

/** Both. */
export const STUDY = `plateau: 1
study: staffing
title: { fr: Postes d'un jour, en: Posts of a day }
scenarios: [day.yaml, more.yaml]
seed: 7
replications: 3
`;

/** Heavy enough, with 20 replications, that threads are worth it. */
export const MONTH = DAY.replace("name: day", "name: month")
  .replace("to: 2017-03-01", "to: 2017-03-31")
  .replace("1 000, assumed: a small platform, range: 500 .. 2 000", "25 000, assumed: a small platform")
  .replace("volume: 100", "volume: 2 500");
