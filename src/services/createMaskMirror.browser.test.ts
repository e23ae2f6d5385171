import { decode } from "fast-png";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import { createMaskBuffer } from "#core/mask/createMaskBuffer.ts";
import { clearMask, invertMask } from "#core/mask/maskOperations.ts";
import { createStroke } from "#core/mask/stroke/createStroke.ts";
import { createMaskMirror } from "./createMaskMirror.ts";

const size = { width: 700, height: 530 };

function aMirror() {
  const mirror = createMaskMirror();
  onTestFinished(mirror.destroy);
  return mirror;
}

function paint(buffer: MaskBuffer, x: number, hardness = 1): void {
  const brush = { diameter: 90, hardness };
  const stroke = createStroke(buffer, { brush, mode: "paint", longestBend: 100 });
  stroke.extend([
    { x, y: 100 },
    { x: x + 150, y: 400 },
  ]);
}

/** Decodes a mask file and finds the first pixel that is not what the mask says. */
async function firstDifference(file: Blob, { bytes }: MaskBuffer): Promise<number> {
  const { data, width, height } = decode(await file.arrayBuffer(), { checkCrc: true });
  expect({ width, height }).toEqual(size);
  return bytes.findIndex((covered, i) => data[i * 4 + 3] !== (covered >= 128 ? 0 : 255));
}

describe(createMaskMirror, () => {
  test("the file is the mask as it is at the call", async () => {
    const mirror = aMirror();
    const buffer = createMaskBuffer(size);
    mirror.follow("a", buffer);

    paint(buffer, 50);
    const first = mirror.encode("a");
    const asItWas = createMaskBuffer(size, buffer.bytes.slice());
    const revision = buffer.summary().revision;
    paint(buffer, 400);

    expect(await firstDifference((await first).file, asItWas)).toBe(-1);
    expect((await first).revision).toBe(revision);
    expect(await firstDifference((await mirror.encode("a")).file, buffer)).toBe(-1);
  });

  test("a mask that was painted before it was followed is mirrored whole", async () => {
    const mirror = aMirror();
    const buffer = createMaskBuffer(size);
    paint(buffer, 200);

    mirror.follow("a", buffer);

    expect(await firstDifference((await mirror.encode("a")).file, buffer)).toBe(-1);
  });

  test("follows inverting and clearing", async () => {
    const mirror = aMirror();
    const buffer = createMaskBuffer(size);
    mirror.follow("a", buffer);
    paint(buffer, 200);
    await mirror.encode("a");

    invertMask(buffer);
    expect(await firstDifference((await mirror.encode("a")).file, buffer)).toBe(-1);
    clearMask(buffer);
    expect(await firstDifference((await mirror.encode("a")).file, buffer)).toBe(-1);
  });

  test("makes the file once per revision", async () => {
    const mirror = aMirror();
    const buffer = createMaskBuffer(size);
    mirror.follow("a", buffer);
    paint(buffer, 200);

    const first = await mirror.encode("a");
    const again = await mirror.encode("a");
    paint(buffer, 300);
    const later = await mirror.encode("a");

    expect(again.file).toBe(first.file);
    expect(later.file).not.toBe(first.file);
  });

  test("packing keeps soft values, and unpacking gives them back", async () => {
    const mirror = aMirror();
    const buffer = createMaskBuffer(size);
    mirror.follow("a", buffer);
    paint(buffer, 200, 0);

    const { packed, revision } = await mirror.pack("a");
    const bytes = await mirror.unpack(packed, size);

    expect(bytes.findIndex((covered, i) => covered !== buffer.bytes[i])).toBe(-1);
    expect(revision).toBe(buffer.summary().revision);
    expect(packed.size).toBeLessThan(60_000);
  });

  test("unpacking damage throws, and the mirror goes on", async () => {
    const mirror = aMirror();
    const buffer = createMaskBuffer(size);
    mirror.follow("a", buffer);
    paint(buffer, 10);

    await expect(mirror.unpack(new Blob(["no mask"]), size)).rejects.toThrow(/damaged/);

    expect(await firstDifference((await mirror.encode("a")).file, buffer)).toBe(-1);
  });

  test("masks of several sources are kept apart, and one can leave", async () => {
    const mirror = aMirror();
    const [a, b] = [createMaskBuffer(size), createMaskBuffer(size)];
    const leave = mirror.follow("a", a);
    mirror.follow("b", b);
    paint(a, 50);
    paint(b, 400);

    expect(await firstDifference((await mirror.encode("b")).file, b)).toBe(-1);
    leave();

    await expect(mirror.encode("a")).rejects.toThrow(/not followed/);
    expect(await firstDifference((await mirror.encode("b")).file, b)).toBe(-1);
  });
});
