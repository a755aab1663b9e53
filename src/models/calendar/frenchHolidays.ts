import { addDays } from "./civilDate.ts";
import { easterSunday } from "./easterSunday.ts";

/** A public holiday. */
export interface Holiday {
  /** ISO date. */
  readonly date: string;
  readonly fr: string;
  readonly en: string;
}

/**
 * Public holidays of metropolitan France, in the order of the law that names them (Code du travail, article L3133-1).
 *
 * Good Friday and 26 December, holidays in Alsace and Moselle only, are not among them. In a year when Ascension falls
 * on 1 or 8 May, two entries share a date. Earlier laws differed (8 May is one since 1981): the list is that of today.
 *
 * @param year Gregorian, from 1583
 * @returns the 11 holidays
 */
export function frenchHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return [
    { date: `${year}-01-01`, fr: "Jour de l'an", en: "New Year's Day" },
    { date: addDays(easter, 1), fr: "Lundi de Pâques", en: "Easter Monday" },
    { date: `${year}-05-01`, fr: "Fête du travail", en: "Labour Day" },
    { date: `${year}-05-08`, fr: "Victoire de 1945", en: "Victory in Europe Day" },
    { date: addDays(easter, 39), fr: "Ascension", en: "Ascension" },
    { date: addDays(easter, 50), fr: "Lundi de Pentecôte", en: "Whit Monday" },
    { date: `${year}-07-14`, fr: "Fête nationale", en: "National Day" },
    { date: `${year}-08-15`, fr: "Assomption", en: "Assumption" },
    { date: `${year}-11-01`, fr: "Toussaint", en: "All Saints' Day" },
    { date: `${year}-11-11`, fr: "Victoire de 1918", en: "Armistice Day" },
    { date: `${year}-12-25`, fr: "Noël", en: "Christmas Day" },
  ];
}
