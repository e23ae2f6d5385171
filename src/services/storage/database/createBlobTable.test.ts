import { expect, test } from "vitest";
import { createBlobTable } from "./createBlobTable.ts";

const rows = {
  get: async () => new Blob(["cat"]),
  getKey: async () => undefined,
  put: async (_: Blob, id: string) => id,
};

test("a record that is read again has the same Blobs, so that what shows them stays as it is", async () => {
  const { fill } = createBlobTable();
  const record = await createBlobTable().store(rows, new Blob(["cat"]));

  const [first] = await fill(rows, [record]);
  const [again] = await fill(rows, [record]);

  expect(first).toBeInstanceOf(Blob);
  expect(again).toBe(first);
});
