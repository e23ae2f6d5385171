import { Brush, Eraser, Hand, Redo2, Undo2 } from "lucide-react";

const icons = [Brush, Eraser, Hand, Undo2, Redo2];

/** The tools as they will be, before there is a picture to use them on. */
export function EmptyRail() {
  return (
    <div
      aria-hidden
      className="flex flex-col items-center gap-1 border-r border-line bg-panel py-2.5 text-muted opacity-40 [grid-area:rail] max-md:hidden"
    >
      {icons.map((Icon, index) => (
        <span key={index} className="flex size-9 items-center justify-center">
          <Icon size={18} />
        </span>
      ))}
    </div>
  );
}
