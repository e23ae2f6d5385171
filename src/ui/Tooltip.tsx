import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";

type TooltipProps = {
  readonly text: string;
  readonly keys?: string;
  readonly side?: "right" | "top" | "bottom";
  /** The one element that is explained. */
  readonly children: ReactElement;
};

export function Tooltip({ text, keys, side = "right", children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={8}>
          <BaseTooltip.Popup className="flex items-center gap-2 rounded-md border border-line bg-raised px-2.5 py-1 text-small text-ink shadow-lg">
            {text}
            {keys !== undefined && <kbd className="font-sans text-muted">{keys}</kbd>}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
