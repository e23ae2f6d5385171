import { ImageOff } from "lucide-react";
import type { ResultPicture, Run } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { useObjectUrl } from "#hooks/useObjectUrl.ts";
import { ResultActions } from "./ResultActions.tsx";
import { useDragOut } from "./useDragOut.ts";

type ResultTileProps = {
  readonly run: Run;
  readonly picture: ResultPicture;
  readonly name: string;
  readonly onOpen: () => void;
};

/** One picture of a run, with what can be done with it. */
export function ResultTile({ run, picture, name, onOpen }: ResultTileProps) {
  switch (picture.kind) {
    case "bytes":
      return <PictureTile run={run} picture={picture} name={name} onOpen={onOpen} />;
    case "link":
      return <LinkTile picture={picture} name={name} />;
    case "broken":
      return <BrokenTile picture={picture} />;
  }
}

type PictureTileProps = ResultTileProps & {
  readonly picture: Extract<ResultPicture, { kind: "bytes" }>;
};

function PictureTile({ run, picture, name, onOpen }: PictureTileProps) {
  const { results: text } = useMessages();
  const thumbnail = useObjectUrl(picture.thumbnail);
  const drag = useDragOut(run, picture);
  const { width, height } = picture.size;

  return (
    <figure className="group/tile @container relative w-full overflow-hidden rounded-md bg-raised">
      <button
        type="button"
        aria-label={text.openPicture(name)}
        onClick={onOpen}
        {...drag}
        style={{ aspectRatio: `${width} / ${height}` }}
        className="block max-h-72 w-full rounded-md outline-offset-[-2px]"
      >
        {thumbnail !== null && (
          <img
            src={thumbnail}
            alt={name}
            draggable={false} // or what is dragged is the small picture
            className="checkered size-full object-contain"
          />
        )}
      </button>
      <ResultActions
        run={run}
        picture={picture}
        className="pointer-coarse:grid pointer-coarse:grid-cols-2 pointer-coarse:@min-[176px]:grid-cols-4 pointer-fine:absolute pointer-fine:flex pointer-fine:right-1.5 pointer-fine:bottom-1.5 pointer-fine:gap-1 pointer-fine:opacity-0 pointer-fine:group-focus-within/tile:opacity-100 pointer-fine:group-hover/tile:opacity-100"
      />
    </figure>
  );
}

type LinkTileProps = {
  readonly picture: Extract<ResultPicture, { kind: "link" }>;
  readonly name: string;
};

/** The server's host let the page show the picture, but not read it. */
function LinkTile({ picture, name }: LinkTileProps) {
  const { results: text } = useMessages();
  return (
    <figure className="flex flex-col gap-1">
      <img
        src={picture.url}
        alt={name}
        referrerPolicy="no-referrer"
        className="max-h-72 w-full rounded-md bg-raised object-contain"
      />
      <figcaption className="text-warn">{text.linkOnly}</figcaption>
      <a
        href={picture.url}
        target="_blank"
        rel="noreferrer"
        className="text-accent-ink hover:underline"
      >
        {text.openLink}
      </a>
    </figure>
  );
}

function BrokenTile({ picture }: { readonly picture: Extract<ResultPicture, { kind: "broken" }> }) {
  const { results: text } = useMessages();
  const url = useObjectUrl(picture.raw);
  return (
    <div className="flex min-h-24 flex-col items-center justify-center gap-2 rounded-md border border-line bg-raised p-3 text-warn">
      <ImageOff size={24} aria-hidden />
      {url !== null && (
        <a href={url} download="answer.bin" className="text-accent-ink hover:underline">
          {text.download}
        </a>
      )}
    </div>
  );
}
