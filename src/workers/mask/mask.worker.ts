import type { Size } from "#core/geometry/size.ts";
import { encodeMask } from "#core/mask/encodeMask.ts";
import { packMask, unpackMask } from "#core/mask/packMask.ts";
import { writeTile } from "#core/mask/tiles/tileContent.ts";
import { serveJobs } from "#workers/serveJobs.ts";
import type { MaskJobs } from "./protocol.ts";

type Copy = { readonly size: Size; readonly bytes: Uint8Array<ArrayBuffer> };

const copies = new Map<string, Copy>();

function copyOf(sourceId: string): Copy {
  const copy = copies.get(sourceId);
  if (!copy) throw new Error(`No mask of "${sourceId}" is mirrored here.`);
  return copy;
}

const jobs: MaskJobs = {
  open({ sourceId, size }) {
    copies.set(sourceId, { size, bytes: new Uint8Array(size.width * size.height) });
  },
  write({ sourceId, tiles }) {
    const copy = copyOf(sourceId);
    for (const tile of tiles) writeTile(copy, tile);
  },
  close: (sourceId) => void copies.delete(sourceId),
  encode: async (sourceId) => encodeMask(copyOf(sourceId)),
  pack: async (sourceId) => packMask(copyOf(sourceId).bytes),
  unpack: ({ packed, size }) => unpackMask(packed, size),
};

serveJobs(jobs, (output) => (output instanceof Uint8Array ? [output.buffer as ArrayBuffer] : []));
