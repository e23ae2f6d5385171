import type { Messages } from "#core/messages/messages.ts";
import { connection } from "./connection.ts";
import { mask } from "./mask.ts";
import { request } from "./request.ts";
import { results } from "./results.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { sources } from "./sources.ts";

/** Simplified Chinese. */
export const zh: Messages = {
  language: "zh",
  shell,
  sources,
  mask,
  request,
  connection,
  results,
  settings,
};
