/** An answer as it goes over the wire. `cors: false` leaves the CORS headers out, as many error pages do. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly cors?: boolean;
};

/** What servers and the gateways before them say instead of a picture, by the errors table of the wire contract. */
export const fixedAnswers = {
  invalidValue: openaiError(400, {
    message: "Invalid value: '640x640'. Supported values are: '1024x1024' and 'auto'.",
    param: "size",
    code: "invalid_value",
  }),
  invalidMask: openaiError(400, {
    message: "Invalid mask image format - mask size does not match image size.",
    param: "mask",
    code: "invalid_image_file",
  }),
  invalidImage: openaiError(400, {
    message: "Invalid image file or mode for image 1.",
    param: "image[]",
    code: "invalid_image_file",
  }),
  unknownParameter: openaiError(400, {
    message: "Unknown parameter: 'quality'.",
    param: "quality",
    code: "unknown_parameter",
  }),
  moderationBlocked: openaiError(400, {
    message:
      "Your request was rejected by the safety system. Include the request ID req_blocked in any message. safety_violations=[violence].",
    type: "image_generation_user_error",
    code: "moderation_blocked",
  }),
  modelNotFound: openaiError(404, {
    message: "The model `gpt-image-0` does not exist or you do not have access to it.",
    param: "model",
    code: "model_not_found",
  }),
  wrongKey: openaiError(401, {
    message: "Incorrect API key provided.",
    code: "invalid_api_key",
  }),
  unverifiedOrganization: openaiError(403, {
    message: "Your organization must be verified to use the model `gpt-image-2`.",
  }),
  tooLargePage: page(413, "Request Entity Too Large"),
  fastApiDetail: json(422, {
    detail: [
      { loc: ["body", "image"], msg: "Field required", type: "missing" },
      { loc: ["body", "n"], msg: "Input should be less than 5", type: "less_than" },
    ],
  }),
  rateLimited: rateLimitedFor("2"),
  insufficientQuota: openaiError(429, {
    message: "You exceeded your current quota, please check your plan and billing details.",
    type: "insufficient_quota",
    code: "insufficient_quota",
  }),
  serverError: openaiError(500, {
    message: "The server had an error while processing your request. Sorry about that!",
    type: "server_error",
  }),
  requestTimeout: json(408, { message: "Timed out." }),
  unavailable: json(503, { detail: "No worker is free." }),
  timeoutOfCloudflare: page(524, "A timeout occurred"),
  badGatewayPage: page(502, "Bad Gateway"),
  gatewayTimeoutPage: page(504, "Gateway Time-out"),
  pageInsteadOfJson: page(200, "Welcome to the gateway"),
  errorWithStatus200: json(200, {
    error: { message: "The upstream model is overloaded.", type: "upstream_error" },
  }),
  codeAndMsgWithStatus200: json(200, { code: 1013, msg: "The channel has no balance left." }),
} satisfies Record<string, Answer>;

/** `retryAfter` is the header as it is sent. */
export function rateLimitedFor(retryAfter: string): Answer {
  const message = "Rate limit reached for gpt-image-2 on images per min.";
  const error = { message, type: "rate_limit_error", code: "rate_limit_exceeded" };
  return openaiError(429, error, { "retry-after": retryAfter });
}

export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

function openaiError(
  status: number,
  error: { message: string; type?: string; param?: string; code?: string },
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const defaults = { type: "invalid_request_error", param: null, code: null };
  return json(status, { error: { ...defaults, ...error } }, headers);
}

function page(status: number, title: string): Answer {
  const heading = status === 200 ? title : `${status} ${title}`;
  return {
    status,
    headers: { "content-type": "text/html" },
    body: `<html>\r\n<head><title>${heading}</title></head>\r\n<body>\r\n<center><h1>${heading}</h1></center>\r\n<hr><center>nginx/1.27.3</center>\r\n</body>\r\n</html>\r\n`,
  };
}
