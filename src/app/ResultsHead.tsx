import { X } from "lucide-react";
import { lazy, Suspense } from "react";
import { useMessages } from "#hooks/context.ts";
import { useResults } from "#hooks/useResults.ts";
import { Button } from "#ui/Button.tsx";
import { SheetHandle } from "./SheetHandle.tsx";
import type { ResultsLayout } from "./useResultsLayout.ts";

const DownloadAll = lazy(async () => ({
  default: (await import("#features/results/DownloadAll.tsx")).DownloadAll,
}));

export function ResultsHead({ layout }: { readonly layout: ResultsLayout }) {
  const { shell, results } = useMessages();
  const { length } = useResults().runs;
  return (
    <div className="relative flex h-11 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
      <h2 className="flex items-baseline gap-2">
        {results.title}
        {length > 0 && <span className="text-muted tabular-nums">{length}</span>}
      </h2>
      <SheetHandle layout={layout} />
      <div className="flex items-center">
        {length > 0 && (
          <Suspense>
            <DownloadAll />
          </Suspense>
        )}
        <Button
          look="icon"
          aria-label={shell.closeResults}
          onClick={layout.toggle}
          className="md:hidden"
        >
          <X size={18} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
