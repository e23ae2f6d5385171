import type { Connection } from "#core/connection/connection.ts";
import type { EditEvent } from "#core/result/editEvent.ts";
import type { EditRequest } from "./editRequest.ts";

/** Anything that answers an edit. Throws `EndpointError`, or the signal's reason once it is aborted. */
export type EditEndpoint = {
  readonly edit: (
    request: EditRequest,
    options: { readonly signal: AbortSignal },
  ) => AsyncIterable<EditEvent>;
};

export type EndpointFor = (connection: Connection) => EditEndpoint;
