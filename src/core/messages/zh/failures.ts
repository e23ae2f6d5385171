import type { Failures } from "#core/messages/en/failures.ts";
import { soonSeconds } from "#core/result/usualTimeLimits.ts";
import { mayBeBilled, notBilled } from "./billing.ts";
import { duration, pixels } from "./formats.ts";

export const failures: Failures = {
  unreachable: {
    title: "无法连接到服务器。",
    hint: "可能是地址有误、服务器已停止、您已离线，或者服务器不允许本页这样的网页访问（CORS）；若是最后一种情况，它可能已经完成了工作并会计费。请检查连接。",
  },
  cutOff: (seconds, isUsualLimit) => ({
    title: `连接在 ${duration(seconds)}后中断。`,
    hint: isUsualLimit
      ? `${mayBeBilled}这正是许多网关的时间限制：降低质量或缩小尺寸会更快。`
      : `${mayBeBilled}网络或服务器中途出现了故障。准备好后可以再试。`,
  }),
  timeLimit: (seconds) => ({
    title: `${duration(seconds)}内没有收到回复。`,
    hint: `${mayBeBilled}降低质量或缩小尺寸会更快。`,
  }),
  invalidRequest: (param) => ({
    title: param === null ? "服务器拒绝了请求。" : `服务器拒绝了“${param}”。`,
    hint: `${notBilled}请修改后再次运行。`,
  }),
  blocked: {
    title: "被服务器的安全系统拦截。",
    hint: "有些服务器先检查生成好的图片，仍会计费。重复发送同样的内容没有用：请改写提示词或更换图片。",
  },
  modelNotFound: {
    title: "服务器没有这个模型。",
    hint: `${notBilled}它可能已停用，或者名称有误。请选择其他模型。`,
  },
  unauthorized: {
    title: "服务器不接受此密钥。",
    hint: `${notBilled}请在连接中检查密钥。`,
  },
  forbidden: {
    title: "此账号没有权限。",
    hint: `${notBilled}服务商的账号页面或许会说明缺少什么。`,
  },
  notFound: {
    title: "这个地址上没有服务。",
    hint: `${notBilled}请在连接中检查基础地址。`,
  },
  tooLarge: {
    title: "请求超过了服务器允许的大小。",
    hint: `${notBilled}请发送更小的图片文件：蒙版会一同处理，您的原图保持不变。`,
  },
  gatewayTimeout: (seconds) =>
    seconds < soonSeconds
      ? {
          title: "网关提前放弃了等待。",
          hint: `${mayBeBilled}网关后面的服务器可能已停止。准备好后可以再试。`,
        }
      : {
          title: `网关在 ${duration(seconds)}后放弃了等待。`,
          hint: `${mayBeBilled}降低质量或缩小尺寸会更快。`,
        },
  rateLimited: (retryAfterSeconds) => ({
    title: "同时请求过多。",
    hint:
      retryAfterSeconds === null
        ? `${notBilled}请稍候再试。`
        : `${notBilled}请在 ${duration(retryAfterSeconds)}后再试。`,
  }),
  quotaExceeded: {
    title: "账号余额不足。",
    hint: `${notBilled}请在服务商处充值或提高限额，然后再试。`,
  },
  server: (status) => ({
    title: status < 400 ? "服务器报告了故障。" : `服务器出现故障（${status}）。`,
    hint: `${mayBeBilled}准备好后可以再试。`,
  }),
  notJson: {
    title: "服务器返回的是网页或文字，而不是图片。",
    hint: `基础地址可能指向一个网站。它应当是 API 的地址，通常以 /v1 结尾。如果地址无误：${mayBeBilled}`,
  },
  noPictures: {
    title: "回复中没有图片。",
    hint: `${mayBeBilled}它没有说明原因。准备好后可以再试。`,
  },
  bug: {
    title: "本页出现了错误。",
    hint: "您的工作已保留。浏览器控制台里有详细信息；请再试一次。",
  },
  sendAt: (width, height) => `以 ${pixels(width, height)} 发送`,
  sendAsJpeg: "以 JPEG 发送",
  jpegIsOpaque: "JPEG 不支持透明：透明部分会变为白色。",
  notConverted: "无法转换图片。",
  serverSaid: (words) => `“${words}”`,
  request: (id) => `请求 ${id}`,
};
