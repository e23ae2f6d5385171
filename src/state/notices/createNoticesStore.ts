import { createStore, type StoreApi } from "zustand/vanilla";
import type { Size } from "#core/geometry/size.ts";
import { newId } from "#core/run/newId.ts";
import type { ImportProblem } from "#core/source/sourceImage.ts";

export type RefusedFile = { readonly name: string; readonly problem: ImportProblem };

/** Something that happened and that no panel shows by itself. Panels turn it into words. */
export type Notice =
  | { readonly kind: "filesRefused"; readonly files: readonly RefusedFile[] }
  | {
      readonly kind: "fileTooLarge";
      readonly name: string;
      readonly limit: "pixels" | "bytes";
      readonly scaleDown: () => void;
    }
  | {
      readonly kind: "locationFound";
      readonly names: readonly string[];
      readonly removeLocation: () => void;
    }
  | { readonly kind: "sampleMissing" }
  | { readonly kind: "sourceChanged"; readonly sentence: string }
  | { readonly kind: "sourceRemoved"; readonly name: string; readonly restore: () => void }
  | { readonly kind: "baseReplaced"; readonly name: string; readonly restore: () => void }
  | {
      readonly kind: "maskResampled";
      readonly name: string;
      readonly from: Size;
      readonly to: Size;
    }
  | { readonly kind: "pictureClosed"; readonly restore: () => void }
  | { readonly kind: "runDeleted"; readonly restore: () => void }
  | { readonly kind: "archiveFailed" }
  | { readonly kind: "copied" }
  | { readonly kind: "copyFailed"; readonly needsHttps: boolean }
  | { readonly kind: "draftElsewhere" }
  | { readonly kind: "draftNotSaved"; readonly reason: "full" | "unavailable" };

type PostedNotice = { readonly id: string; readonly notice: Notice };

type NoticesState = {
  readonly notices: readonly PostedNotice[];
  readonly post: (notice: Notice) => void;
  readonly dismiss: (id: string) => void;
};

export type NoticesStore = StoreApi<NoticesState>;

export function createNoticesStore(): NoticesStore {
  return createStore<NoticesState>((set) => ({
    notices: [],
    post: (notice) => set(({ notices }) => ({ notices: [...notices, { id: newId(), notice }] })),
    dismiss: (id) =>
      set(({ notices }) => ({ notices: notices.filter((posted) => posted.id !== id) })),
  }));
}
