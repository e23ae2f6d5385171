import { expect, test } from "vitest";
import type { MaskReading } from "#core/mask/load/maskReading.ts";
import { createNoticesStore } from "#state/notices/createNoticesStore.ts";
import { aSource } from "#testing/aSource.ts";
import { fakeMirror } from "#testing/fakeMirror.ts";
import { createDraftStore } from "./createDraftStore.ts";
import { loadMask } from "./loadMask.ts";

const cat = aSource({ id: "cat", size: { width: 2, height: 2 } });
const file = { name: "mask.png", blob: new Blob() };

function setUp(reading: MaskReading) {
  const draft = createDraftStore({ mirror: fakeMirror() });
  const notices = createNoticesStore();
  draft.getState().addSources([cat]);
  const load = () =>
    loadMask({ draft, notices, maskFiles: { read: async () => reading } }, file, cat);
  const posted = () => notices.getState().notices.map(({ notice }) => notice);
  return { draft, load, posted };
}

test("a loaded mask replaces the one there was, as one step", async () => {
  const bytes = Uint8Array.of(255, 0, 0, 255);
  const { draft, load, posted } = setUp({ status: "read", bytes, size: cat.size });
  draft.getState().invertMask();

  await load();
  expect([...draft.getState().maskOf(cat).bytes]).toEqual([255, 0, 0, 255]);
  expect(draft.getState().masks["cat"]?.coverage).toBe(0.5);
  expect(posted()).toEqual([]);

  draft.getState().undo();
  expect(draft.getState().masks["cat"]?.coverage).toBe(1);
});

test("one of another size says so", async () => {
  const bytes = new Uint8Array(4);
  const { load, posted } = setUp({ status: "read", bytes, size: { width: 4, height: 2 } });

  await load();

  expect(posted()).toEqual([
    { kind: "maskResampled", name: "mask.png", from: { width: 4, height: 2 }, to: cat.size },
  ]);
});

test("a file that cannot be read is named, and everything stays", async () => {
  const { draft, load, posted } = setUp({ status: "refused", problem: { kind: "broken" } });

  await load();

  const files = [{ name: "mask.png", problem: { kind: "broken" } }];
  expect(posted()).toEqual([{ kind: "filesRefused", files }]);
  expect(draft.getState().histories["cat"]).toBeUndefined();
});
