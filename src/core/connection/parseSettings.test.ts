import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings, parseSettings } from "./parseSettings.ts";
import type { Settings } from "./settingsStorage.ts";

const saved: Settings = {
  connections: {
    work: {
      id: "work",
      kind: "remote",
      baseUrl: "https://api.example/v1",
      dialect: { imageField: "image[]", maskField: "mask_image", responseFormat: "b64_json" },
      timeLimitSeconds: 120,
    },
    builtin: { id: "builtin", kind: "builtin" },
  },
  order: ["work", "builtin"],
  activeId: "work",
  preferences: { theme: "light", language: "zh", layout: { results: 22.5 } },
};

describe(parseSettings, () => {
  test("reads back what was saved", () => {
    expect(parseSettings(JSON.stringify(saved))).toEqual(saved);
  });

  test("starts with the built-in endpoint where nothing is saved", () => {
    expect(parseSettings(null)).toEqual(defaultSettings);
  });

  test("keeps what is sound when a part is damaged", () => {
    const { connections, preferences } = saved;
    const broken = { kind: "remote", baseUrl: 7 };
    const text = JSON.stringify({
      connections: { ...connections, broken },
      order: ["broken", "work", "work"],
      activeId: "broken",
      preferences: { ...preferences, theme: "pink" },
    });

    const settings = parseSettings(text);

    expect(settings.connections).toEqual(connections);
    expect(settings.order).toEqual(["work", "builtin"]);
    expect(settings.activeId).toBe("builtin");
    expect(settings.preferences).toEqual({
      theme: "system",
      language: "zh",
      layout: { results: 22.5 },
    });
  });

  test("gives a connection saved without its details the defaults", () => {
    const work = { kind: "remote", baseUrl: "/api", timeLimitSeconds: -1 };

    const { connections } = parseSettings(JSON.stringify({ connections: { work } }));

    expect(connections["work"]).toEqual({
      id: "work",
      kind: "remote",
      baseUrl: "/api",
      dialect: { imageField: "auto", maskField: "mask", responseFormat: "omit" },
      timeLimitSeconds: 600,
    });
  });

  test("takes nothing saved for the built-in endpoint", () => {
    const builtin = { kind: "remote", baseUrl: "https://elsewhere.example" };

    const { connections } = parseSettings(JSON.stringify({ connections: { builtin } }));

    expect(connections["builtin"]).toEqual({ id: "builtin", kind: "builtin" });
  });

  test("always names an existing connection, whatever was saved", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { connections, order, activeId } = parseSettings(text);

        expect(order.toSorted()).toEqual(Object.keys(connections).toSorted());
        expect(order).toContain(activeId);
      }),
    );
  });
});
