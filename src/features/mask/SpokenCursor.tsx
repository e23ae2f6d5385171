import { useEffect, useState } from "react";
import type { ImagePoint } from "#core/geometry/viewport.ts";
import { useMessages } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";

/** A held arrow key moves thirty times a second: only where it comes to rest is spoken. */
const restMilliseconds = 350;

type SpokenCursorProps = { readonly sourceId: string; readonly at: ImagePoint | null };

/** Says where the keyboard's cursor is, and how much is masked. */
export function SpokenCursor({ sourceId, at }: SpokenCursorProps) {
  const { mask: text } = useMessages();
  const coverage = useDraft((state) => state.masks[sourceId]?.coverage ?? 0);
  const sentence = at ? text.cursorAt(Math.floor(at.x), Math.floor(at.y), coverage) : "";
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), restMilliseconds);
    return () => clearTimeout(timer);
  }, [sentence]);

  return (
    <output aria-label={text.cursor} className="sr-only">
      {spoken}
    </output>
  );
}
