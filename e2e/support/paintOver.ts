import type { Page } from "@playwright/test";
import { paint, type StagePoint } from "./app.ts";

/** In pixels of the picture. */
type Ellipse = {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
};

/** Covers an ellipse in a picture of the given size the way a person does: one stroke that spirals inwards. */
export async function paintOver(
  page: Page,
  { width, height }: { readonly width: number; readonly height: number },
  ellipse: Ellipse,
): Promise<void> {
  const zoom = page.getByRole("button", { name: "Zoom out" }).locator("xpath=following::output[1]");
  const scale = Number.parseFloat(await zoom.innerText()) / 100;
  const radius = Number.parseFloat(
    (await page.getByRole("slider", { name: "Brush size" }).getAttribute("aria-valuetext")) ?? "",
  );
  const brush = radius / 2;
  const turns = Math.ceil(Math.max(ellipse.rx, ellipse.ry) / brush);
  const steps = turns * 24;
  const points = Array.from({ length: steps + 1 }, (_, step): StagePoint => {
    const inwards = 1 - Math.max(0, step - 24) / (steps - 24);
    const angle = (step / 24) * 2 * Math.PI;
    const x = ellipse.x + Math.cos(angle) * (ellipse.rx - brush) * inwards;
    const y = ellipse.y + Math.sin(angle) * (ellipse.ry - brush) * inwards;
    return { x: (x - width / 2) * scale, y: (y - height / 2) * scale };
  });
  await paint(page, points);
}
