import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./joinClasses.ts";

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** "card" is a small form; "full" fills the window. */
  readonly size?: "card" | "full";
};

const sizes = {
  card: "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-lg border md:inset-auto md:top-1/2 md:left-1/2 md:w-[460px] md:-translate-1/2 md:rounded-lg",
  full: "inset-0",
};

/** A modal dialog: traps the focus, closes with Esc, and gives the focus back. Its content unmounts with it. */
export function Dialog({ title, closeLabel, onClose, children, size = "card" }: DialogProps) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => open || onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 bg-scrim" />
        <BaseDialog.Popup
          className={joinClasses(
            "fixed flex flex-col border-line bg-panel text-small text-ink shadow-2xl outline-none",
            sizes[size],
          )}
        >
          <header className="flex h-12 shrink-0 items-center justify-between gap-2 border-b border-line pr-2 pl-4 touch:pr-0.5">
            <BaseDialog.Title className="truncate text-body font-semibold">
              {title}
            </BaseDialog.Title>
            <BaseDialog.Close
              aria-label={closeLabel}
              className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink touch:size-11"
            >
              <X size={18} aria-hidden />
            </BaseDialog.Close>
          </header>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
