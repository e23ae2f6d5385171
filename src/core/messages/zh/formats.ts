import { createFormats } from "#core/messages/createFormats.ts";

export const { wholeNumber, decimal, share, duration, time, day, pixels } = createFormats("zh-CN", {
  second: "秒",
  minute: "分",
});
