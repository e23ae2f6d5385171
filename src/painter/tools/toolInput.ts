import type { ImagePoint, ScreenPoint } from "#core/geometry/viewport.ts";
import type { StrokeMode } from "#core/mask/stroke/sweepCapsule.ts";

/** Keys held while the pointer acts; `command` is Ctrl, or ⌘ on a Mac. */
type Modifiers = {
  readonly shift: boolean;
  readonly alt: boolean;
  readonly command: boolean;
};

type Position = {
  readonly at: ImagePoint;
  readonly screen: ScreenPoint;
  readonly modifiers: Modifiers;
};

/** What a tool learns of the one pointer that drives it. `erasing`: the right button or the pen's eraser. */
export type ToolInput =
  | ({ readonly type: "down"; readonly erasing: boolean } & Position)
  | ({ readonly type: "move" } & Position)
  | ({ readonly type: "up" } & Position)
  | { readonly type: "cancel" };

/** What a tool wants done, in this order. The painter does it; a tool holds no canvas and no mask. */
export type ToolEffect =
  | {
      readonly kind: "beginStroke";
      readonly mode: StrokeMode;
      readonly samples: readonly ImagePoint[];
    }
  | { readonly kind: "extendStroke"; readonly samples: readonly ImagePoint[] }
  | { readonly kind: "commitStroke" }
  | { readonly kind: "revertStroke" }
  | { readonly kind: "pan"; readonly by: ScreenPoint };

export type ToolStep<State> = { readonly state: State; readonly effects: readonly ToolEffect[] };
