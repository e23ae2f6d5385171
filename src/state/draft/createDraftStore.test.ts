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

/** What a stroke over a whole row does. */
function paintRow(source: SourceImage, top = 0): void {
  const { maskOf, maskEdited } = draft.getState();
  const buffer = maskOf(source);
  const row = { left: 0, top, right: 4, bottom: top + 1 };
  const recorder = beginMaskEdit(buffer);
  recorder.protect(row);
  buffer.bytes.fill(255, top * 4, top * 4 + 4);
  buffer.touch(row);
  const edit = recorder.commit();
  if (edit) maskEdited(source.id, edit);
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
    paintRow(dog, 1);

    draft.getState().undo();
    draft.getState().undo();

    expect([painted(cat), painted(dog)]).toEqual([1 / 3, 0]);
    draft.getState().moveSource("cat", 0);
    draft.getState().undo();
    expect([painted(cat), painted(dog)]).toEqual([0, 0]);
    draft.getState().redo();
    draft.getState().redo();
    expect([painted(cat), painted(dog)]).toEqual([1 / 3, 0]);
  });

  test("a stroke that ends while another picture takes the base's place stays with its own", () => {
    draft.getState().addSources([cat]);

    draft.getState().replaceBase(dog);
    paintRow(cat);

    draft.getState().undo();
    expect(painted(cat)).toBe(1 / 3);
    draft.getState().replaceBase(cat);
    draft.getState().undo();
    expect(painted(cat)).toBe(0);
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

  test("every stroke that ends is published for the panels at once", () => {
    draft.getState().addSources([cat]);

    paintRow(cat);
    paintRow(cat, 1);

    const { coverage, bounds } = draft.getState().masks["cat"]!;
    expect(coverage).toBeCloseTo(2 / 3);
    expect(bounds).toEqual({ left: 0, top: 0, right: 4, bottom: 2 });
  });
});
