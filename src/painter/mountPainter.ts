import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import { createMaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { MaskEdit } from "#core/mask/maskEdit.ts";
import type { PainterView } from "./createNavigation.ts";
import type { PainterOptions } from "./createPainter.ts";
import { createPainter } from "./createPainter.ts";

/** CSS pixels from the stage's corner. */
export type Place = readonly [x: number, y: number];

type MountOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly mask?: MaskBuffer;
  readonly onKeyCursor?: PainterOptions["onKeyCursor"];
};

/** A painter on a stage of 800 × 600 CSS pixels that lies at 30, 20 on the page. */
export async function mountPainter({
  width = 1000,
  height = 800,
  mask = createMaskBuffer({ width, height }),
  onKeyCursor = (): void => {},
}: MountOptions = {}) {
  const stage = document.createElement("div");
  stage.style.cssText = "position:fixed;left:30px;top:20px;width:800px;height:600px";
  const [picture, overlay] = [layer(), layer()];
  const cursor = document.createElement("div");
  stage.append(picture, overlay, cursor);
  document.body.append(stage);

  const edits: MaskEdit[] = [];
  const views: PainterView[] = [];
  const painter = createPainter(
    { picture, overlay, cursor },
    { onEdit: (edit) => edits.push(edit), onView: (view) => views.push(view), onKeyCursor },
  );
  painter.setBrush({ diameter: 40, hardness: 1 });
  const bitmap = await solidPicture(width, height);
  painter.show(bitmap, mask);
  await frame();
  return {
    painter,
    bitmap,
    stage,
    picture,
    overlay,
    cursor,
    mask,
    edits,
    view: () => views.at(-1)!,
  };
}

function layer(): HTMLCanvasElement {
  const element = document.createElement("canvas");
  element.style.cssText = "position:absolute;inset:0;width:100%;height:100%";
  return element;
}

function solidPicture(width: number, height: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.fillStyle = "rgb(0 120 0)";
  context.fillRect(0, 0, width, height);
  return createImageBitmap(canvas);
}

export function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** A pointer event at a place of the stage, in CSS pixels from its corner. */
export function point(
  overlay: HTMLElement,
  type: string,
  [x, y]: Place,
  options: PointerEventInit = {},
): PointerEvent {
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    pointerId: 1,
    pointerType: "mouse",
    button: type === "pointermove" ? -1 : 0,
    clientX: x + 30,
    clientY: y + 20,
    ...options,
  });
  overlay.dispatchEvent(event);
  return event;
}

export function drag(
  overlay: HTMLElement,
  places: readonly Place[],
  options: PointerEventInit = {},
): void {
  point(overlay, "pointerdown", places[0]!, options);
  for (const place of places.slice(1)) {
    point(overlay, "pointermove", place, { ...options, button: -1 });
  }
  point(overlay, "pointerup", places.at(-1)!, options);
}

export function pixel(canvas: HTMLCanvasElement, [x, y]: Place): number[] {
  return [
    ...canvas.getContext("2d")!.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data,
  ];
}

export function value({ bytes, size }: MaskBuffer, x: number, y: number): number {
  return bytes[y * size.width + x]!;
}
