import { PanelRight, Settings } from "lucide-react";
import { ConnectionChip } from "#features/connection/ConnectionChip.tsx";
import { useMessages, useStores } from "#hooks/context.ts";
import { useBase, useConnection } from "#hooks/stores.ts";
import { useResults } from "#hooks/useResults.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";

type TopBarProps = {
  readonly resultsOpen: boolean;
  readonly onToggleResults: () => void;
  readonly onOpenConnection: () => void;
  readonly onOpenSettings: () => void;
};

export function TopBar({
  resultsOpen,
  onToggleResults,
  onOpenConnection,
  onOpenSettings,
}: TopBarProps) {
  const { shell, request, results, settings } = useMessages();
  const base = useBase();
  const connection = useConnection();
  const isFirst = base === null && connection.kind === "builtin";
  const count = useResults().runs.length;

  return (
    <header className="flex min-w-0 items-center gap-3 border-b border-line bg-panel px-3.5 [grid-area:top]">
      <img src="./icon.svg" alt="" className="size-[18px] shrink-0" />
      <h1 className={joinClasses("text-body font-semibold", base && "max-[700px]:sr-only")}>
        {shell.name}
      </h1>
      <PictureName />
      <span className="flex-1" />
      <ConnectionChip onOpen={onOpenConnection} />
      {isFirst && (
        <Button look="compact" className="max-md:hidden" onClick={onOpenConnection}>
          {request.connectModel}
        </Button>
      )}
      <Button
        look="icon"
        aria-label={settings.title}
        title={settings.title}
        onClick={onOpenSettings}
        className="max-md:-mr-3"
      >
        <Settings size={18} aria-hidden />
      </Button>
      <Button
        look="icon"
        aria-label={resultsOpen ? shell.hideResults : shell.showResults}
        aria-expanded={resultsOpen}
        title={results.title}
        onClick={onToggleResults}
        className="relative"
      >
        <PanelRight size={18} aria-hidden />
        {!resultsOpen && count > 0 && (
          <span
            aria-hidden
            className="absolute top-1 right-0.5 min-w-4 md:-top-0.5 md:-right-0.5 rounded-full bg-accent px-1 text-[10px] leading-4 font-semibold text-on-accent tabular-nums"
          >
            {count}
          </span>
        )}
      </Button>
    </header>
  );
}

/** The base's name and size, and the way to a clean page. */
function PictureName() {
  const { shell, sources: text } = useMessages();
  const { draft, notices } = useStores();
  const base = useBase();
  if (!base) return null;

  function close(): void {
    const { sources, setSources } = draft.getState();
    setSources([]);
    const restore = () => setSources([...sources, ...draft.getState().sources]);
    notices.getState().post({ kind: "pictureClosed", restore });
  }

  return (
    <>
      <p className="flex h-8 min-w-0 items-center gap-1.5 rounded-full border border-line px-3 max-[600px]:hidden">
        <span className="truncate text-muted">{base.name}</span>
        <span className="shrink-0 tabular-nums">
          {text.size(base.size.width, base.size.height)}
        </span>
      </p>
      <Button look="quiet" onClick={close}>
        {shell.newPicture}
      </Button>
    </>
  );
}
