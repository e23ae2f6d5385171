import { Menu } from "@base-ui/react/menu";
import { useEffect, useEffectEvent, useState } from "react";
import {
  isConvertedFormat,
  isPictureFormat,
  sniffFormat,
} from "#core/source/header/sniffFormat.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useMessages, usePorts, useStores } from "#hooks/context.ts";
import { addPictures, type PictureFile } from "#state/draft/addPictures.ts";
import { loadMask } from "#state/draft/loadMask.ts";

/** Files that were let go over the stage, at a place of the page. */
export type DroppedFiles = {
  readonly pictures: readonly PictureFile[];
  readonly base: SourceImage;
  readonly at: { readonly x: number; readonly y: number };
};

const headBytes = 4096;

type DropChoiceProps = { readonly dropped: DroppedFiles; readonly onClose: () => void };

/** Asks, where they were dropped, what files are for; where none of them can be opened that is said at once. */
export function DropChoice({ dropped, onClose }: DropChoiceProps) {
  const { use, asMask } = useDropped(dropped);
  const openable = useAnyOpenable(dropped.pictures, () => {
    use("end");
    onClose();
  });
  return openable && <ChoiceMenu dropped={dropped} use={use} asMask={asMask} onClose={onClose} />;
}

type ChoiceMenuProps = DropChoiceProps & ReturnType<typeof useDropped>;

function ChoiceMenu({ dropped, use, asMask, onClose }: ChoiceMenuProps) {
  const { sources: text } = useMessages();
  const mask = useMaskAmong(dropped.pictures);
  const { x, y } = dropped.at;
  const anchor = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };

  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={document.querySelector("main")}>
        <Menu.Positioner anchor={anchor} side="bottom" align="start" className="z-50">
          <Menu.Popup
            aria-label={text.useAs}
            className="min-w-36 rounded-lg border border-line bg-panel p-1 text-small text-ink shadow-2xl outline-none"
          >
            <Choice label={text.dropReplace} onChoose={() => use("base")} />
            <Choice label={text.dropReference} onChoose={() => use("end")} />
            {mask && <Choice label={text.dropMask} onChoose={() => asMask(mask)} />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

type ChoiceProps = { readonly label: string; readonly onChoose: () => void };

function Choice({ label, onChoose }: ChoiceProps) {
  return (
    <Menu.Item
      onClick={onChoose}
      className="flex h-8 cursor-default items-center rounded-md px-2.5 outline-none data-highlighted:bg-raised pointer-coarse:h-11"
    >
      {label}
    </Menu.Item>
  );
}

function useDropped({ pictures, base }: DroppedFiles) {
  const { draft, notices } = useStores();
  const { importSource, maskFiles } = usePorts();

  async function add(place: "base" | "end"): Promise<void> {
    await addPictures({ draft, notices, importSource }, pictures, place);
    if (place === "end" || draft.getState().sources.includes(base)) return;
    const restore = () => draft.getState().replaceBase(base);
    notices.getState().post({ kind: "baseReplaced", name: base.name, restore });
  }

  return {
    use: (place: "base" | "end") => void add(place),
    asMask: (file: PictureFile) => void loadMask({ draft, notices, maskFiles }, file, base),
  };
}

/** Whether the first bytes say of any of the files that it can be opened: not before they were read. */
function useAnyOpenable(pictures: readonly PictureFile[], onNone: () => void): boolean {
  const [openable, setOpenable] = useState(false);
  const refuse = useEffectEvent(onNone);

  useEffect(() => {
    let current = true;
    Promise.all(pictures.map(isOpenable)).then((each) => {
      if (!current) return;
      if (each.includes(true)) setOpenable(true);
      else refuse();
    }, reportError);
    return () => {
      current = false;
    };
  }, [pictures]);

  return openable;
}

async function isOpenable({ blob }: PictureFile): Promise<boolean> {
  const format = sniffFormat(new Uint8Array(await blob.slice(0, headBytes).arrayBuffer()));
  return format !== null && (isPictureFormat(format) || isConvertedFormat(format));
}

/** The dropped file, where it is a single one that may be meant as a mask. */
function useMaskAmong(pictures: readonly PictureFile[]): PictureFile | null {
  const { maskFiles } = usePorts();
  const [mask, setMask] = useState<PictureFile | null>(null);
  const only = pictures.length === 1 ? pictures[0] : undefined;

  useEffect(() => {
    if (!only) return;
    let current = true;
    maskFiles.looksLikeMask(only.blob).then((looks) => {
      if (current) setMask(looks ? only : null);
    }, reportError);
    return () => {
      current = false;
    };
  }, [maskFiles, only]);

  return mask;
}
