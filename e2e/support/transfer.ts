import type { JSHandle, Locator, Page } from "@playwright/test";
import type { PictureFile } from "./pictures.ts";

/** Files as a person drags or copies them: held by the page, to be given to `drop` or `paste`. */
type Transfer = JSHandle<DataTransfer>;

export function toTransfer(page: Page, files: readonly PictureFile[]): Promise<Transfer> {
  const given = files.map(({ buffer, ...details }) => ({
    ...details,
    base64: buffer.toString("base64"),
  }));
  return page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, given);
}

export async function drop(target: Locator, dataTransfer: Transfer): Promise<void> {
  for (const type of ["dragenter", "dragover", "drop"]) {
    await target.dispatchEvent(type, { dataTransfer });
  }
}

export async function paste(target: Locator, clipboardData: Transfer): Promise<void> {
  await target.evaluate((element, data) => {
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", options));
  }, clipboardData);
}

/** Puts a PNG on the system's clipboard. */
export async function copyPng(page: Page, { buffer }: PictureFile): Promise<void> {
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const png = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
  }, buffer.toString("base64"));
}
