import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { MaskMirror } from "#core/mask/maskMirror.ts";

/** A mirror without a worker: the "file" of a mask is its raw bytes. */
export function fakeMirror(): MaskMirror {
  const buffers = new Map<string, MaskBuffer>();

  function bytesOf(sourceId: string) {
    const buffer = buffers.get(sourceId);
    if (!buffer) throw new Error(`No mask is followed for "${sourceId}".`);
    return { blob: new Blob([buffer.bytes]), revision: buffer.summary().revision };
  }

  return {
    follow(sourceId, buffer) {
      buffers.set(sourceId, buffer);
      return () => void buffers.delete(sourceId);
    },
    async encode(sourceId) {
      const { blob, revision } = bytesOf(sourceId);
      return { file: blob, revision };
    },
    async pack(sourceId) {
      const { blob, revision } = bytesOf(sourceId);
      return { packed: blob, revision };
    },
    unpack: async (packed) => new Uint8Array(await packed.arrayBuffer()),
    destroy() {},
  };
}
