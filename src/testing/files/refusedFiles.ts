import type { ImportProblem } from "#core/source/sourceImage.ts";
import { uprightAvif } from "./avifFiles.ts";
import { join, type Bytes } from "./bytes.ts";
import { encodeBmp, encodeGif, encodeIco } from "./encodeBitmaps.ts";
import { encodeFlatJpeg } from "./encodeFlatJpeg.ts";
import { encodePlainPng } from "./encodePlainPng.ts";
import { encodeWebp } from "./encodeWebp.ts";
import { marker } from "./marker.ts";

export type RefusedFile = {
  readonly name: string;
  readonly bytes: Bytes;
  readonly problem: ImportProblem;
};

const broken: ImportProblem = { kind: "broken" };

/** Every file that must be refused, and why. */
export function refusedFiles(): readonly RefusedFile[] {
  return [...damagedFiles(), ...foreignFiles()];
}

function damagedFiles(): RefusedFile[] {
  const png = encodePlainPng(marker, { kind: "rgb", depth: 8 });
  const jpeg = encodeFlatJpeg(marker, { kind: "colour" });
  const webp = encodeWebp(marker);
  const files = [
    ["half.png", half(png), broken],
    ["half.jpg", half(jpeg), broken],
    ["no-end.png", png.slice(0, -12), broken],
    ["no-end.jpg", jpeg.slice(0, -2), broken],
    ["half.webp", half(webp), broken],
    ["half.gif", half(encodeGif(marker)), undecodable("gif")],
    ["half.bmp", half(encodeBmp(marker, { bits: 24 })), undecodable("bmp")],
    ["half.ico", half(encodeIco(marker)), undecodable("ico")],
    ["half.avif", half(uprightAvif), undecodable("avif")],
    ["only-a-header.png", png.slice(0, 33), broken],
    ["only-a-header.jpg", jpeg.slice(0, 20), broken],
    ["only-a-header.gif", join("GIF89a"), undecodable("gif")],
    ["wrong-header-sum.png", png.with(29, png[29]! ^ 0xff), broken],
    ["wrong-pixel-sum.png", png.with(png.length - 13, png.at(-13)! ^ 0xff), broken],
    ["no-size.png", png.slice().fill(0, 16, 24), broken],
    ["noise.jxl", join("\xff\x0a", noise(200)), undecodable("jxl")],
    ["empty.png", join(), { kind: "empty" }],
  ] as const;
  return files.map(([name, bytes, problem]) => ({ name, bytes, problem }));
}

function foreignFiles(): RefusedFile[] {
  const files = [
    ["noise.png", noise(400), null],
    ["noise.jpg", join([0, 0, 0], noise(400)), null],
    ["letter.png", join("Milk, eggs, bread.\n"), null],
    ["film.mp4", join([0, 0, 0, 24], "ftypisom\0\0\0\0isommp42"), null],
    ["photo.heic", join([0, 0, 0, 24], "ftypheic\0\0\0\0mif1heic"), "heic"],
    ["photo.heif", join([0, 0, 0, 24], "ftypmif1\0\0\0\0mif1heic"), "heic"],
    ["intel.tiff", join("II*\0\x08\0\0\0\0\0"), "tiff"],
    ["motorola.tif", join("MM\0*\0\0\0\x08\0\0"), "tiff"],
    ["big.tiff", join("II+\0\x08\0\0\0"), "tiff"],
    ["layers.psd", join("8BPS\0\x01", new Uint8Array(30)), "psd"],
    ["layers.psb", join("8BPS\0\x02", new Uint8Array(30)), "psd"],
    ["logo.svg", join('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), "svg"],
    ["drawn.svg", join('\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg></svg>'), "svg"],
    ["report.pdf", join("%PDF-1.7\n"), "pdf"],
    ["a-pdf.png", join("\n\n%PDF-1.4\n"), "pdf"],
    ["scan.jp2", join([0, 0, 0, 12], "jP  \r\n\x87\n", [0, 0, 0, 20], "ftypjp2 "), "jp2"],
  ] as const;
  return files.map(([name, bytes, found]) => ({
    name,
    bytes,
    problem: { kind: "unsupported", found },
  }));
}

function undecodable(found: "avif" | "bmp" | "gif" | "ico" | "jxl"): ImportProblem {
  return { kind: "undecodable", found };
}

function half(bytes: Bytes): Bytes {
  return bytes.slice(0, Math.floor(bytes.length / 2));
}

/** The same bytes every time. Source: Park and Miller's generator. */
function noise(length: number): Bytes {
  let state = 20_261_125;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return state & 255;
  });
}
