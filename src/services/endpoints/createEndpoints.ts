import { builtinUrl } from "#core/connection/builtinUrl.ts";
import { defaultDialect } from "#core/connection/dialects.ts";
import { editsUrl } from "#core/connection/editsUrl.ts";
import type { KeyStore } from "#core/connection/keyStore.ts";
import type { EndpointFor } from "#core/request/editEndpoint.ts";
import type { JobClient } from "#services/createJobClient.ts";
import type { PixelJobs } from "#workers/pixels/protocol.ts";
import { createBuiltinFetch } from "./builtin/createBuiltinFetch.ts";
import { createHttpEndpoint } from "./http/createHttpEndpoint.ts";

type EndpointPorts = {
  readonly keyStore: Pick<KeyStore, "read">;
  readonly answers: JobClient<PixelJobs>;
};

/** A fill has no server that could hang; this only ends one that never would. */
const builtinLimitSeconds = 3600;

/** The endpoint of each connection. The built-in one differs from a server in its `fetch`, and in nothing else. */
export function createEndpoints({ keyStore, answers }: EndpointPorts): EndpointFor {
  const builtinFetch = createBuiltinFetch();

  return (connection) => {
    if (connection.kind === "builtin") {
      return createHttpEndpoint({
        url: builtinUrl,
        dialect: defaultDialect,
        timeLimitSeconds: builtinLimitSeconds,
        readKey: () => null,
        fetch: builtinFetch,
        answers,
      });
    }
    return createHttpEndpoint({
      url: editsUrl(connection.baseUrl, location.href),
      dialect: connection.dialect,
      timeLimitSeconds: connection.timeLimitSeconds,
      readKey: () => keyStore.read(connection.id),
      fetch: (url, init) => fetch(url, init),
      answers,
    });
  };
}
