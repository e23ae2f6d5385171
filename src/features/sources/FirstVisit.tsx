import { Image } from "lucide-react";
import { useState } from "react";
import { useMessages, usePorts, useStores, type SampleName } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { Button } from "#ui/Button.tsx";
import { useAddPictures } from "./useAddPictures.ts";

type FirstVisitProps = { readonly onChoose: () => void };

/** The stage while there is no picture: one big invitation. */
export function FirstVisit({ onChoose }: FirstVisitProps) {
  const { sources: text } = useMessages();
  const opening = useDraft((draft) => draft.opening[0]);

  return (
    <div className="flex h-full items-center justify-center overflow-y-auto rounded-lg border border-dashed border-strong-line/60 p-4">
      <div className="m-auto flex max-w-[540px] flex-col items-center gap-3 text-center">
        <Image size={40} strokeWidth={1.5} aria-hidden className="text-muted" />
        <h2 className="text-title font-bold text-balance">{text.dropTitle}</h2>
        <p className="text-body text-balance text-muted">{text.dropHint}</p>
        <div className="my-3 flex items-center gap-3">
          <Button look="strong" onClick={onChoose}>
            {text.choose}
          </Button>
          <span className="text-muted max-md:hidden">{text.pasteHint}</span>
        </div>
        <Samples />
        <output className="h-5 text-muted">
          {opening === undefined ? "" : text.opening(opening)}
        </output>
      </div>
    </div>
  );
}

function Samples() {
  const { sources: text } = useMessages();
  const names = text.sampleNames;
  return (
    <section aria-label={text.trySample} className="grid w-full grid-cols-3 gap-3">
      <Sample file="still-life" name={names.stillLife} />
      <Sample file="table" name={names.table} />
      <Sample file="landscape" name={names.landscape} />
    </section>
  );
}

type SampleProps = { readonly file: SampleName; readonly name: string };

function Sample({ file, name }: SampleProps) {
  const { sources: text } = useMessages();
  const { notices } = useStores();
  const { loadSample } = usePorts();
  const addPictures = useAddPictures();
  const [loading, setLoading] = useState(false);

  async function open(): Promise<void> {
    if (loading) return;
    setLoading(true);
    try {
      addPictures([{ name: `${file}.jpg`, blob: await loadSample(file) }]);
    } catch {
      notices.getState().post({ kind: "sampleMissing" });
    } finally {
      setLoading(false);
    }
  }

  return (
    <button
      type="button"
      aria-label={text.sample(name)}
      aria-busy={loading}
      onClick={() => void open()}
      className="group flex min-w-0 flex-col gap-1 rounded-md text-left text-muted hover:text-ink"
    >
      <img
        src={`./samples/${file}-thumb.jpg`}
        alt=""
        draggable={false}
        className="aspect-[3/2] w-full rounded-md border border-line object-cover group-hover:border-strong-line"
      />
      <span className="truncate">{name}</span>
    </button>
  );
}
