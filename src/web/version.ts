/** Set by vite.config.ts, from package.json. */
declare const __PLATEAU_VERSION__: string;

/** Of the product. */
export const VERSION: string = __PLATEAU_VERSION__;
