import type { Messages } from "#core/messages/messages.ts";
import type { ConvertedFormat, RefusedFormat } from "#core/source/sourceImage.ts";

const formatNames: Readonly<Record<ConvertedFormat, string>> = {
  avif: "AVIF",
  bmp: "BMP",
  gif: "GIF",
  ico: "ICO",
  jxl: "JPEG XL",
};

const refusedFormats: Readonly<Record<RefusedFormat, string>> = {
  heic: "HEIC 照片，本页无法打开。请先在照片应用中导出为 JPEG。",
  jp2: "JPEG 2000 文件，本页无法打开。请先存为 PNG 或 JPEG。",
  pdf: "PDF 文档，不是图片。请先把需要的页面导出为 PNG 或 JPEG。",
  psd: "Photoshop 文件（PSD），本页无法打开。请先导出为 PNG 或 JPEG。",
  svg: "没有像素的 SVG 图形。请先按所需尺寸导出为 PNG。",
  tiff: "TIFF 文件，本页无法打开。请先存为 PNG 或 JPEG。",
};

export const sources: Messages["sources"] = {
  addPictures: "添加图片（文件）",
  addPicture: "添加图片",
  dropTitle: "把图片拖到任意位置",
  dropHint: "涂抹要改变的部分，说明想要什么，然后按“运行”。",
  choose: "选择图片",
  pasteHint: "或直接粘贴",
  trySample: "或试试示例",
  sample: (name) => `示例：${name}`,
  sampleNames: { stillLife: "静物", table: "木桌", landscape: "风景" },
  dropAs: "拖入的文件用作",
  dropReplace: "替换底图",
  dropReference: "参考图",
  dropMask: "蒙版",
  dropHere: "松开即可添加",
  opening: (name) => `正在打开 ${name}`,
  tray: "图片",
  base: "底图",
  reference: (position) => `参考 ${position}`,
  baseLabel: (name) => `${name}，底图`,
  referenceLabel: (name, position) => `${name}，参考图 ${position}`,
  remove: (name) => `移除 ${name}`,
  movable: "可移动的图片",
  moveHelp:
    "按空格键拿起图片，用方向键移动，再按空格键放下；按 Esc 放回原处，按 Delete 移除。第一张是要涂抹的图片。",
  pickedUp: (name) => `已拿起 ${name}。`,
  movedTo: (name, place, of) =>
    place === 1 ? `${name} 现在是底图。` : `${name} 现在是第 ${place} 张，共 ${of} 张。`,
  putDown: (name, place, of) =>
    place === 1 ? `${name} 已放下，作为底图。` : `${name} 已放下，是第 ${place} 张，共 ${of} 张。`,
  putBack: (name) => `${name} 已放回原处。`,
  turnedUpright: (format) => `已转正，以 ${format.toUpperCase()} 格式发送`,
  converted: (from, format) =>
    `由 ${from === "cmyk" ? "CMYK" : formatNames[from]} 转换，以 ${format.toUpperCase()} 格式发送`,
  repaired: (format) => `已修复，以 ${format.toUpperCase()} 格式发送`,
  scaledDown: (format) => `已缩小，以 ${format.toUpperCase()} 格式发送`,
  scaleDown: "缩小后打开",
  locationFound: (name) => `${name} 含有拍摄地点，连接的模型也会收到。`,
  removeLocation: "移除地点",
  locationRemoved: "已移除拍摄地点",
  size: (width, height) => `${width} × ${height}`,
  removed: (name) => `已移除 ${name}。`,
  replaced: (name) => `${name} 已不再是底图。`,
  closed: "已关闭图片。",
  restore: "恢复",
  refused: {
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
    sampleMissing: "无法载入示例。请检查网络后再试。",
  },
};
