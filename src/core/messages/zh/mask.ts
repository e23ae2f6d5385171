import type { Messages } from "#core/messages/messages.ts";
import { share } from "./formats.ts";

export const mask: Messages["mask"] = {
  stage: "画布",
  canvas: "蒙版画布",
  canvasHelp: "方向键移动光标，按住 Shift 一次移动十步。Enter 涂抹，Shift+Enter 从上一处画线。",
  cursor: "光标",
  cursorAt: (x, y, masked) => `${x}，${y}。蒙版 ${share(masked)}`,
  tools: "工具",
  brush: "画笔",
  eraser: "橡皮擦",
  hand: "抓手",
  size: "大小",
  brushSize: "画笔大小",
  hardness: "硬度",
  coverageName: "蒙版",
  coverage: share,
  pixels: (value) => `${value} 像素`,
  percent: (value) => `${value}%`,
  invert: "反转",
  invertMask: "反转蒙版",
  clear: "清除",
  clearMask: "清除蒙版",
  load: "载入",
  loadMask: "载入蒙版",
  resampled: (name, from, to) =>
    from.width * to.height === to.width * from.height
      ? `${name} 的尺寸是 ${from.width} × ${from.height}，已缩放到图片的 ${to.width} × ${to.height}。`
      : `${name} 的尺寸是 ${from.width} × ${from.height}，比例不同，已拉伸到图片的 ${to.width} × ${to.height}。`,
  undo: "撤销",
  redo: "重做",
  zoomIn: "放大",
  zoomOut: "缩小",
  zoomName: "缩放",
  zoom: (scale) => `${Math.round(scale * 100)}%`,
  fit: "适合",
  fullSize: "100 %",
  overlay: "显示蒙版",
  moreOptions: "更多选项",
  opening: "正在打开图片…",
  cannotShow: "无法显示这张图片，文件可能已损坏。",
};
