import type { StateCreator } from "zustand/vanilla";
import {
  createMaskBuffer,
  type MaskBuffer,
  type MaskSummary,
} from "#core/mask/createMaskBuffer.ts";
import { swapMaskEdit, type MaskEdit } from "#core/mask/maskEdit.ts";
import type { MaskMirror } from "#core/mask/maskMirror.ts";
import { clearMask, invertMask, replaceMask } from "#core/mask/maskOperations.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { DraftState } from "./draftState.ts";
import { baseOf } from "./sourcesSlice.ts";
import {
  emptyHistory,
  redoChange,
  undoChange,
  withChange,
  type UndoHistory,
} from "./undoHistory.ts";

/** A step of a picture's history. Crop, rotate and flip will be further kinds of it. */
type DraftChange = {
  readonly kind: "mask";
  readonly edit: MaskEdit;
  readonly sizeBytes: number;
};

export type MaskSlice = {
  /** By source id; a picture that was never painted on has none. The bytes are in the `MaskBuffer`. */
  readonly masks: Readonly<Record<string, MaskSummary>>;
  readonly histories: Readonly<Record<string, UndoHistory<DraftChange>>>;
  readonly maskOf: (source: Pick<SourceImage, "id" | "size">) => MaskBuffer;
  /** Gives a picture the mask it had before a reload. */
  readonly restoreMask: (
    source: Pick<SourceImage, "id" | "size">,
    bytes: Uint8Array<ArrayBuffer>,
  ) => void;
  /** A stroke on a picture was finished; its pixels are in the mask already. */
  readonly maskEdited: (sourceId: string, edit: MaskEdit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clearMask: () => void;
  readonly invertMask: () => void;
  /** Gives a picture another mask, as one step of its history. */
  readonly replaceMask: (
    source: Pick<SourceImage, "id" | "size">,
    bytes: Uint8Array<ArrayBuffer>,
  ) => void;
};

/** While a stroke is live, the coverage shown follows it this often. */
const summaryEveryMilliseconds = 100;

/** The masks of all pictures of the draft. Undo, redo, clear and invert act on the base's. */
export function createMaskSlice(
  mirror: Pick<MaskMirror, "follow">,
): StateCreator<DraftState, [], [], MaskSlice> {
  return (set, get) => {
    const buffers = new Map<string, MaskBuffer>();

    function adopt(sourceId: string, buffer: MaskBuffer): MaskBuffer {
      buffers.set(sourceId, buffer);
      mirror.follow(sourceId, buffer);
      buffer.subscribe(throttled(() => publish(sourceId), summaryEveryMilliseconds));
      return buffer;
    }

    function publish(sourceId: string): void {
      const summary = buffers.get(sourceId)?.summary();
      const { masks } = get();
      if (!summary || summary.revision === masks[sourceId]?.revision) return;
      set({ masks: { ...masks, [sourceId]: summary } });
    }

    function remember(sourceId: string, edit: MaskEdit): void {
      publish(sourceId);
      const made: DraftChange = { kind: "mask", edit, sizeBytes: edit.sizeBytes };
      set(({ histories }) => ({
        histories: {
          ...histories,
          [sourceId]: withChange(histories[sourceId] ?? emptyHistory(), made),
        },
      }));
    }

    function change(make: (buffer: MaskBuffer) => MaskEdit | null): void {
      const base = baseOf(get());
      const edit = base && make(get().maskOf(base));
      if (edit) remember(base.id, edit);
    }

    function step(move: typeof undoChange): void {
      const base = baseOf(get());
      const history = base && get().histories[base.id];
      if (!history) return;
      const buffer = get().maskOf(base);
      const next = move<DraftChange>(history, ({ kind, edit }) => {
        const inverse = swapMaskEdit(buffer, edit);
        return { kind, edit: inverse, sizeBytes: inverse.sizeBytes };
      });
      publish(base.id);
      set(({ histories }) => ({ histories: { ...histories, [base.id]: next } }));
    }

    return {
      masks: {},
      histories: {},
      maskOf: ({ id, size }) => buffers.get(id) ?? adopt(id, createMaskBuffer(size)),
      restoreMask: ({ id, size }, bytes) => {
        adopt(id, createMaskBuffer(size, bytes));
        publish(id);
      },
      maskEdited: remember,
      undo: () => step(undoChange),
      redo: () => step(redoChange),
      clearMask: () => change(clearMask),
      invertMask: () => change(invertMask),
      replaceMask(source, bytes) {
        const edit = replaceMask(get().maskOf(source), bytes);
        if (edit) remember(source.id, edit);
      },
    };
  };
}

/** Calls at once, then at most once per interval, the last call never lost. */
function throttled(call: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;

  function fire(): void {
    again = false;
    call();
    timer = setTimeout(() => {
      timer = null;
      if (again) fire();
    }, milliseconds);
  }

  return () => {
    if (timer === null) fire();
    else again = true;
  };
}
