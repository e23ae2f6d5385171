import { soonSeconds } from "#core/result/usualTimeLimits.ts";
import { mayBeBilled, notBilled } from "./billing.ts";
import { duration, pixels } from "./formats.ts";

export type Failures = typeof failures;

export const failures = {
  unreachable: {
    title: "The server could not be reached.",
    hint: "Either the address is wrong, the server is down, you are offline, or it does not allow pages like this one (CORS); in that last case it may have done the work, and may bill it. Check the connection.",
  },
  cutOff: (seconds: number, isUsualLimit: boolean) => ({
    title: `The connection broke after ${duration(seconds)}.`,
    hint: isUsualLimit
      ? `${mayBeBilled} So long is the time limit of many gateways: lower quality or a smaller size is faster.`
      : `${mayBeBilled} The network or the server failed on the way. Try again when you are ready.`,
  }),
  timeLimit: (seconds: number) => ({
    title: `No answer within ${duration(seconds)}.`,
    hint: `${mayBeBilled} Lower quality or a smaller size is faster.`,
  }),
  invalidRequest: (param: string | null) => ({
    title: param === null ? "The server refused the request." : `The server refused “${param}”.`,
    hint: `${notBilled} Change it and run again.`,
  }),
  blocked: {
    title: "The server's safety system blocked this.",
    hint: "Some servers look at the finished picture first and bill it. Sending the same again will not help: reword the prompt or change the picture.",
  },
  modelNotFound: {
    title: "The server does not have this model.",
    hint: `${notBilled} It may be retired or spelt differently. Pick another model.`,
  },
  unauthorized: {
    title: "The server did not accept the key.",
    hint: `${notBilled} Check the key in the connection.`,
  },
  forbidden: {
    title: "The account may not do this.",
    hint: `${notBilled} The provider's account page may say what is missing.`,
  },
  notFound: {
    title: "There is nothing at this address.",
    hint: `${notBilled} Check the base URL in the connection.`,
  },
  tooLarge: {
    title: "The request is too big for the server.",
    hint: `${notBilled} Send lighter pictures: the mask goes along, and your own stay as they are.`,
  },
  gatewayTimeout: (seconds: number) =>
    seconds < soonSeconds
      ? {
          title: "A gateway gave up early.",
          hint: `${mayBeBilled} The server behind the gateway may be down. Try again when you are ready.`,
        }
      : {
          title: `A gateway gave up after ${duration(seconds)}.`,
          hint: `${mayBeBilled} Lower quality or a smaller size is faster.`,
        },
  rateLimited: (retryAfterSeconds: number | null) => ({
    title: "Too many requests at once.",
    hint:
      retryAfterSeconds === null
        ? `${notBilled} Wait a moment and try again.`
        : `${notBilled} Try again in ${duration(retryAfterSeconds)}.`,
  }),
  quotaExceeded: {
    title: "The account has no credit left.",
    hint: `${notBilled} Add credit or raise the limit at the provider, then try again.`,
  },
  server: (status: number) => ({
    title: status < 400 ? "The server reported a fault." : `The server had a fault (${status}).`,
    hint: `${mayBeBilled} Try again when you are ready.`,
  }),
  notJson: {
    title: "The server answered with a page or a text instead of pictures.",
    hint: `The base URL probably points at a website. It should be the API's address, often ending in /v1. If it is, then: ${mayBeBilled}`,
  },
  noPictures: {
    title: "The answer holds no picture.",
    hint: `${mayBeBilled} It does not say why there is none. Try again when you are ready.`,
  },
  bug: {
    title: "Something in this page went wrong.",
    hint: "Your work is kept. The browser's console has the details; try again.",
  },
  sendAt: (width: number, height: number) => `Send at ${pixels(width, height)}`,
  sendAsJpeg: "Send as JPEG",
  jpegIsOpaque: "JPEG knows no transparency: what shows through becomes white.",
  notConverted: "The pictures could not be converted.",
  serverSaid: (words: string) => `“${words}”`,
  request: (id: string) => `Request ${id}`,
};
