import { FolderDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useMessages, useStores } from "#hooks/context.ts";
import { useResults } from "#hooks/useResults.ts";
import { Button } from "#ui/Button.tsx";
import { archiveName } from "#core/run/downloadName.ts";
import { finishedPictures, type FinishedPicture } from "./finishedPictures.ts";

/** All pictures of all runs as one file; shown from the second picture on, as one has a button of its own. */
export function DownloadAll() {
  const { results: text } = useMessages();
  const pictures = finishedPictures(useResults().runs);
  const { progress, start, cancel } = useArchive(pictures);

  if (progress !== null) {
    return (
      <div className="flex items-center gap-1">
        <span className="text-small text-muted tabular-nums">
          {text.packing(progress, pictures.length)}
        </span>
        <Button look="quiet" onClick={cancel}>
          {text.cancel}
        </Button>
      </div>
    );
  }
  return (
    pictures.length > 1 && (
      <Button look="quiet" onClick={start}>
        <FolderDown size={15} aria-hidden />
        {text.downloadAll}
      </Button>
    )
  );
}

function useArchive(pictures: readonly FinishedPicture[]) {
  const { notices } = useStores();
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    setProgress(0);
    try {
      const { archive } = await import("./archive.ts");
      const { signal } = abort;
      const zip = await archive(pictures, { signal, onProgress: setProgress });
      if (!signal.aborted) download(zip);
    } catch {
      if (!abort.signal.aborted) notices.getState().post({ kind: "archiveFailed" });
    } finally {
      setProgress(null);
    }
  }

  return { progress, start: () => void start(), cancel: () => running.current?.abort() };
}

function download(zip: Blob): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(zip);
  anchor.download = archiveName(Date.now());
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000); // not before the browser has begun to save
}
