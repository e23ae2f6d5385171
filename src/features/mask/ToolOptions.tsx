import { Eye, EyeOff } from "lucide-react";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { Button } from "#ui/Button.tsx";
import { Slider } from "#ui/Slider.tsx";
import { brushOf, largestBrush } from "./brushOf.ts";
import { brushSteps, movedDiameter, positionOf } from "./brushScale.ts";

type ToolOptionsProps = {
  readonly base: SourceImage;
  readonly overlayVisible: boolean;
  readonly onToggleOverlay: () => void;
};

/** What the active tool can be set to, how much is masked, and what can be done to the whole mask. */
export function ToolOptions({ base, overlayVisible, onToggleOverlay }: ToolOptionsProps) {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const paints = useDraft(({ tools }) => tools.tool !== "hand");
  const Overlay = overlayVisible ? Eye : EyeOff;

  return (
    <div className="flex h-10 min-w-0 items-center gap-4 overflow-x-auto rounded-lg border border-line bg-panel px-3 max-xl:gap-2.5 max-lg:scroll-hint max-md:h-11 [&>*]:shrink-0">
      {paints && <BrushOptions base={base} />}
      <Coverage sourceId={base.id} />
      <div className="flex items-center">
        <Button
          look="quiet"
          aria-label={text.invertMask}
          onClick={() => draft.getState().invertMask()}
        >
          {text.invert}
        </Button>
        <Button
          look="quiet"
          aria-label={text.clearMask}
          onClick={() => draft.getState().clearMask()}
        >
          {text.clear}
        </Button>
        <Button
          look="icon"
          aria-label={text.overlay}
          aria-pressed={overlayVisible}
          title={`${text.overlay} (\\)`}
          onClick={onToggleOverlay}
        >
          <Overlay size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function BrushOptions({ base }: { readonly base: SourceImage }) {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const tools = useDraft((state) => state.tools);
  const { diameter, hardness } = brushOf(tools, base.size);
  const largest = largestBrush(base.size);
  const percent = Math.round(hardness * 100);

  return (
    <>
      <span className="flex items-center gap-2">
        <span aria-hidden className="text-muted max-md:hidden">
          {text.size}
        </span>
        <Slider
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
      <span className="flex items-center gap-2 max-lg:order-last">
        <span aria-hidden className="text-muted">
          {text.hardness}
        </span>
        <Slider
          label={text.hardness}
          value={percent}
          min={0}
          max={100}
          valueText={text.percent(percent)}
          onChange={(next) => draft.getState().setTools({ brushHardness: next / 100 })}
        />
        <output className="w-10 tabular-nums max-xl:hidden">{text.percent(percent)}</output>
      </span>
    </>
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
