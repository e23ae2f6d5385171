import type { StateCreator } from "zustand/vanilla";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { DraftState } from "./draftState.ts";

export type SourcesSlice = {
  /** The first is the base, the one that is painted on; the others are references. */
  readonly sources: readonly SourceImage[];
  /** Names of the files that are being opened. */
  readonly opening: readonly string[];
  readonly setOpening: (names: readonly string[]) => void;
  readonly addSources: (added: readonly SourceImage[]) => void;
  /** Puts a picture in the base's place; the references stay. */
  readonly replaceBase: (base: SourceImage) => void;
  readonly removeSource: (id: string) => void;
  /** Puts a removed picture back in its place. */
  readonly insertSource: (source: SourceImage, index: number) => void;
  readonly moveSource: (id: string, toIndex: number) => void;
  /** Sets all of them at once. */
  readonly setSources: (sources: readonly SourceImage[]) => void;
};

/** Masks are kept by source, so an undone removal or a reorder finds its mask again. */
export const createSourcesSlice: StateCreator<DraftState, [], [], SourcesSlice> = (set, get) => ({
  sources: [],
  opening: [],
  setOpening: (opening) => set({ opening }),
  addSources: (added) => set(({ sources }) => ({ sources: [...sources, ...added] })),
  replaceBase: (base) => set(({ sources }) => ({ sources: [base, ...sources.slice(1)] })),
  removeSource: (id) =>
    set(({ sources }) => ({ sources: sources.filter((source) => source.id !== id) })),
  insertSource: (source, index) =>
    set(({ sources }) => ({ sources: sources.toSpliced(index, 0, source) })),
  moveSource: (id, toIndex) => {
    const { sources } = get();
    const moved = sources.find((source) => source.id === id);
    if (!moved) return;
    const others = sources.filter((source) => source !== moved);
    set({ sources: others.toSpliced(toIndex, 0, moved) });
  },
  setSources: (sources) => set({ sources }),
});

export function baseOf({ sources }: Pick<SourcesSlice, "sources">): SourceImage | null {
  return sources[0] ?? null;
}
