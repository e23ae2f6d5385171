import type { Language } from "#core/messages/language.ts";
import { connection } from "./connection.ts";
import { mask } from "./mask.ts";
import { request } from "./request.ts";
import { results } from "./results.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { sources } from "./sources.ts";

export const en = {
  language: "en" as Language,
  shell,
  sources,
  mask,
  request,
  connection,
  results,
  settings,
};
