import { formatNames } from "#core/messages/formatNames.ts";
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
};
