import { OpenAI, toFile, type Uploadable } from "openai";
import type { Endpoint } from "./endpoint.ts";
import type { PictureFile } from "./pictures.ts";

/** Its own headers, which many gateways' CORS rules refuse; only its forms are a reference here. */
const ownHeaders = [
  "accept",
  "x-stainless-arch",
  "x-stainless-lang",
  "x-stainless-os",
  "x-stainless-package-version",
  "x-stainless-retry-count",
  "x-stainless-runtime",
  "x-stainless-runtime-version",
];

/** The `openai` package, talking to the endpoint. */
export function officialClient({ origin }: Pick<Endpoint, "origin">, apiKey = "sk-right"): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL: `${origin}/v1`,
    maxRetries: 0,
    defaultHeaders: Object.fromEntries(ownHeaders.map((name) => [name, null])),
  });
}

export function upload({ buffer, name, mimeType }: PictureFile): Promise<Uploadable> {
  return toFile(buffer, name, { type: mimeType });
}
