import type { Messages } from "#core/messages/messages.ts";

export const shell: Messages["shell"] = {
  name: "Overpaint",
  newPicture: "新建",
  close: "关闭",
  notices: "通知",
  resizeResults: "结果栏宽度",
  hideResults: "隐藏结果",
  showResults: "显示结果",
  closeResults: "关闭结果",
  enlargeResults: "展开结果",
  shrinkResults: "收起结果",
  panelBroke: "页面的这一部分已停止工作。",
  panelBrokeHint: "您的图片、蒙版和结果都已保留。请再次显示，或重新载入页面。",
  showAgain: "再次显示",
  storageUnavailable: "此浏览器不允许本页存储任何内容，重新载入会丢失一切。请下载您想保留的内容。",
  draftElsewhere: "另一个标签页正在使用已保存的草稿。本标签页独立工作，其草稿不会保留。",
  draftNotSaved: "您的工作无法保存到本机，重新载入会丢失。请腾出一些空间，或下载您想保留的内容。",
};
