import { describe, expect, test } from "vitest";
import { toImage } from "#core/geometry/viewport.ts";
import type { PainterView } from "./createNavigation.ts";
import { createNavigation } from "./createNavigation.ts";

const picture = { width: 1000, height: 500 };
const middle = { x: 200, y: 150 };

function aNavigation() {
  const views: PainterView[] = [];
  const navigation = createNavigation((view) => views.push(view));
  navigation.setStage({ size: { width: 400, height: 300 }, density: 2 });
  navigation.setPicture(picture);
  return { navigation, views, last: () => views.at(-1)! };
}

describe(createNavigation, () => {
  test("a fitted picture stays fitted when the stage changes", () => {
    const { navigation, last } = aNavigation();
    const before = last();

    navigation.setStage({ size: { width: 800, height: 600 }, density: 2 });

    expect(before.mode).toBe("fit");
    expect(last().mode).toBe("fit");
    expect(last().scale).toBeGreaterThan(1.9 * before.scale);
  });

  test("a free view keeps its middle when the stage changes", () => {
    const { navigation } = aNavigation();
    navigation.zoomBy(3, { x: 0, y: 0 });
    const before = toImage(navigation.viewport(), middle);

    navigation.setStage({ size: { width: 300, height: 300 }, density: 1 });

    const after = toImage(navigation.viewport(), { x: 150, y: 150 });
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
  });

  test("the picture's corner lies on whole device pixels", () => {
    const { navigation } = aNavigation();

    navigation.pan({ x: 0.3, y: 10.7 });

    const { x, y } = navigation.viewport();
    expect([2 * x, 2 * y].every(Number.isInteger)).toBe(true);
  });

  test("small pans add up, although each is snapped", () => {
    const { navigation } = aNavigation();
    navigation.zoomTo(1);
    const before = navigation.viewport().x;

    for (let i = 0; i < 100; i++) navigation.pan({ x: 0.1, y: 0 });

    expect(navigation.viewport().x).toBeCloseTo(before + 10, 5);
  });

  test("zooming stops at the ends of the range and at the fitting scale of a huge picture", () => {
    const { navigation, last } = aNavigation();

    navigation.zoomTo(1000);
    expect(last().scale).toBe(32);
    navigation.zoomBy(1e-9);
    expect(last().scale).toBe(0.02);

    navigation.setPicture({ width: 100_000, height: 100 });
    const fitting = last().scale;
    navigation.zoomBy(0.5);
    expect(fitting).toBeLessThan(0.02);
    expect(last()).toEqual({ scale: fitting, mode: "fit" });
  });

  test("a pinch zooms and pans, and the view is free", () => {
    const { navigation, last } = aNavigation();
    const { scale } = last();

    navigation.pinch(
      [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
      [
        { x: 100, y: 120 },
        { x: 300, y: 120 },
      ],
    );

    expect(last()).toEqual({ scale: 2 * scale, mode: "free" });
  });
});
