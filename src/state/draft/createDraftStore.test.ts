import { beforeEach, describe, expect, test } from "vitest";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { beginMaskEdit } from "#core/mask/maskEdit.ts";
import { aSource } from "#testing/aSource.ts";
import { fakeMirror } from "#testing/fakeMirror.ts";
import { createDraftStore } from "./createDraftStore.ts";
import type { DraftStore } from "./draftState.ts";

const cat = aSource({ id: "cat" });
const dog = aSource({ id: "dog" });
const fox = aSource({ id: "fox" });

let draft: DraftStore;

beforeEach(() => {
  draft = createDraftStore({ mirror: fakeMirror() });
});

/** What a stroke over the whole first row does. */
function paintRow(source: SourceImage): void {
  const { maskOf, maskEdited } = draft.getState();
  const buffer = maskOf(source);
  const row = { left: 0, top: 0, right: 4, bottom: 1 };
  const recorder = beginMaskEdit(buffer);
  recorder.protect(row);
  buffer.bytes.fill(255, 0, 4);
  buffer.touch(row);
  const edit = recorder.commit();
  if (edit) maskEdited(edit);
}

const order = () => draft.getState().sources.map(({ id }) => id);
const painted = ({ id, size }: SourceImage) =>
  draft.getState().maskOf({ id, size }).summary().coverage;

describe("pictures", () => {
  test("a picture moved to the front becomes the base", () => {
    draft.getState().addSources([cat, dog, fox]);

    draft.getState().moveSource("fox", 0);

    expect(order()).toEqual(["fox", "cat", "dog"]);
  });

  test("a new base leaves the references where they are", () => {
    draft.getState().addSources([cat, dog]);

    draft.getState().replaceBase(fox);

    expect(order()).toEqual(["fox", "dog"]);
  });

  test("bringing a removed picture back brings its mask and its undo steps back", () => {
    draft.getState().addSources([cat, dog]);
    paintRow(cat);

    draft.getState().removeSource("cat");
    draft.getState().insertSource(cat, 0);

    expect(order()).toEqual(["cat", "dog"]);
    expect(painted(cat)).toBeCloseTo(1 / 3);
    draft.getState().undo();
    expect(painted(cat)).toBe(0);
  });
});

describe("masks", () => {
  test("each picture has a mask of its own", () => {
    draft.getState().addSources([cat, dog]);

    paintRow(cat);

    expect(painted(cat)).toBeCloseTo(1 / 3);
    expect(painted(dog)).toBe(0);
  });

  test("undo and redo act on the base's mask only", () => {
    draft.getState().addSources([cat, dog]);
    paintRow(cat);
    draft.getState().moveSource("dog", 0);

    draft.getState().undo();

    expect(painted(cat)).toBeCloseTo(1 / 3);
    draft.getState().moveSource("cat", 0);
    draft.getState().undo();
    expect(painted(cat)).toBe(0);
    draft.getState().redo();
    expect(painted(cat)).toBeCloseTo(1 / 3);
  });

  test("inverting and clearing are steps that can be undone", () => {
    draft.getState().addSources([cat]);
    paintRow(cat);

    draft.getState().invertMask();
    expect(painted(cat)).toBeCloseTo(2 / 3);
    draft.getState().clearMask();
    expect(painted(cat)).toBe(0);

    draft.getState().undo();
    draft.getState().undo();
    expect(painted(cat)).toBeCloseTo(1 / 3);
  });

  test("what is painted is published for the panels", () => {
    draft.getState().addSources([cat]);

    paintRow(cat);

    const { coverage, bounds } = draft.getState().masks["cat"]!;
    expect(coverage).toBeCloseTo(1 / 3);
    expect(bounds).toEqual({ left: 0, top: 0, right: 4, bottom: 1 });
  });
});
