import type { ResultPicture } from "#core/run/run.ts";
import { usePorts, useStores } from "#hooks/context.ts";

/** Puts a picture on the clipboard, as the PNG that every program takes. */
export function useCopyPicture(picture: Extract<ResultPicture, { kind: "bytes" }>): () => void {
  const { notices } = useStores();
  const { toPng } = usePorts();

  async function copy(): Promise<void> {
    const { post } = notices.getState();
    if (!window.isSecureContext) return post({ kind: "copyFailed", needsHttps: true });
    try {
      // Given as a promise, because Safari allows writing only within the click.
      const png = picture.raw.type === "image/png" ? picture.raw : toPng(picture.raw);
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
      post({ kind: "copied" });
    } catch {
      post({ kind: "copyFailed", needsHttps: false });
    }
  }

  return () => void copy();
}
