import type { Messages } from "#core/messages/messages.ts";
import { decimal } from "./formats.ts";

export const settings: Messages["settings"] = {
  title: "设置",
  theme: "外观",
  themes: { system: "跟随系统", dark: "深色", light: "浅色" },
  language: "语言",
  systemLanguage: "跟随浏览器",
  storage: "存储",
  used: (megabytes) =>
    megabytes < 0.1 ? `本机占用不到 ${decimal(0.1)} MB。` : `本机已占用 ${decimal(megabytes)} MB。`,
  usedUnknown: "此浏览器不提供占用空间的信息。",
  storageUnavailable: "此浏览器不允许本页存储结果和草稿。",
  deleteAll: "全部删除",
  deleteAllQuestion:
    "将从此浏览器中删除全部结果、草稿及其图片和蒙版、设置和密钥，并取消仍在进行的运行。此操作无法撤销。",
  keepAll: "保留",
  deleteAllFailed: "浏览器无法删除。请关闭本页的其他标签页后重试。",
};
