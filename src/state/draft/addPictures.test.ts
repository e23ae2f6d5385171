import { expect, test } from "vitest";
import type { ImportSource } from "#core/source/sourceImage.ts";
import { createNoticesStore } from "#state/notices/createNoticesStore.ts";
import { aSource } from "#testing/aSource.ts";
import { fakeMirror } from "#testing/fakeMirror.ts";
import { addPictures } from "./addPictures.ts";
import { createDraftStore } from "./createDraftStore.ts";

const cleaned = new Blob(["cleaned"], { type: "image/jpeg" });

/** Opens everything but "map.png", which has to be scaled down, and "torn.png". */
const importSource: ImportSource = async (_, { name }, { scaleDown }) => {
  if (name === "torn.png") return { status: "refused", name, problem: { kind: "broken" } };
  if (name === "map.png" && !scaleDown) {
    const problem = { kind: "tooLarge", limit: "pixels", canScale: true } as const;
    return { status: "refused", name, problem };
  }
  const withoutLocation = name === "beach.jpg" ? cleaned : null;
  return { status: "imported", source: aSource({ id: name, name }), withoutLocation };
};

function files(...names: string[]) {
  return names.map((name) => ({ name, blob: new Blob([name]) }));
}

test("whether a picture that is too large is scaled down is asked, and done when it is wanted", async () => {
  const draft = createDraftStore({ mirror: fakeMirror() });
  const notices = createNoticesStore();

  await addPictures({ draft, notices, importSource }, files("map.png", "torn.png", "cat.png"));
  expect(draft.getState().sources.map(({ id }) => id)).toEqual(["cat.png"]);
  const posted = notices.getState().notices.map(({ notice }) => notice);
  expect(posted).toMatchObject([
    { kind: "fileTooLarge", name: "map.png", limit: "pixels" },
    { kind: "filesRefused", files: [{ name: "torn.png" }] },
  ]);

  const [question] = posted;
  if (question?.kind === "fileTooLarge") question.scaleDown();
  await expect.poll(() => draft.getState().sources.length).toBe(2);

  expect(draft.getState().sources.map(({ id }) => id)).toEqual(["cat.png", "map.png"]);
  expect(draft.getState().opening).toEqual([]);
});

test("the place where a picture was taken is removed when it is wanted, from that picture only", async () => {
  const draft = createDraftStore({ mirror: fakeMirror() });
  const notices = createNoticesStore();

  await addPictures({ draft, notices, importSource }, files("cat.png", "beach.jpg"));
  const [said, ...others] = notices.getState().notices.map(({ notice }) => notice);
  expect(said).toMatchObject({ kind: "locationFound", names: ["beach.jpg"] });
  expect(others).toEqual([]);
  const [cat, beach] = draft.getState().sources;

  if (said?.kind === "locationFound") said.removeLocation();

  const [sameCat, cleanedBeach, ...more] = draft.getState().sources;
  expect(more).toEqual([]);
  expect(sameCat).toBe(cat);
  const changes = [{ kind: "locationRemoved" }];
  expect(cleanedBeach).toEqual({ ...beach, original: cleaned, upright: cleaned, changes });
  expect(cleanedBeach?.original).toBe(cleaned); // to `toEqual` all Blobs are alike
  expect(cleanedBeach?.upright).toBe(cleaned);
});
