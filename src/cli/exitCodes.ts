/** What the command tells the shell. */
export const EXIT_DONE = 0;
/** It failed while running. */
export const EXIT_FAILED = 1;
/** Bad usage or bad input; nothing was run or written. */
export const EXIT_BAD_INPUT = 2;
/** Done, but an objective is not met and `--fail-on-objective` was given. */
export const EXIT_OBJECTIVE_MISSED = 3;
/** Ctrl-C, as shells count it: 128 + SIGINT. */
export const EXIT_INTERRUPTED = 130;
