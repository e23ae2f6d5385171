import type { Messages } from "#core/messages/messages.ts";

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
  dropHere: "松开即可添加",
  opening: (name) => `正在打开 ${name}`,
  tray: "图片",
  base: "底图",
  reference: (position) => `参考 ${position}`,
  baseLabel: (name) => `${name}，底图`,
  referenceLabel: (name, position) => `${name}，参考图 ${position}`,
  remove: (name) => `移除 ${name}`,
  dragHelp: "拖动可调整顺序。第一张是要涂抹的图片。",
  turnedUpright: (format) => `已转正，以 ${format.toUpperCase()} 格式发送`,
  size: (width, height) => `${width} × ${height}`,
  removed: (name) => `已移除 ${name}。`,
  replaced: (name) => `${name} 已不再是底图。`,
  closed: "已关闭图片。",
  restore: "恢复",
  refused: {
    empty: (name) => `${name} 是空文件，里面没有图片。`,
    broken: (name) => `无法打开 ${name}：文件已损坏或不完整。`,
    unsupported: (name, found) =>
      found === null
        ? `${name} 不是本页能打开的图片。请使用 JPEG、PNG 或 WebP 文件。`
        : `${name} 是 ${found.toUpperCase()} 文件，本页无法打开。请先存为 JPEG、PNG 或 WebP。`,
    tooManyPixels: (name) => `${name} 超过 1 亿像素，请先缩小。`,
    tooManyBytes: (name) => `${name} 超过 200 MB，请先另存为较小的版本。`,
    sampleMissing: "无法载入示例。请检查网络后再试。",
  },
};
