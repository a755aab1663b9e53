import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPageServer } from "../../src/cli/pageServer.ts";

const POLICY = "default-src 'none'; script-src 'sha256-abc='";
const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><p>été</p>`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe("the page server", () => {
  const server = createPageServer(PAGE);
  let port = 0;
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const ask = ({ method = "GET", path = "/", headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asking = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, body: text }),
        );
      });
      asking.on("error", reject);
      asking.end(body);
    });

  test("serves the page under its two addresses, with or without a query", async () => {
    for (const path of ["/", "/what-if.html", "/?from=mail"]) {
      const { status, body, headers } = await ask({ path });
      expect({ path, status, body }).toEqual({ path, status: 200, body: PAGE });
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    }
  });

  test("answers HEAD without a body", async () => {
    const { status, body, headers } = await ask({ method: "HEAD" });
    expect({ status, body }).toEqual({ status: 200, body: "" });
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(PAGE)));
  });

  test("sends the policy of the page as a header, and forbids frames and guesses at types", async () => {
    for (const path of ["/", "/nothing"]) {
      const { headers } = await ask({ path });
      expect(headers["content-security-policy"]).toBe(`${POLICY}; frame-ancestors 'none'`);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  test.each([
    "/../package.json",
    "/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2fpackage.json",
    "/what-if.html/../plateau.js",
    "/plateau.js",
    "/favicon.ico",
    "//evil.example/",
  ])("has nothing under %s", async (path) => {
    const { status, body } = await ask({ path });
    expect({ status, body }).toEqual({ status: 404, body: "404\n" });
  });

  test.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost:1"])(
    "turns a request for the host %j away, as a page of another site would send it",
    async (host) => {
      expect((await ask({ headers: { host } })).status).toBe(421);
    },
  );

  test("takes localhost for this computer", async () => {
    expect((await ask({ headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("does not know the method %s", async (method) => {
    const { status, headers } = await ask({ method, headers: { "content-length": "0" } });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "GET, HEAD" });
  });

  test("takes no body in, however it comes", async () => {
    expect((await ask({ method: "POST", body: "x=1", headers: { "content-length": "3" } })).status).toBe(413);
    const chunked = { "transfer-encoding": "chunked" };
    expect((await ask({ method: "GET", body: "x=1", headers: chunked })).status).toBe(413);
  });

  test("hangs up on a body that never ends without reading it", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 9999999999\r\n\r\n`);
    let answer = "";
    socket.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
    });
    await once(socket, "close");
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("refuses headers that are too large", async () => {
    expect((await ask({ headers: { "x-large": "a".repeat(20_000) } })).status).toBe(431);
  });

  test("gives a request a limited time to arrive", () => {
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.maxConnections).toBeLessThan(1000);
  });
});
