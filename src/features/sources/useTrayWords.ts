import type { Announcements, ScreenReaderInstructions } from "@dnd-kit/core";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useMessages } from "#hooks/context.ts";

type TrayWords = {
  readonly announcements: Announcements;
  readonly screenReaderInstructions: ScreenReaderInstructions;
};

/** What is spoken while a picture of the tray is moved. */
export function useTrayWords(sources: readonly SourceImage[]): TrayWords {
  const { sources: text } = useMessages();
  const nameOf = (id: unknown) => sources.find((source) => source.id === id)?.name ?? "";
  const placeOf = (id: unknown) => sources.findIndex((source) => source.id === id) + 1;

  return {
    screenReaderInstructions: { draggable: text.moveHelp },
    announcements: {
      onDragStart: ({ active }) => text.pickedUp(nameOf(active.id)),
      onDragOver: ({ active, over }) =>
        over ? text.movedTo(nameOf(active.id), placeOf(over.id), sources.length) : undefined,
      onDragEnd: ({ active, over }) =>
        over
          ? text.putDown(nameOf(active.id), placeOf(over.id), sources.length)
          : text.putBack(nameOf(active.id)),
      onDragCancel: ({ active }) => text.putBack(nameOf(active.id)),
    },
  };
}
