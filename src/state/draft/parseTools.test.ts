import { expect, test } from "vitest";
import { parseTools } from "./parseTools.ts";

test("takes what makes sense and leaves the rest out", () => {
  const good = { tool: "eraser", brushDiameter: 40, brushHardness: 0.5 };

  expect(parseTools(good)).toEqual(good);
  expect(parseTools({ tool: "axe", brushDiameter: Number.NaN, brushHardness: 3 })).toEqual({});
  expect(parseTools({ brushDiameter: null })).toEqual({});
});
