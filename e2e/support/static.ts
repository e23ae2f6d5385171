import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

type Served = { readonly path: string; readonly status: number };

/** A plain host of files, as anybody's: no rewriting, no fallback page, 404 for what is not there. */
export type StaticSite = {
  /** Ends with a slash. */
  readonly url: string;
  readonly served: readonly Served[];
  readonly stop: () => Promise<void>;
};

const mimeTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves a folder below `path` ("/" at both ends), and nothing beside it. */
export async function serveFolder(folder: string, path: string): Promise<StaticSite> {
  const served: Served[] = [];
  const server = createServer((request, response) => {
    void find(new URL(request.url ?? "/", "http://host").pathname).then(
      ({ status, type, body }) => {
        served.push({ path: request.url ?? "", status });
        response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
      },
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  async function find(asked: string) {
    const name = asked.endsWith("/") ? `${asked}index.html` : asked;
    const type = mimeTypes[extname(name)];
    const isInside = name.startsWith(path) && type !== undefined;
    const body = isInside ? await readOrNull(join(folder, name.slice(path.length))) : null;
    return body && type !== undefined
      ? { status: 200, type, body }
      : { status: 404, type: "text/plain", body: "Not found" };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    served,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
