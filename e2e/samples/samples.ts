import { renderLandscape } from "./landscape.ts";
import { renderStillLife } from "./stillLife.ts";
import { renderTable } from "./table.ts";
import type { Picture } from "./tracer/picture.ts";

/** A sample picture: how it is made, and an ellipse (in its pixels) over the thing worth removing, shadow included. */
export type Sample = {
  readonly name: "still-life" | "table" | "landscape";
  readonly width: number;
  readonly height: number;
  readonly exposure: number;
  readonly removable: {
    readonly x: number;
    readonly y: number;
    readonly rx: number;
    readonly ry: number;
  };
  readonly render: (width: number, height: number) => Picture;
};

/** Strength of the film grain, in steps of 8-bit colour. */
export const grain = 1.2;
export const sizeLimit = 200_000;
export const thumbnailLimit = 20_000;
export const thumbnailWidth = 360;

export const samples: readonly Sample[] = [
  {
    name: "still-life",
    width: 1200,
    height: 843,
    exposure: 1.08,
    removable: { x: 935, y: 561, rx: 126, ry: 126 },
    render: renderStillLife,
  },
  {
    name: "table",
    width: 1200,
    height: 800,
    exposure: 1,
    removable: { x: 643, y: 462, rx: 122, ry: 96 },
    render: renderTable,
  },
  {
    name: "landscape",
    width: 1280,
    height: 800,
    exposure: 1.1,
    removable: { x: 956, y: 160, rx: 88, ry: 122 },
    render: renderLandscape,
  },
];
