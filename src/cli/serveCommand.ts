import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import { EXIT_DONE } from "./exitCodes.ts";
import type { ServeOptions } from "./options/readServe.ts";
import { OutputError } from "./outputError.ts";
import { createPageServer } from "./pageServer.ts";
import { write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";
import { IS_BUNDLED } from "./version.ts";

/** Nobody but this computer can reach it. */
const LOOPBACK = "127.0.0.1";

/**
 * Answers `plateau serve`: serves the what-if page to the browsers of this computer until it is stopped.
 *
 * @param options of the command line
 * @param language of the messages
 * @returns the exit code: being stopped, by Ctrl-C or by the system, is how it ends
 * @throws UsageError when the port is taken, OutputError when the page was not built
 */
export async function serveCommand({ port }: ServeOptions, language: Language): Promise<number> {
  const server = createPageServer(readPage());
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  const address = `http://${LOOPBACK}:${taken}/`;
  const sentence: Bilingual = {
    fr: `Page « et si ? » : ${address}\nVisible de cet ordinateur seulement ; Ctrl-C pour arrêter.\n`,
    en: `What-if page: ${address}\nVisible from this computer only; Ctrl-C to stop.\n`,
  };
  await write(process.stdout, sentence[language]);
  await stopped();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return EXIT_DONE;
}

function readPage(): string {
  const file = new URL(IS_BUNDLED ? "./what-if.html" : "../../dist/what-if.html", import.meta.url);
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new OutputError({
      fr: "la page n'a pas été construite : lancez npm run build",
      en: "the page has not been built: run npm run build",
    });
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: Error & { readonly code?: string }) => reject(listenError(error, port)));
    server.listen(port, LOOPBACK, resolve);
  });
}

function listenError(error: Error & { readonly code?: string }, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new UsageError({
      fr: `le port ${port} est déjà pris, peut-être par une autre fenêtre de plateau serve ; choisissez-en un autre : --port ${port === 65_535 ? port - 1 : port + 1}, ou --port 0 pour un port libre`,
      en: `port ${port} is taken, perhaps by another plateau serve; choose another: --port ${port === 65_535 ? port - 1 : port + 1}, or --port 0 for a free one`,
    });
  }
  if (error.code === "EACCES") {
    return new UsageError({
      fr: `le port ${port} est réservé au système ; choisissez-en un au-dessus de 1023`,
      en: `port ${port} is reserved for the system; choose one above 1023`,
    });
  }
  return error;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
