import type { Size } from "#core/geometry/size.ts";

/** zlib, not bare deflate: its checksum tells damage. */
const format = "deflate";

/** A mask for storage: every value kept, a few kB for most masks. */
export function packMask(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream(format));
  return new Response(packed).blob();
}

/** The bytes of a packed mask of this size. Throws where they are damaged or belong to a picture of another size. */
export async function unpackMask(packed: Blob, size: Size): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size.width * size.height);
  const reader = packed.stream().pipeThrough(new DecompressionStream(format)).getReader();
  let filled = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes.set(part.value, filled); // throws where it does not fit
      filled += part.value.length;
    }
  } catch (cause) {
    void reader.cancel().catch(() => {});
    throw new Error("The stored mask is damaged, or does not fit its picture.", { cause });
  }
  if (filled !== bytes.length) {
    throw new Error(`The stored mask has ${filled} pixels; its picture has ${bytes.length}.`);
  }
  return bytes;
}
