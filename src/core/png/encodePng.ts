import type { Size } from "#core/geometry/size.ts";
import { updateCrc } from "./updateCrc.ts";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A PNG file of 8 bit RGBA pixels.
 *
 * `strips` yields the file's scanlines from top to bottom, any number a strip, each as its filter byte followed by
 * width × 4 bytes; they are deflated as they come, so the whole picture never lies in memory twice.
 * Source: PNG specification, third edition, sections 5 to 10.
 */
export async function encodePng(
  { width, height }: Size,
  strips: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Blob> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 6);

  const pixels = await deflate(strips);
  return new Blob(
    [
      signature,
      ...chunk("IHDR", new Uint8Array(header.buffer)),
      ...chunk("IDAT", pixels),
      ...chunk("IEND", new Uint8Array()),
    ],
    { type: "image/png" },
  );
}

async function deflate(
  strips: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>(pullFrom(strips[Symbol.iterator]()));
  const deflated = source.pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}

function pullFrom(
  strips: Iterator<Uint8Array<ArrayBuffer>>,
): UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  return {
    pull(controller) {
      const { value, done } = strips.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  };
}

function chunk(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const head = new Uint8Array(8);
  const headView = new DataView(head.buffer);
  headView.setUint32(0, data.length);
  head.set(
    Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );

  const tail = new DataView(new ArrayBuffer(4));
  tail.setUint32(0, ~updateCrc(updateCrc(-1, head.subarray(4)), data) >>> 0);
  return [head, data, new Uint8Array(tail.buffer)];
}
