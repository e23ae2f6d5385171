import type { Refusals } from "#core/messages/en/refusals.ts";
import { formatNames } from "#core/messages/formatNames.ts";
import type { RefusedFormat } from "#core/source/sourceImage.ts";

const refusedFormats: Readonly<Record<RefusedFormat, string>> = {
  heic: "HEIC 照片，本页无法打开。请先在照片应用中导出为 JPEG。",
  jp2: "JPEG 2000 文件，本页无法打开。请先存为 PNG 或 JPEG。",
  pdf: "PDF 文档，不是图片。请先把需要的页面导出为 PNG 或 JPEG。",
  psd: "Photoshop 文件（PSD），本页无法打开。请先导出为 PNG 或 JPEG。",
  svg: "没有像素的 SVG 图形。请先按所需尺寸导出为 PNG。",
  tiff: "TIFF 文件，本页无法打开。请先存为 PNG 或 JPEG。",
};

export const refusals: Refusals = {
  empty: (name) => `${name} 是空文件，里面没有图片。`,
  broken: (name) => `无法打开 ${name}：文件已损坏或不完整。`,
  undecodable: (name, found) =>
    `无法打开 ${name}：文件已损坏，或此浏览器不支持 ${formatNames[found]}。请先存为 PNG 或 JPEG。`,
  unsupported: (name, found) =>
    found === null
      ? `${name} 不是本页能打开的图片。请使用 JPEG、PNG、WebP、AVIF、GIF 或 BMP 文件。`
      : `${name} 是${refusedFormats[found]}`,
  tooManyPixels: (name) => `${name} 超过 1 亿像素，请先缩小。`,
  tooManyBytes: (name) => `${name} 超过 200 MB，请先缩小。`,
  tooManyPixelsToScale: (name) => `${name} 超过 2 亿像素，在这里也无法缩小。请先用其他应用缩小。`,
  tooManyBytesToScale: (name) => `${name} 超过 500 MB，在这里也无法缩小。请先用其他应用缩小。`,
  sampleMissing: "无法载入示例。请检查网络后再试。",
};
