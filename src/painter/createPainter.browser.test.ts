import { afterEach, describe, expect, test } from "vitest";
import { createMaskBuffer } from "#core/mask/createMaskBuffer.ts";
import { swapMaskEdit } from "#core/mask/maskEdit.ts";
import type { Place } from "./mountPainter.ts";
import { drag, frame, mountPainter, pixel, point, value } from "./mountPainter.ts";

afterEach(() => document.body.replaceChildren());

type Stage = Awaited<ReturnType<typeof mountPainter>>;

function distanceToPath([x, y]: Place, path: readonly Place[]): number {
  const distances = path.slice(1).map(([bx, by], i) => {
    const [ax, ay] = path[i]!;
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - dx * t, y - ay - dy * t);
  });
  return Math.min(...distances);
}

function spiral(): Place[] {
  return Array.from({ length: 60 }, (_, i) => [
    400 + Math.cos(i / 4) * i * 2,
    300 + Math.sin(i / 4) * i * 2,
  ]);
}

describe("painting", () => {
  test("is seen in the frame after the pointer goes down", async () => {
    const { overlay } = await mountPainter();

    point(overlay, "pointerdown", [400, 300]);
    await frame();

    expect(pixel(overlay, [400, 300])[3]).toBeGreaterThan(60);
    expect(pixel(overlay, [440, 300])[3]).toBe(0);
  });

  test.each([0.37, 2.5])("follows the pointer within a pixel at a zoom of %d", async (scale) => {
    const { painter, overlay, mask, edits } = await mountPainter();
    painter.zoomTo(scale);
    const places: Place[] = [
      [300, 250],
      [460, 280],
      [430, 380],
      [330.5, 330.25],
    ];

    drag(overlay, places);

    const path = places.map(([x, y]): Place => [(x - 400) / scale + 500, (y - 300) / scale + 400]);
    const wrong = mask.bytes.findIndex((covered, i) => {
      const away = distanceToPath([(i % 1000) + 0.5, Math.floor(i / 1000) + 0.5], path);
      return covered >= 128 ? away > 21 : away < 19;
    });
    expect(wrong).toBe(-1);
    expect(edits).toHaveLength(1);
  });

  test("never gets darker where a stroke crosses itself or another", async () => {
    const { overlay } = await mountPainter();
    drag(overlay, [
      [300, 300],
      [500, 300],
    ]);
    await frame();
    const once = pixel(overlay, [400, 300]);

    drag(overlay, [
      [400, 200],
      [400, 400],
      [300, 300],
      [500, 300],
    ]);
    await frame();

    expect(pixel(overlay, [400, 300])).toEqual(once);
  });

  test("goes on where the stage is resized under the pointer", async () => {
    const { stage, overlay, picture, mask } = await mountPainter();
    point(overlay, "pointerdown", [400, 300]);
    stage.style.width = "600px";
    await frame();
    await frame();

    point(overlay, "pointermove", [300, 200]);
    point(overlay, "pointerup", [300, 200]);
    await frame();

    expect([overlay.width, picture.width]).toEqual(
      [600, 600].map((each) => each * devicePixelRatio),
    );
    expect(value(mask, 500, 400)).toBe(255);
    const scale = (600 - 2 * 18) / 1000;
    expect(value(mask, 500, Math.round(400 - 100 / scale))).toBe(255);
    expect(pixel(overlay, [300, 300])[3]).toBeGreaterThan(60);
    expect(pixel(picture, [300, 300])).toEqual([0, 120, 0, 255]);
  });

  test("works on a 4096² picture, seen from afar", async () => {
    const { overlay, mask, edits } = await mountPainter({ width: 4096, height: 4096 });

    drag(overlay, [
      [300, 200],
      [400, 300],
      [420, 300],
      [500, 310],
    ]);
    await frame();

    expect(value(mask, 2048, 2048)).toBe(255);
    expect(pixel(overlay, [420, 300])[3]).toBeGreaterThan(60);
    expect(edits[0]!.sizeBytes).toBeLessThan(20_000);
  });

  test("shows what a stored mask holds, and what an undo brings back", async () => {
    const stored = new Uint8Array(3000 * 3000).fill(255, 0, 3000 * 1500);
    const mask = createMaskBuffer({ width: 3000, height: 3000 }, stored);
    const { overlay, edits } = await mountPainter({ width: 3000, height: 3000, mask });
    await frame();
    expect(pixel(overlay, [400, 200])[3]).toBeGreaterThan(60);

    drag(overlay, [[400, 450]]);
    swapMaskEdit(mask, edits[0]!);
    await frame();

    expect(pixel(overlay, [400, 450])[3]).toBe(0);
  });

  test("Shift draws a straight line from the last point, the right button erases", async () => {
    const { overlay, mask } = await mountPainter();
    drag(overlay, [[300, 300]]);
    drag(overlay, [[500, 300]], { shiftKey: true });
    expect(value(mask, 500, 400)).toBe(255);

    drag(overlay, [[400, 300]], { button: 2 });
    const menu = new MouseEvent("contextmenu", { bubbles: true, cancelable: true });
    overlay.dispatchEvent(menu);

    expect(value(mask, 500, 400)).toBe(0);
    expect(menu.defaultPrevented).toBe(true);
  });

  test.each([
    ["pointercancel", ({ overlay }: Stage) => point(overlay, "pointercancel", [450, 300])],
    ["cancelling", ({ painter }: Stage) => painter.cancel()],
  ])("%s takes the live stroke back", async (_, cancel) => {
    const stage = await mountPainter();
    const { painter, overlay, mask, edits } = stage;
    point(overlay, "pointerdown", [400, 300]);
    point(overlay, "pointermove", [450, 300]);
    await frame();

    expect(cancel(stage)).toBeTruthy();
    point(overlay, "pointermove", [500, 300]);
    await frame();

    expect(mask.bytes.every((covered) => covered === 0)).toBe(true);
    expect(pixel(overlay, [400, 300])[3]).toBe(0);
    expect(edits).toEqual([]);
    expect(painter.cancel()).toBe(false);
  });

  test.each([0.07, 0.37, 1.3, 6])(
    "what is drawn stroke by stroke at a zoom of %d is what is drawn at once",
    async (scale) => {
      const { painter, overlay } = await mountPainter({ width: 1501, height: 1203 });
      painter.zoomTo(scale);
      painter.setBrush({ diameter: 30 / scale, hardness: 0.6 });
      const pixels = () =>
        overlay.getContext("2d")!.getImageData(0, 0, overlay.width, overlay.height).data;

      drag(overlay, spiral(), { button: 0 });
      drag(
        overlay,
        [
          [380, 200],
          [420, 420],
        ],
        { button: 2 },
      );
      await frame();
      const strokeByStroke = pixels();
      painter.setOverlay({ visible: false });
      painter.setOverlay({ visible: true });
      await frame();

      const atOnce = pixels();
      expect(strokeByStroke.findIndex((each, i) => each !== atOnce[i])).toBe(-1);
      expect(strokeByStroke.some((each) => each > 0)).toBe(true);
    },
  );

  test("the overlay can be hidden and shown again", async () => {
    const { painter, overlay } = await mountPainter();
    drag(overlay, [[400, 300]]);

    painter.setOverlay({ visible: false });
    await frame();
    expect(pixel(overlay, [400, 300])[3]).toBe(0);

    painter.setOverlay({ visible: true });
    await frame();
    expect(pixel(overlay, [400, 300])[3]).toBeGreaterThan(60);
  });
});
