import { useState } from "react";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { PainterView } from "#painter/createNavigation.ts";
import type { Painter } from "#painter/createPainter.ts";
import { MaskStage } from "./MaskStage.tsx";
import { ToolOptions } from "./ToolOptions.tsx";
import { ToolRail } from "./ToolRail.tsx";
import { useEditorKeys } from "./useEditorKeys.ts";

type EditorProps = { readonly base: SourceImage };

/** Tools, options and stage for the base picture, laid into the page's "rail" and "stage" areas. */
export function Editor({ base }: EditorProps) {
  const [painter, setPainter] = useState<Painter | null>(null);
  const [view, setView] = useState<PainterView | null>(null);
  const [overlayVisible, setOverlayVisible] = useState(true);
  const toggleOverlay = () => setOverlayVisible((visible) => !visible);
  useEditorKeys(base, painter, toggleOverlay);

  return (
    <>
      <ToolRail />
      <div className="flex min-h-0 min-w-0 flex-col gap-2 [grid-area:stage] max-md:p-2 md:px-3.5 md:py-3">
        <ToolOptions
          base={base}
          overlayVisible={overlayVisible}
          onToggleOverlay={toggleOverlay}
          painter={painter}
          view={view}
        />
        <MaskStage
          base={base}
          overlayVisible={overlayVisible}
          painter={painter}
          onPainter={setPainter}
          onView={setView}
        />
      </div>
    </>
  );
}
