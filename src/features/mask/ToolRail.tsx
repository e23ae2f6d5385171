import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import { Toolbar } from "@base-ui/react/toolbar";
import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import { Brush, Eraser, Hand, Redo2, Undo2, type LucideIcon } from "lucide-react";
import type { ToolName } from "#core/mask/toolName.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useBase, useDraft } from "#hooks/stores.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { Tooltip } from "#ui/Tooltip.tsx";

type Tool = { readonly name: ToolName; readonly keys: string; readonly icon: LucideIcon };

const tools: readonly Tool[] = [
  { name: "brush", keys: "B", icon: Brush },
  { name: "eraser", keys: "E", icon: Eraser },
  { name: "hand", keys: "H", icon: Hand },
];

const buttonClasses =
  "relative inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-150 hover:bg-raised hover:text-ink touch:size-11";

/** The tools of the stage, with undo and redo. A column beside it, a row below it on a phone. */
export function ToolRail() {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const active = useDraft((state) => state.tools.tool);

  return (
    <BaseTooltip.Provider delay={400}>
      <Toolbar.Root
        aria-label={text.tools}
        className="flex gap-1 [grid-area:rail] max-md:justify-center max-md:rounded-lg max-md:border max-md:border-line max-md:bg-panel max-md:p-1 md:flex-col md:items-center md:border-r md:border-line md:bg-panel md:py-2.5"
      >
        <ToggleGroup
          value={[active]}
          onValueChange={([next]) =>
            next !== undefined && draft.getState().setTools({ tool: next })
          }
          className="flex gap-1 md:flex-col"
        >
          {tools.map((tool) => (
            <ToolToggle key={tool.name} tool={tool} active={tool.name === active} />
          ))}
        </ToggleGroup>
        <Toolbar.Separator className="bg-line max-md:mx-1 max-md:w-px md:my-1 md:h-px md:w-6" />
        <HistoryButtons />
      </Toolbar.Root>
    </BaseTooltip.Provider>
  );
}

function ToolToggle({ tool, active }: { readonly tool: Tool; readonly active: boolean }) {
  const { mask: text } = useMessages();
  const Icon = tool.icon;
  return (
    <Tooltip text={text[tool.name]} keys={tool.keys}>
      <Toolbar.Button
        render={<Toggle value={tool.name} />}
        aria-label={text[tool.name]}
        aria-keyshortcuts={tool.keys}
        className={joinClasses(
          buttonClasses,
          active && "bg-accent text-on-accent hover:bg-accent hover:text-on-accent",
        )}
      >
        <Icon size={18} aria-hidden />
        <span
          aria-hidden
          className="absolute right-0.5 bottom-0 text-[9px] leading-3 opacity-80 pointer-coarse:hidden"
        >
          {tool.keys}
        </span>
      </Toolbar.Button>
    </Tooltip>
  );
}

function HistoryButtons() {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const base = useBase();
  const history = useDraft((state) => (base ? state.histories[base.id] : undefined));
  const canUndo = (history?.past.length ?? 0) > 0;
  const canRedo = (history?.future.length ?? 0) > 0;

  return (
    <>
      <Tooltip text={text.undo} keys="Ctrl Z">
        <Toolbar.Button
          aria-label={text.undo}
          disabled={!canUndo}
          onClick={() => draft.getState().undo()}
          className={joinClasses(buttonClasses, !canUndo && "opacity-40")}
        >
          <Undo2 size={18} aria-hidden />
        </Toolbar.Button>
      </Tooltip>
      <Tooltip text={text.redo} keys="Ctrl Shift Z">
        <Toolbar.Button
          aria-label={text.redo}
          disabled={!canRedo}
          onClick={() => draft.getState().redo()}
          className={joinClasses(buttonClasses, !canRedo && "opacity-40")}
        >
          <Redo2 size={18} aria-hidden />
        </Toolbar.Button>
      </Tooltip>
    </>
  );
}
