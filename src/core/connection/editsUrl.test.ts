import { describe, expect, test } from "vitest";
import { checkBaseUrl, connectionAddress, editsUrl } from "./editsUrl.ts";

const page = "https://tools.example/overpaint/index.html";

describe(editsUrl, () => {
  test.each([
    ["https://api.openai.com", "https://api.openai.com/v1/images/edits"],
    ["https://api.openai.com/", "https://api.openai.com/v1/images/edits"],
    ["https://api.openai.com/v1", "https://api.openai.com/v1/images/edits"],
    [" https://api.openai.com/v1// ", "https://api.openai.com/v1/images/edits"],
    ["https://api.openai.com/v1/images/edits", "https://api.openai.com/v1/images/edits"],
    ["https://api.openai.com/v1/images/edits/", "https://api.openai.com/v1/images/edits"],
    ["http://127.0.0.1:1234", "http://127.0.0.1:1234/v1/images/edits"],
    ["https://host.example/gateway", "https://host.example/gateway/v1/images/edits"],
    ["https://ark.example/api/v3", "https://ark.example/api/v3/images/edits"],
    ["/api", "https://tools.example/api/v1/images/edits"],
    ["./api/v1", "https://tools.example/overpaint/api/v1/images/edits"],
    [
      "https://name.openai.azure.com/openai/v1?api-version=preview#top",
      "https://name.openai.azure.com/openai/v1/images/edits?api-version=preview",
    ],
  ])("posts edits of %j to %s", (base, url) => {
    expect(editsUrl(base, page)).toBe(url);
  });
});

describe(checkBaseUrl, () => {
  test.each([
    ["", "missing"],
    ["   ", "missing"],
    ["api.openai.com/v1", "notAUrl"],
    ["localhost:1234", "notAUrl"],
    ["//host.example", "notAUrl"],
    ["https://", "notAUrl"],
    ["https://host:99999", "notAUrl"],
    ["javascript:alert(1)", "notAUrl"],
    ["ftp://host.example", "notHttp"],
    ["https://me:secret@host.example", "credentials"],
    ["https://me@host.example", "credentials"],
    ["https://:secret@host.example", "credentials"],
    ["https://host.example/v1", null],
    ["HTTP://localhost:1234", null],
    ["/api", null],
    ["../api", null],
  ])("finds of %j: %s", (text, problem) => {
    expect(checkBaseUrl(text)).toBe(problem);
  });
});

describe(connectionAddress, () => {
  test.each([
    ["https://api.openai.com/v1/", "api.openai.com/v1"],
    ["https://me:secret@host.example:8080/a?key=secret#secret", "host.example:8080/a"],
    ["https://host.example", "host.example"],
    ["/api?key=secret", "/api"],
    ["/", "/"],
    ["no url", null],
  ])("shows %j as %s", (base, address) => {
    expect(connectionAddress(base)).toBe(address);
  });
});
