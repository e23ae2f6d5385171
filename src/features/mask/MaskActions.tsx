import { Eye, EyeOff } from "lucide-react";
import { useMessages, useStores } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";

type MaskActionsProps = {
  readonly overlayVisible: boolean;
  readonly onToggleOverlay: () => void;
};

/** What can be done to the whole mask. */
export function MaskActions({ overlayVisible, onToggleOverlay }: MaskActionsProps) {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const Overlay = overlayVisible ? Eye : EyeOff;

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
