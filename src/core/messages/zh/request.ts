import type { Messages } from "#core/messages/messages.ts";
import { decimal, wholeNumber } from "./formats.ts";

export const request: Messages["request"] = {
  prompt: "提示词",
  promptPlaceholder: "这里应该变成什么？",
  promptPlaceholderBuiltin: "这里应该变成什么？内置填充不需要文字。",
  builtinHint: "内置填充无需账号，立即可用。它根据周围内容修补，不读取提示词。",
  builtinShortHint: "内置填充不读取提示词。",
  connectModel: "连接模型",
  model: "模型",
  modelPlaceholder: "gpt-image-2",
  size: "尺寸",
  quality: "质量",
  images: "张数",
  auto: "自动",
  retired: (date) => `已于 ${date} 停用`,
  run: "运行",
  runShortcut: (mac) => (mac ? "⌘↵" : "Ctrl ↵"),
  preparing: "正在准备蒙版…",
  moreControls: "更多设置",
  fewerControls: "收起设置",
  issues: {
    baseUrl: "连接还没有有效的地址。",
    noPicture: "请先添加一张图片。",
    tooManyPictures: (limit) => `此模型最多接受 ${limit} 张图片，请移除一些。`,
    fileTooLarge: (name, limitMegabytes) =>
      `${name} 超过了此模型允许的 ${decimal(limitMegabytes)} MB。`,
    notSquarePng: (name) => `此模型只接受正方形的 PNG 文件，${name} 不符合。`,
    nothingPaintedBuiltin: "请先涂抹要去除的部分。",
    nothingPainted: "没有涂抹：整张图片都可能改变。",
    everythingPaintedBuiltin: "请留出一些未涂抹的部分以供取样。",
    everythingPainted: "蒙版覆盖了整张图片。再按一次“运行”即重绘整张图片。",
    promptMissing: "请说明这里应该变成什么。",
    promptTooLong: (length, limit) =>
      `提示词有 ${wholeNumber(length)} 个字符；此模型最多接受 ${wholeNumber(limit)} 个。`,
    modelMissing: "请填写要使用的模型。",
    countOutOfRange: (limit) =>
      limit === 1 ? "此模型一次只生成一张图片。" : `请选择 1 到 ${limit} 张。`,
  },
};
