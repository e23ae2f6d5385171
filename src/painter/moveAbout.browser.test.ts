import { afterEach, describe, expect, test } from "vitest";
import type { Place } from "./mountPainter.ts";
import { drag, frame, mountPainter, pixel, point, value } from "./mountPainter.ts";

afterEach(() => document.body.replaceChildren());

describe("two fingers", () => {
  test("drop the stroke that the first one began, and zoom and pan together", async () => {
    const { overlay, mask, edits, view } = await mountPainter();
    const touch = (type: string, id: number, place: Place) =>
      point(overlay, type, place, { pointerId: id, pointerType: "touch", isPrimary: id === 1 });
    const before = view().scale;

    touch("pointerdown", 1, [350, 300]);
    touch("pointerdown", 2, [450, 300]);
    touch("pointermove", 1, [300, 300]);
    touch("pointermove", 2, [500, 300]);
    touch("pointerup", 1, [300, 300]);
    touch("pointermove", 2, [500, 400]);
    touch("pointerup", 2, [500, 400]);

    expect(mask.bytes.every((covered) => covered === 0)).toBe(true);
    expect(edits).toEqual([]);
    expect(view()).toEqual({ scale: expect.closeTo(2 * before, 6), mode: "free" });
  });
});

describe("moving about", () => {
  test("hovering moves the ring and draws nothing", async () => {
    const { picture, overlay, cursor, view } = await mountPainter();
    for (const canvas of [picture, overlay]) {
      const context = canvas.getContext("2d")!;
      context.fillStyle = "rgb(1 2 3)";
      context.fillRect(0, 0, 3, 3);
    }

    for (let x = 100; x < 400; x += 10) point(overlay, "pointermove", [x, 250]);
    await frame();
    await frame();

    expect(pixel(picture, [1, 1])).toEqual([1, 2, 3, 255]);
    expect(pixel(overlay, [1, 1])).toEqual([1, 2, 3, 255]);
    const ring = cursor.getBoundingClientRect();
    expect(ring.width).toBeCloseTo(40 * view().scale, 1);
    expect(ring.left + ring.width / 2).toBeCloseTo(390 + 30, 1);
    expect(getComputedStyle(cursor).visibility).toBe("visible");
  });

  test("the wheel zooms at the pointer; with Shift it pans", async () => {
    const { overlay, mask, view } = await mountPainter();
    const turn = (options: WheelEventInit) =>
      overlay.dispatchEvent(
        new WheelEvent("wheel", { clientX: 430, clientY: 320, cancelable: true, ...options }),
      );
    const before = view();
    expect(before.mode).toBe("fit");

    turn({ deltaY: -300 });
    turn({ deltaY: -20, ctrlKey: true });
    drag(overlay, [[400, 300]]);
    expect(view()).toEqual({
      scale: expect.closeTo(before.scale * Math.exp(0.5 + 0.2), 6),
      mode: "free",
    });
    expect(value(mask, 500, 400)).toBe(255);

    turn({ deltaY: 90, shiftKey: true });
    drag(overlay, [[400, 300]]);
    expect(value(mask, Math.round(500 + 90 / view().scale), 400)).toBe(255);
  });

  test.each(["the hand", "held Space", "the middle button"])(
    "%s pans instead of painting",
    async (how) => {
      const { painter, overlay, mask, edits, view } = await mountPainter();
      if (how === "the hand") painter.setTool("hand");
      if (how === "held Space") painter.holdHand(true);
      const button = how === "the middle button" ? 1 : 0;

      drag(
        overlay,
        [
          [400, 300],
          [420, 300],
          [450, 310],
        ],
        { button },
      );
      expect(edits).toEqual([]);
      expect(view().mode).toBe("free");

      painter.setTool("brush");
      painter.holdHand(false);
      drag(overlay, [[450, 310]]);
      expect(value(mask, 500, 400)).toBe(255);
    },
  );

  test("fitting centres the picture again, and 100 % is a picture pixel a CSS pixel", async () => {
    const { painter, overlay, mask, view } = await mountPainter();

    painter.zoomTo(1);
    drag(overlay, [[100, 100]]);
    expect(value(mask, 200, 200)).toBe(255);

    painter.zoomBy(2);
    expect(view().scale).toBe(2);
    painter.fit();
    expect(view()).toEqual({ scale: expect.closeTo((600 - 36) / 800, 6), mode: "fit" });
  });

  test("a picture that its owner closed is no longer drawn, and painting goes on", async () => {
    const { bitmap, stage, overlay, mask } = await mountPainter({ width: 2000, height: 1600 });

    bitmap.close();
    stage.style.width = "700px";
    await frame();
    await frame();
    drag(overlay, [[350, 300]]);

    expect(overlay.width).toBe(700 * devicePixelRatio);
    expect(value(mask, 1000, 800)).toBe(255);
  });

  test("a painter that was destroyed hears nothing more", async () => {
    const { painter, overlay, mask } = await mountPainter();

    painter.destroy();
    drag(overlay, [[400, 300]]);

    expect(mask.summary().coverage).toBe(0);
  });
});
