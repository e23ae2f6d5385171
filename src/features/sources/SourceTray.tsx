import {
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  closestCenter,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  horizontalListSortingStrategy,
  sortableKeyboardCoordinates,
} from "@dnd-kit/sortable";
import { Plus } from "lucide-react";
import { useMessages, useStores } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { usePointedAt } from "#hooks/usePointedAt.ts";
import { SourceChip } from "./SourceChip.tsx";
import { useTrayWords } from "./useTrayWords.ts";

type SourceTrayProps = { readonly onAdd: () => void };

/** The pictures that will be sent, in order: the base first. */
export function SourceTray({ onAdd }: SourceTrayProps) {
  const { sources: text } = useMessages();
  const { draft } = useStores();
  const sources = useDraft((state) => state.sources);
  const opening = useDraft((state) => state.opening);
  const words = useTrayWords(sources);
  const addButton = usePointedAt<HTMLButtonElement>("image");
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // a finger that moves at once scrolls the tray
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  return (
    <div className="flex min-w-0 items-end gap-2">
      <DndContext
        sensors={sensors}
        accessibility={words}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          const toIndex = sources.findIndex(({ id }) => id === over?.id);
          if (toIndex >= 0) draft.getState().moveSource(String(active.id), toIndex);
        }}
      >
        <SortableContext
          items={sources.map(({ id }) => id)}
          strategy={horizontalListSortingStrategy}
        >
          <ul
            aria-label={text.tray}
            className="flex min-w-0 gap-2 overflow-x-auto p-0.5 touch:gap-3 touch:-mt-3.5 touch:-mb-2.5 touch:pt-5 touch:pr-1.5 touch:pb-3"
          >
            {sources.map((source, index) => (
              <SourceChip key={source.id} source={source} position={index + 1} />
            ))}
            {opening.map((name) => (
              <li
                key={name}
                aria-label={text.opening(name)}
                className="size-12 pointer-coarse:size-14 animate-pulse rounded-md border border-line bg-raised"
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      <button
        ref={addButton}
        type="button"
        aria-label={text.addPicture}
        onClick={onAdd}
        className="mb-0.5 flex size-12 pointer-coarse:size-14 shrink-0 items-center justify-center rounded-md border border-dashed border-strong-line/70 text-muted hover:border-strong-line hover:text-ink"
      >
        <Plus size={18} aria-hidden />
      </button>
    </div>
  );
}
