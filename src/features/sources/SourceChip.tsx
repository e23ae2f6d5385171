import { useSortable } from "@dnd-kit/sortable";
import { ArrowRightLeft, RotateCw, X } from "lucide-react";
import type { SourceChange, SourceImage } from "#core/source/sourceImage.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useObjectUrl } from "#hooks/useObjectUrl.ts";
import { joinClasses } from "#ui/joinClasses.ts";

type SourceChipProps = { readonly source: SourceImage; readonly position: number };

/** A picture of the tray: its place, what was done to it, and the way out. */
export function SourceChip({ source, position }: SourceChipProps) {
  const { sources: text } = useMessages();
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: source.id,
    attributes: { roleDescription: text.movable },
  });
  const remove = useRemove(source);
  const thumbnail = useObjectUrl(source.thumbnail);
  const isBase = position === 1;
  const label = isBase ? text.baseLabel(source.name) : text.referenceLabel(source.name, position);
  const notes = useChanges(source.changes);

  return (
    <li
      ref={setNodeRef}
      style={{
        transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      className={joinClasses("group relative shrink-0", isDragging && "z-10 opacity-80")}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        onKeyDown={(event) => {
          if (event.key === "Delete" || event.key === "Backspace") remove(event.currentTarget);
          else listeners?.["onKeyDown"]?.(event);
        }}
        title={[label, ...notes].join(" · ")}
        className={joinClasses(
          "block size-12 pointer-coarse:size-14 touch-manipulation overflow-hidden select-none [-webkit-touch-callout:none] rounded-md border-2 bg-raised",
          isBase ? "border-accent" : "border-line",
        )}
      >
        {thumbnail !== null && (
          <img
            src={thumbnail}
            alt={[label, ...notes].join(", ")}
            draggable={false}
            className="size-full object-cover"
          />
        )}
        <span
          aria-hidden
          className="pointer-events-none absolute top-1 left-1 rounded pointer-coarse:left-0.5 pointer-coarse:px-0.5 pointer-coarse:tracking-normal bg-black/75 px-1 text-[9px] leading-[14px] font-semibold tracking-wide whitespace-nowrap text-white uppercase"
        >
          {isBase ? text.base : text.reference(position)}
        </span>
      </button>
      {notes.length > 0 && <ChangeBadge notes={notes} isTurned={source.changes.some(isTurn)} />}
      <RemoveButton name={source.name} onRemove={remove} />
    </li>
  );
}

type ChangeBadgeProps = { readonly notes: readonly string[]; readonly isTurned: boolean };

/** What was done to the picture: a sign on its chip, which says it in words when it is pressed. */
function ChangeBadge({ notes, isTurned }: ChangeBadgeProps) {
  const { notices } = useStores();
  const sentence = notes.join(", ");
  const Sign = isTurned ? RotateCw : ArrowRightLeft;
  return (
    <button
      type="button"
      aria-label={sentence}
      title={sentence}
      onClick={() => notices.getState().post({ kind: "sourceChanged", sentence })}
      className="absolute right-0.5 bottom-0.5 flex size-5 items-center justify-center rounded bg-black/75 text-white before:absolute before:-inset-0.5 pointer-coarse:before:-top-1 pointer-coarse:before:-right-3.5 pointer-coarse:before:-bottom-3.5 pointer-coarse:before:-left-1"
    >
      <Sign size={12} aria-hidden />
    </button>
  );
}

/** Takes a picture out of the tray. The keyboard goes on at the one beside it. */
function useRemove(source: SourceImage): (pressed: HTMLElement) => void {
  const { draft, notices } = useStores();
  return (pressed) => {
    const chip = pressed.closest("li");
    const beside = chip?.nextElementSibling ?? chip?.previousElementSibling;
    beside?.querySelector("button")?.focus();
    const { sources, removeSource, insertSource } = draft.getState();
    const index = sources.indexOf(source);
    removeSource(source.id);
    const restore = () => insertSource(source, index);
    notices.getState().post({ kind: "sourceRemoved", name: source.name, restore });
  };
}

type RemoveButtonProps = {
  readonly name: string;
  readonly onRemove: (pressed: HTMLElement) => void;
};

function RemoveButton({ name, onRemove }: RemoveButtonProps) {
  const { sources: text } = useMessages();
  return (
    <button
      type="button"
      aria-label={text.remove(name)}
      onClick={(event) => onRemove(event.currentTarget)}
      className="absolute -top-1 -right-1 flex size-5 items-center before:absolute before:-inset-1 pointer-coarse:before:-top-4 pointer-coarse:before:-right-4 pointer-coarse:before:-bottom-2 pointer-coarse:before:-left-2 justify-center rounded-full bg-ink text-background opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <X size={12} strokeWidth={2.5} aria-hidden />
    </button>
  );
}

function isTurn({ kind }: SourceChange): boolean {
  return kind === "turnedUpright";
}

function useChanges(changes: readonly SourceChange[]): readonly string[] {
  const { sources: text } = useMessages();
  return changes.map((change) => {
    switch (change.kind) {
      case "turnedUpright":
        return text.turnedUpright(change.savedAs);
      case "converted":
        return text.converted(change.from, change.savedAs);
      case "repaired":
        return text.repaired(change.savedAs);
      case "locationRemoved":
        return text.locationRemoved;
      case "scaledDown":
        return text.scaledDown(change.savedAs);
      case "savedSmaller":
        return text.savedSmaller(change.savedAs);
    }
  });
}
