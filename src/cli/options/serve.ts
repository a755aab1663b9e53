import { HELP, LANG, NUMBER, type Option } from "./common.ts";

/** Where the page is served unless told. */
export const DEFAULT_PORT = 2017;

/** The options of `plateau serve`, in the order of its help. */
export const SERVE_OPTIONS = {
  port: {
    value: NUMBER,
    help: {
      fr: `port de cet ordinateur où la page est servie (par défaut, ${DEFAULT_PORT}) ; 0 en prend un de libre`,
      en: `port of this computer at which the page is served (default: ${DEFAULT_PORT}); 0 takes a free one`,
    },
  },
  lang: LANG,
  help: HELP,
} as const satisfies Record<string, Option>;
