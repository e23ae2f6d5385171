import type { CDPSession, Page } from "@playwright/test";
import { stage, type StagePoint } from "./app.ts";

/** One finger along `points` of the stage. */
export async function drag(page: Page, points: readonly StagePoint[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [first, ...others] = await Promise.all(points.map((point) => onPage(page, point)));
  await touch(session, "touchStart", [first!]);
  for (const point of others) await touch(session, "touchMove", [point]);
  await touch(session, "touchEnd", []);
  await session.detach();
}

/** A finger that leaves the stage at full speed, between two points: the browser gets all of it at once. */
export async function fling(page: Page, ends: readonly [StagePoint, StagePoint]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [from, to] = await Promise.all(ends.map((point) => onPage(page, point)));
  const steps = Array.from({ length: 10 }, (_, step) => ({
    x: from!.x + ((to!.x - from!.x) * (step + 1)) / 10,
    y: from!.y,
  }));
  await Promise.all([
    touch(session, "touchStart", [from!]),
    ...steps.map((point) => touch(session, "touchMove", [point])),
    touch(session, "touchEnd", []),
  ]);
  await session.detach();
}

/** Two fingers around the middle of the stage, that many CSS pixels from each other. */
export async function pinch(
  page: Page,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const before = await pairOnPage(page, from);
  const after = await pairOnPage(page, to);
  await touch(session, "touchStart", before);
  await touch(session, "touchMove", after);
  await touch(session, "touchEnd", []);
  await session.detach();
}

export async function pairOnPage(page: Page, apart: number): Promise<[StagePoint, StagePoint]> {
  const half = apart / 2;
  return [await onPage(page, { x: -half, y: 0 }), await onPage(page, { x: half, y: 0 })];
}

/** `points` are all fingers that are down: those that are new go down one after the other, those that are missing lift. */
export async function touch(
  session: CDPSession,
  type: "touchStart" | "touchMove" | "touchEnd",
  points: readonly StagePoint[],
): Promise<void> {
  const touchPoints = points.map((point, id) => ({ ...point, id }));
  await session.send("Input.dispatchTouchEvent", { type, touchPoints });
}

async function onPage(page: Page, { x, y }: StagePoint): Promise<StagePoint> {
  const box = (await stage(page).boundingBox())!;
  return { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y };
}
