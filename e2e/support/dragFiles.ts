import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import type { PictureFile } from "./pictures.ts";

type Place = { readonly x: number; readonly y: number };

export type FileDrag = {
  readonly over: (place: Place) => Promise<void>;
  readonly drop: (place: Place) => Promise<void>;
};

/** Writes files to the disk, in folders where their names have slashes, and returns their folder. */
export async function onDisk(files: readonly PictureFile[], testInfo: TestInfo): Promise<string> {
  const folder = testInfo.outputPath("dragged");
  for (const { name, buffer } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), buffer);
  }
  return folder;
}

/** Drags files and folders of the disk over the page as a person does: where the page does not take them, it is left. */
export async function dragFiles(page: Page, paths: readonly string[]): Promise<FileDrag> {
  const session = await page.context().newCDPSession(page);
  const copy = 1;
  const data = { items: [], files: [...paths], dragOperationsMask: copy };
  const send = (type: "dragEnter" | "dragOver" | "drop", place: Place) =>
    session.send("Input.dispatchDragEvent", { type, ...place, data });
  return {
    async over(place) {
      await send("dragEnter", place);
      await send("dragOver", place);
    },
    drop: async (place) => void (await send("drop", place)),
  };
}
