import { expect, test } from "vitest";
import { parseDraggedResult, toDraggedResult } from "./draggedResult.ts";

test("a dragged result is found again by what it carries", () => {
  const parent = { runId: "run 1", pictureId: "picture 2" };

  expect(parseDraggedResult(toDraggedResult(parent))).toEqual(parent);
});

test.each(["", "cat.png", "null", "[1]", '{"runId":"run 1"}', '{"runId":1,"pictureId":2}'])(
  "what another page wrote under that name is no result: %s",
  (text) => {
    expect(parseDraggedResult(text)).toBeNull();
  },
);
