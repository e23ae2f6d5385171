import { boxOf } from "#core/geometry/size.ts";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { EncodedMask, MaskMirror } from "#core/mask/maskMirror.ts";
import { tilesIn } from "#core/mask/tiles/maskTiles.ts";
import { readTile } from "#core/mask/tiles/tileContent.ts";
import type { MaskJobs } from "#workers/mask/protocol.ts";
import { createJobClient } from "./createJobClient.ts";

/** A mask that is followed, and what its copy in the worker lacks. */
type Followed = {
  readonly sourceId: string;
  readonly buffer: MaskBuffer;
  readonly lacking: Set<number>;
  opened: boolean;
  encoded: { readonly revision: number; readonly answer: Promise<EncodedMask> } | null;
  sending: ReturnType<typeof setTimeout> | null;
  encoding: ReturnType<typeof setTimeout> | null;
};

/** Tiles written over and over within this time are sent once. */
const sendAfterMs = 100;
/** Tiles sent at once, some 4 MB, so that the main thread is never held up. */
const tilesAtOnce = 64;
/** A pause in painting this long has the mask file made ahead. */
const encodeAfterMs = 300;

const spawn = () =>
  new Worker(new URL("../workers/mask/mask.worker.ts", import.meta.url), { type: "module" });

export function createMaskMirror(): MaskMirror {
  const client = createJobClient<MaskJobs>(spawn);
  const followed = new Map<string, Followed>();

  function send(mask: Followed, atMost: number): void {
    const { sourceId, buffer, lacking } = mask;
    if (!mask.opened) {
      mask.opened = true;
      client.run("open", { sourceId, size: buffer.size }).catch(forgetCopies);
    }
    const tiles = [...lacking].slice(0, atMost).map((tile) => readTile(buffer, tile));
    if (tiles.length === 0) return;
    for (const { tile } of tiles) lacking.delete(tile);
    const transfer = tiles.flatMap(({ pixels }) =>
      typeof pixels === "number" ? [] : [pixels.buffer],
    );
    client.run("write", { sourceId, tiles }, { transfer }).catch(forgetCopies);
  }

  /** A worker that failed took its copies with it: the next call sends everything again. */
  function forgetCopies(): void {
    for (const mask of followed.values()) {
      mask.opened = false;
      mask.encoded = null;
      for (const tile of allTiles(mask.buffer)) mask.lacking.add(tile);
    }
  }

  function schedule(mask: Followed): void {
    mask.sending ??= setTimeout(() => {
      mask.sending = null;
      send(mask, tilesAtOnce);
      if (mask.lacking.size > 0) schedule(mask);
    }, sendAfterMs);
    if (mask.encoding !== null) clearTimeout(mask.encoding);
    mask.encoding = setTimeout(() => {
      mask.encoding = null;
      if (mask.lacking.size > 0) return schedule(mask);
      const { coverage } = mask.buffer.summary();
      if (coverage > 0) encode(mask).catch(() => {}); // who asks for the file learns of the failure
    }, encodeAfterMs);
  }

  function encode(mask: Followed): Promise<EncodedMask> {
    const { revision } = mask.buffer.summary();
    if (mask.encoded?.revision === revision) return mask.encoded.answer;
    const answer = run("encode", mask).then((file) => ({ file, revision }));
    const encoded = { revision, answer };
    mask.encoded = encoded;
    answer.catch(() => {
      if (mask.encoded === encoded) mask.encoded = null;
    });
    return answer;
  }

  /** Brings the copy up to date and asks for it; once more with a fresh worker where the old one failed. */
  async function run(name: "encode" | "pack", mask: Followed): Promise<Blob> {
    send(mask, Infinity);
    try {
      return await client.run(name, mask.sourceId);
    } catch {
      forgetCopies();
      send(mask, Infinity);
      return client.run(name, mask.sourceId);
    }
  }

  function find(sourceId: string): Followed {
    const mask = followed.get(sourceId);
    if (!mask) throw new Error(`The mask of "${sourceId}" is not followed.`);
    return mask;
  }

  function rest({ sending, encoding }: Followed): void {
    if (sending !== null) clearTimeout(sending);
    if (encoding !== null) clearTimeout(encoding);
  }

  return {
    follow(sourceId, buffer) {
      const mask: Followed = {
        sourceId,
        buffer,
        lacking: new Set(allTiles(buffer)),
        opened: false,
        encoded: null,
        sending: null,
        encoding: null,
      };
      followed.set(sourceId, mask);
      schedule(mask);
      const stop = buffer.subscribe((box) => {
        for (const tile of tilesIn(box, buffer.size)) mask.lacking.add(tile);
        schedule(mask);
      });
      return () => {
        stop();
        rest(mask);
        if (followed.get(sourceId) !== mask) return;
        followed.delete(sourceId);
        if (mask.opened) client.run("close", sourceId).catch(() => {});
      };
    },
    encode: async (sourceId) => encode(find(sourceId)),
    async pack(sourceId) {
      const mask = find(sourceId);
      const { revision } = mask.buffer.summary();
      return { packed: await run("pack", mask), revision };
    },
    unpack: (packed, size) => client.run("unpack", { packed, size }),
    destroy() {
      for (const mask of followed.values()) rest(mask);
      followed.clear();
      client.destroy();
    },
  };
}

function allTiles({ size }: MaskBuffer): number[] {
  return tilesIn(boxOf(size), size);
}
