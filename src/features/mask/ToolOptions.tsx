import { Popover } from "@base-ui/react/popover";
import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { media, useMedia } from "#hooks/useMedia.ts";
import type { PainterView } from "#painter/createNavigation.ts";
import type { Painter } from "#painter/createPainter.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { Slider } from "#ui/Slider.tsx";
import { brushOf, largestBrush } from "./brushOf.ts";
import { brushSteps, movedDiameter, positionOf } from "./brushScale.ts";
import { MaskActions } from "./MaskActions.tsx";
import { useWidth } from "./useWidth.ts";
import { ZoomControls } from "./ZoomControls.tsx";

type ToolOptionsProps = {
  readonly base: SourceImage;
  readonly overlayVisible: boolean;
  readonly onToggleOverlay: () => void;
  readonly painter: Painter | null;
  readonly view: PainterView | null;
};

/** From these widths on, in CSS pixels, the buttons have room beside the brush's size. */
const roomFor = { actions: 580, zoom: 700 } as const;

/** What the active tool can be set to, how much is masked, and what can be done to the whole mask. */
export function ToolOptions({ base, painter, view, ...overlay }: ToolOptionsProps) {
  const paints = useDraft(({ tools }) => tools.tool !== "hand");
  const isNarrow = useMedia(media.narrow);
  const { ref, width } = useWidth();
  const showsActions = !isNarrow || width >= roomFor.actions;
  const showsZoom = !isNarrow || width >= roomFor.zoom;

  return (
    <div ref={ref} className="flex min-w-0 items-center justify-between gap-2">
      <div className="flex h-10 min-w-0 items-center gap-4 overflow-x-auto rounded-lg border border-line bg-panel px-3 max-xl:gap-2.5 max-lg:flex-1 max-lg:gap-4 max-md:pr-0.5 touch:h-12 [&>*:not(:first-child)]:shrink-0">
        {paints && <BrushSize base={base} wide={isNarrow} />}
        {paints && !isNarrow && <BrushHardness base={base} wide={false} />}
        <Coverage sourceId={base.id} />
        {showsActions && <MaskActions base={base} {...overlay} />}
        {isNarrow && (paints || !showsZoom) && (
          <MoreOptions>
            {paints && <BrushHardness base={base} wide />}
            {!showsActions && <MaskActions base={base} {...overlay} />}
            {!showsZoom && <ZoomControls painter={painter} view={view} folded />}
          </MoreOptions>
        )}
      </div>
      {showsZoom && <ZoomControls painter={painter} view={view} folded={false} />}
    </div>
  );
}

/** What a narrow screen has no room for. */
function MoreOptions({ children }: { readonly children: ReactNode }) {
  const { mask: text } = useMessages();
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={text.moreOptions}
        className="ml-auto inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink touch:size-11"
      >
        <Ellipsis size={18} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6}>
          <Popover.Popup
            aria-label={text.moreOptions}
            className="flex w-[min(300px,calc(100vw-16px))] flex-col gap-3 rounded-lg border border-line bg-panel p-3 text-small text-ink shadow-2xl outline-none"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type BrushSliderProps = { readonly base: SourceImage; readonly wide: boolean };

function BrushSize({ base, wide }: BrushSliderProps) {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const { diameter } = brushOf(
    useDraft((state) => state.tools),
    base.size,
  );
  const largest = largestBrush(base.size);

  return (
    <span
      className={joinClasses("flex items-center gap-2", wide && "max-w-[300px] min-w-0 flex-1")}
    >
      <span aria-hidden className="text-muted">
        {text.size}
      </span>
      <Slider
        wide={wide}
        label={text.brushSize}
        value={positionOf(diameter, largest)}
        min={0}
        max={brushSteps}
        valueText={text.pixels(Math.round(diameter))}
        onChange={(position) =>
          draft.getState().setTools({ brushDiameter: movedDiameter(diameter, position, largest) })
        }
      />
      <output className="w-8 tabular-nums">{Math.round(diameter)}</output>
    </span>
  );
}

function BrushHardness({ base, wide }: BrushSliderProps) {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const { hardness } = brushOf(
    useDraft((state) => state.tools),
    base.size,
  );
  const percent = Math.round(hardness * 100);

  return (
    <span className={joinClasses("flex items-center gap-2", wide && "min-w-0 flex-1")}>
      <span aria-hidden className="text-muted">
        {text.hardness}
      </span>
      <Slider
        wide={wide}
        label={text.hardness}
        value={percent}
        min={0}
        max={100}
        valueText={text.percent(percent)}
        onChange={(next) => draft.getState().setTools({ brushHardness: next / 100 })}
      />
      <output className="w-10 tabular-nums lg:max-xl:hidden">{text.percent(percent)}</output>
    </span>
  );
}

function Coverage({ sourceId }: { readonly sourceId: string }) {
  const { mask: text } = useMessages();
  const coverage = useDraft((state) => state.masks[sourceId]?.coverage ?? 0);
  return (
    <span className="flex items-center gap-2">
      <span className="text-muted">{text.coverageName}</span>
      <output aria-label={text.coverageName} className="w-12 tabular-nums">
        {text.coverage(coverage)}
      </output>
    </span>
  );
}
