import type { Dialect } from "./connection.ts";

/** What the official client sends; right for OpenAI and for everything that copies it well. */
export const defaultDialect: Dialect = {
  imageField: "auto",
  maskField: "mask",
  responseFormat: "omit",
};
