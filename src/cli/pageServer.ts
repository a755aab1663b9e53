import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** A request has so long to arrive, headers and all, and a connection may then stay idle so long [ms]. */
const LIMITS = { request: 10_000, headers: 5_000, keepAlive: 5_000 } as const;
const MOST_HEADER_BYTES = 8_192;
const MOST_CONNECTIONS = 64;

const PAGE_PATHS: ReadonlySet<string> = new Set(["/", "/what-if.html"]);

/**
 * Creates a server of a single page, for the browsers of this computer. It serves nothing else: no path leads to a file,
 * and nothing is taken in.
 *
 * A page of another site may send the reader's browser to this server under that site's name (DNS rebinding), so requests
 * for any other host than this computer are turned away.
 *
 * @param html the page
 * @returns not yet listening
 */
export function createPageServer(html: string): Server {
  const page = Buffer.from(html, "utf8");
  const headers = headersOf(html);
  const server = createServer(
    {
      requestTimeout: LIMITS.request,
      headersTimeout: LIMITS.headers,
      keepAliveTimeout: LIMITS.keepAlive,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
    (request, response) => {
      const status = statusOf(request);
      if (status === 200) {
        response.writeHead(200, {
          ...headers,
          "Content-Type": "text/html; charset=utf-8",
          "Content-Length": page.length,
        });
        response.end(request.method === "HEAD" ? undefined : page);
      } else refuse(request, response, status, headers);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

function statusOf(request: IncomingMessage): 200 | 400 | 404 | 405 | 413 | 421 {
  const { headers, method, url = "" } = request;
  if (!isThisComputer(headers.host, request.socket.localPort)) return 421;
  if (headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0") return 413;
  if (method !== "GET" && method !== "HEAD") return 405;
  if (!url.startsWith("/")) return 400;
  return PAGE_PATHS.has(url.split("?")[0]!) ? 200 : 404;
}

function isThisComputer(host: string | undefined, port: number | undefined): boolean {
  return (
    host === `127.0.0.1:${port}` ||
    host === `localhost:${port}` ||
    (port === 80 && /^(127\.0\.0\.1|localhost)$/.test(host ?? ""))
  );
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
): void {
  const allowed = status === 405 ? { Allow: "GET, HEAD" } : {};
  // What the client still wants to send is not read.
  response.writeHead(status, {
    ...headers,
    ...allowed,
    "Content-Type": "text/plain; charset=utf-8",
    Connection: "close",
  });
  response.end(request.method === "HEAD" ? undefined : `${status}\n`, () => request.socket.destroySoon());
}

/** The page's own security policy goes out as a header too, which may also forbid that others frame the page. */
function headersOf(html: string): Readonly<Record<string, string>> {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  return {
    "Content-Security-Policy": `${policy === undefined ? "default-src 'none'" : policy}; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}
