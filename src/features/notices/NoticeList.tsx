import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { useMessages, useStores } from "#hooks/context.ts";
import type { Notice } from "#state/notices/createNoticesStore.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { noticeAction, noticeLines } from "./noticeLines.ts";

const shortMilliseconds = 10_000;

const mostAtOnce = 20;

type NoticeListProps = {
  /** Room for notices at the right edge, in CSS pixels: the results' width; null while they are hidden. */
  readonly columnWidth: number | null;
};

/**
 * Notices lie over the results, below the newest, or over the top bar where there are none: never over the stage or the
 * composer.
 *
 * Errors and questions stay until they are closed; the others go by themselves.
 */
export function NoticeList({ columnWidth }: NoticeListProps) {
  return (
    <Toast.Provider limit={mostAtOnce}>
      <Notices columnWidth={columnWidth} />
    </Toast.Provider>
  );
}

const overResults = "right-2 bottom-2 max-h-[calc(100dvh-110px)]";
/** A long one reaches over the tool options too, down to the stage. */
const overBar =
  "top-0.5 left-1/2 max-h-24 w-[min(480px,calc(100vw-16px))] -translate-x-1/2 max-md:top-1 max-md:max-h-28";

function Notices({ columnWidth }: NoticeListProps) {
  const messages = useMessages();
  const { notices: store } = useStores();
  const notices = useStore(store, (state) => state.notices);
  const { toasts, add } = Toast.useToastManager<Notice>();

  useEffect(() => {
    const { dismiss } = store.getState();
    for (const { id, notice } of notices) {
      add({
        id,
        data: notice,
        timeout: isError(notice) || isQuestion(notice) ? 0 : shortMilliseconds,
        priority: isError(notice) ? "high" : "low",
      });
      dismiss(id);
    }
  }, [notices, store, add]);

  return (
    <Toast.Portal>
      <Toast.Viewport
        aria-label={messages.shell.notices}
        style={columnWidth === null ? undefined : { width: columnWidth - 16 }}
        className={joinClasses(
          "fixed z-50 flex flex-col gap-1 overflow-y-auto rounded-lg outline-none",
          columnWidth === null ? overBar : overResults,
        )}
      >
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            swipeDirection={[]}
            className="w-full rounded-lg border border-line bg-raised text-small text-ink shadow-2xl"
          >
            <Toast.Content className="flex min-h-11 items-center gap-2 py-0.5 touch:min-h-12 touch:gap-1 pr-1.5 pl-3 leading-[18px]">
              <Toast.Title className="flex min-w-0 flex-1 flex-col gap-1 py-1 font-normal wrap-anywhere">
                {toast.data &&
                  noticeLines(messages, toast.data).map((line) => <span key={line}>{line}</span>)}
              </Toast.Title>
              {toast.data && <ActionButton id={toast.id} notice={toast.data} />}
              <Toast.Close
                aria-label={messages.shell.close}
                className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-line hover:text-ink touch:size-11"
              >
                <X size={16} aria-hidden />
              </Toast.Close>
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}

function ActionButton({ id, notice }: { readonly id: string; readonly notice: Notice }) {
  const { close } = Toast.useToastManager();
  const action = noticeAction(useMessages(), notice);
  if (!action) return null;
  return (
    <button
      type="button"
      onClick={() => {
        action.act();
        close(id);
      }}
      className="h-8 shrink-0 rounded-md px-2 font-medium text-accent-ink hover:bg-line touch:h-11"
    >
      {action.label}
    </button>
  );
}

/** One that waits for an answer is no interruption: those are kept from screen readers once they are spoken. */
function isQuestion({ kind }: Notice): boolean {
  return kind === "fileTooLarge" || kind === "locationFound";
}

function isError({ kind }: Notice): boolean {
  return ["filesRefused", "sampleMissing", "draftElsewhere", "draftNotSaved"].includes(kind);
}
