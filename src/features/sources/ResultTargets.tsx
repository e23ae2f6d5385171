import { useMessages } from "#hooks/context.ts";
import { useBase } from "#hooks/stores.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import type { DropTarget } from "./useResultDrag.ts";

type ResultTargetsProps = {
  readonly targets: readonly DropTarget[];
  readonly over: DropTarget["name"] | null;
};

/** Shows where a dragged result can be let go, and what it becomes there. */
export function ResultTargets({ targets, over }: ResultTargetsProps) {
  const { sources: text } = useMessages();
  const hasBase = useBase() !== null;
  const words = { stage: text.dropToChoose, tray: text.dropAsReference };

  return targets.map(({ name, box: { left, top, width, height } }) => (
    <div
      key={name}
      style={{ left, top, width, height }}
      className={joinClasses(
        "pointer-events-none fixed z-40 flex items-center justify-center rounded-lg border-2 border-dashed p-2 text-center text-title font-semibold text-white",
        name === over ? "border-accent bg-scrim" : "border-strong-line",
      )}
    >
      {name === over && (hasBase ? words[name] : text.dropAsBase)}
    </div>
  ));
}
