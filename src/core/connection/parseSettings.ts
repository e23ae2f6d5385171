import { languages } from "#core/messages/language.ts";
import { fieldsOf, isFields, listOf, numberOf, oneOf, textOf } from "#core/support/narrow.ts";
import type { Connection, Dialect } from "./connection.ts";
import { defaultDialect } from "./dialects.ts";
import { themes, type Preferences, type Settings } from "./settingsStorage.ts";

export const builtinConnection: Connection = { id: "builtin", kind: "builtin" };

export const defaultTimeLimitSeconds = 600;

export const defaultSettings: Settings = {
  connections: { [builtinConnection.id]: builtinConnection },
  order: [builtinConnection.id],
  activeId: builtinConnection.id,
  preferences: { theme: "system", language: "system", layout: {} },
};

/** Settings as they were saved. Never throws: what is damaged or missing falls back to its default. */
export function parseSettings(text: string | null): Settings {
  const fields = attempt(() => fieldsOf(JSON.parse(text ?? "null")), {});
  const saved = attempt(() => Object.entries(fieldsOf(fields["connections"])), []);
  const remotes = saved.flatMap(([id, value]) => attempt(() => [parseRemote(id, value)], []));
  const connections = Object.fromEntries(
    [...remotes, builtinConnection].map((connection) => [connection.id, connection]),
  );

  const named = attempt(() => listOf(fields["order"], textOf), []);
  const known = [...named, ...Object.keys(connections)].filter((id) =>
    Object.hasOwn(connections, id),
  );
  const activeId = attempt(() => textOf(fields["activeId"]), builtinConnection.id);
  return {
    connections,
    order: [...new Set(known)],
    activeId: Object.hasOwn(connections, activeId) ? activeId : builtinConnection.id,
    preferences: parsePreferences(fields["preferences"]),
  };
}

function parseRemote(id: string, value: unknown): Connection {
  const fields = fieldsOf(value);
  return {
    id,
    kind: oneOf(fields["kind"], ["remote"]),
    baseUrl: textOf(fields["baseUrl"]),
    dialect: parseDialect(fields["dialect"]),
    timeLimitSeconds: attempt(() => positive(fields["timeLimitSeconds"]), defaultTimeLimitSeconds),
  };
}

function parseDialect(value: unknown): Dialect {
  const fields = isFields(value) ? value : {};
  const { imageField, maskField, responseFormat } = defaultDialect;
  return {
    imageField: attempt(
      () => oneOf(fields["imageField"], ["auto", "image", "image[]"]),
      imageField,
    ),
    maskField: attempt(() => textOf(fields["maskField"]), maskField),
    responseFormat: attempt(
      () => oneOf(fields["responseFormat"], ["omit", "b64_json", "url"]),
      responseFormat,
    ),
  };
}

function parsePreferences(value: unknown): Preferences {
  const fields = isFields(value) ? value : {};
  const layout = Object.entries(isFields(fields["layout"]) ? fields["layout"] : {});
  return {
    theme: attempt(() => oneOf(fields["theme"], themes), "system"),
    language: attempt(() => oneOf(fields["language"], ["system", ...languages]), "system"),
    layout: Object.fromEntries(
      layout.filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    ),
  };
}

function positive(value: unknown): number {
  const number = numberOf(value);
  return number > 0 ? number : defaultTimeLimitSeconds;
}

function attempt<T>(parse: () => T, fallback: T): T {
  try {
    return parse();
  } catch {
    return fallback;
  }
}
