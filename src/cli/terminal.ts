const NARROWEST = 60;
const WIDEST = 200;
const USUAL = 80;

/** As much of a stream as is needed here. */
type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns" | "on">;

const guarded = new WeakSet<object>();

/**
 * Writes a text and waits until it is out. Whoever reads may stop at any time (`| head`), which is no mistake.
 *
 * @param stream standard output or error
 * @param text to write
 * @throws what the system says, except that nobody reads any more
 */
export function write(stream: Stream, text: string): Promise<void> {
  if (!guarded.has(stream)) {
    guarded.add(stream);
    // The callback below reports what matters.
    stream.on("error", () => {});
  }
  return new Promise((resolve, reject) => {
    stream.write(text, (error?: (Error & { readonly code?: string }) | null) => {
      if (error && error.code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}

/**
 * Finds out how wide to write.
 *
 * @param stream that the text goes to
 * @returns [columns] of the terminal within reason; 80 for a file or a pipe, so that what is written depends on no terminal
 */
export function pageWidth({ isTTY, columns }: Pick<Stream, "isTTY" | "columns">): number {
  return isTTY && columns ? Math.min(Math.max(columns, NARROWEST), WIDEST) : USUAL;
}

/**
 * Tells whether to write in colour.
 *
 * @param stream that the text goes to
 * @param environment of the process
 * @returns true on a terminal that has colours, unless NO_COLOR is set
 */
export function hasColours(
  { isTTY }: Pick<Stream, "isTTY">,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && !NO_COLOR && TERM !== "dumb";
}
