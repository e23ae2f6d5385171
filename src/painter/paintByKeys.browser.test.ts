import { afterEach, describe, expect, test } from "vitest";
import type { ImagePoint } from "#core/geometry/viewport.ts";
import { frame, mountPainter, point, value } from "./mountPainter.ts";

afterEach(() => document.body.replaceChildren());

/** Where the ring's middle is, in CSS pixels from the stage's corner; null while it is hidden. */
function ringAt({ stage, cursor }: { stage: HTMLElement; cursor: HTMLElement }) {
  if (getComputedStyle(cursor).visibility === "hidden") return null;
  const [on, of] = [cursor.getBoundingClientRect(), stage.getBoundingClientRect()];
  return { x: on.left + on.width / 2 - of.left, y: on.top + on.height / 2 - of.top };
}

describe("painting by keys", () => {
  test("the cursor starts in the middle, moves by picture pixels, and paints a dab as one step", async () => {
    const told: (ImagePoint | null)[] = [];
    const mounted = await mountPainter({ onKeyCursor: (at) => told.push(at) });
    const { painter, mask, edits } = mounted;
    painter.zoomTo(1);

    painter.moveByKeys({ x: -10, y: 0 });
    painter.moveByKeys({ x: 0, y: 1 });
    painter.dabByKeys();

    expect(told.at(-1)).toEqual({ x: 490.5, y: 401.5 });
    expect(ringAt(mounted)).toEqual({ x: 390.5, y: 301.5 });
    const radius = 20;
    const wrong = mask.bytes.findIndex((covered, i) => {
      const away = Math.hypot((i % 1000) - 490, Math.floor(i / 1000) - 401);
      return covered >= 128 ? away > radius + 0.5 : away < radius - 0.5;
    });
    expect(wrong).toBe(-1);
    expect(edits).toHaveLength(1);
  });

  test("the eraser takes away what is under the cursor, and a line starts at the last dab", async () => {
    const { painter, mask, edits } = await mountPainter();
    painter.zoomTo(1);
    painter.dabByKeys();
    painter.moveByKeys({ x: 200, y: 0 });
    painter.dabByKeys("line");
    expect([value(mask, 600, 400), value(mask, 600, 430)]).toEqual([255, 0]);

    painter.setTool("eraser");
    painter.dabByKeys();

    expect([value(mask, 700, 400), value(mask, 600, 400)]).toEqual([0, 255]);
    expect(edits).toHaveLength(3);
  });

  test("a step is a pixel of the screen where the picture is seen from afar", async () => {
    const told: (ImagePoint | null)[] = [];
    const { painter } = await mountPainter({
      width: 4000,
      height: 3200,
      onKeyCursor: (at) => told.push(at),
    });
    painter.zoomTo(0.1);

    painter.moveByKeys({ x: 1, y: 0 });

    expect(told.at(-1)!.x - 2000.5).toBe(10);
  });

  test("the view follows the cursor, which stops at the picture's edge", async () => {
    const told: (ImagePoint | null)[] = [];
    const mounted = await mountPainter({ onKeyCursor: (at) => told.push(at) });
    const { painter, mask } = mounted;
    painter.zoomTo(4);

    painter.moveByKeys({ x: 450, y: 0 });
    const followed = ringAt(mounted)!;
    expect(followed.x).toBeGreaterThan(0);
    expect(followed.x).toBeLessThan(800);

    painter.moveByKeys({ x: 450, y: 900 });
    painter.dabByKeys();

    expect(told.at(-1)).toEqual({ x: 999.5, y: 799.5 });
    expect(value(mask, 999, 799)).toBe(255);
    const { x, y } = ringAt(mounted)!;
    expect([x > 0 && x < 800, y > 0 && y < 600]).toEqual([true, true]);
  });

  test("zooming keeps the cursor on its pixel", async () => {
    const mounted = await mountPainter();
    const { painter } = mounted;
    painter.zoomTo(1);
    painter.moveByKeys({ x: 100, y: 0 });

    painter.zoomTo(2);

    expect(ringAt(mounted)).toEqual({ x: 601, y: 301 });
  });

  test("the pointer takes over where it moves, and the keys go on from there", async () => {
    const told: (ImagePoint | null)[] = [];
    const mounted = await mountPainter({ onKeyCursor: (at) => told.push(at) });
    const { painter, overlay } = mounted;
    painter.zoomTo(1);
    painter.moveByKeys({ x: 1, y: 0 });

    point(overlay, "pointermove", [200, 100]);
    expect(told.at(-1)).toBeNull();
    expect(ringAt(mounted)).toEqual({ x: 200, y: 100 });

    painter.moveByKeys({ x: 0, y: 1 });
    expect(told.at(-1)).toEqual({ x: 300.5, y: 201.5 });
    point(overlay, "pointermove", [200, 100]);
    expect(ringAt(mounted)).toEqual({ x: 200.5, y: 101.5 });
  });

  test("the hand moves the picture instead, and paints nothing", async () => {
    const { painter, mask, cursor, stage, view } = await mountPainter();
    painter.setTool("hand");

    painter.moveByKeys({ x: 1, y: 0 });
    painter.dabByKeys();
    await frame();

    expect(view().mode).toBe("free");
    expect(mask.summary().coverage).toBe(0);
    expect(ringAt({ stage, cursor })).toBeNull();
  });
});
