import { expect, test } from "vitest";
import { newId } from "./newId.ts";

test("ids are 128 bits in hexadecimal, and never the same", () => {
  const ids = Array.from({ length: 100 }, newId);

  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{32}$/);
});
