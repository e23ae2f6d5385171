import { Eye, EyeOff } from "lucide-react";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useMessages, usePorts, useStores } from "#hooks/context.ts";
import { loadMask } from "#state/draft/loadMask.ts";
import { Button } from "#ui/Button.tsx";
import { pickPicture } from "./pickPicture.ts";

type MaskActionsProps = {
  readonly base: SourceImage;
  readonly overlayVisible: boolean;
  readonly onToggleOverlay: () => void;
};

/** What can be done to the whole mask. */
export function MaskActions({ base, overlayVisible, onToggleOverlay }: MaskActionsProps) {
  const { mask: text } = useMessages();
  const { draft, notices } = useStores();
  const { maskFiles } = usePorts();
  const Overlay = overlayVisible ? Eye : EyeOff;

  async function load(): Promise<void> {
    const file = await pickPicture();
    if (file) await loadMask({ draft, notices, maskFiles }, { name: file.name, blob: file }, base);
  }

  return (
    <div className="flex items-center max-lg:gap-1">
      <Button
        look="quiet"
        aria-label={text.invertMask}
        onClick={() => draft.getState().invertMask()}
      >
        {text.invert}
      </Button>
      <Button look="quiet" aria-label={text.clearMask} onClick={() => draft.getState().clearMask()}>
        {text.clear}
      </Button>
      <Button look="quiet" aria-label={text.loadMask} onClick={() => void load()}>
        {text.load}
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
  );
}
