import { describe, expect, test } from "vitest";
import { createFormats } from "./createFormats.ts";
import { en } from "./en/en.ts";
import { failures } from "./failures.ts";
import type { Messages } from "./messages.ts";
import { refusals } from "./refusals.ts";
import { zh } from "./zh/zh.ts";

/** Sentences that are given names and numbers: each given what is found in it again. */
function givenNames({ language, mask, results, sources, request }: Messages) {
  const refused = refusals[language];
  const { serverSaid, request: requestId, invalidRequest } = failures[language];
  return [
    serverSaid("cat.png"),
    requestId("cat.png"),
    invalidRequest("cat.png").title,
    mask.resampled("cat.png", { width: 1, height: 2 }, { width: 3, height: 4 }),
    request.retired("cat.png"),
    request.issues.notSquarePng("cat.png"),
    request.issues.fileTooLarge("cat.png", 4),
    results.openPicture("cat.png"),
    results.pictureName("cat.png", 1, 1),
    results.pictureName("cat.png", 1, 2),
    results.announceFailed("cat.png"),
    results.announcePausing("cat.png", 5),
    results.titleDone("cat.png"),
    results.askedAndReturned("cat.png", "cat.png"),
    results.askedAndReturned("cat.png", "other"),
    ...[sources.sample, sources.opening, sources.baseLabel, sources.remove, sources.pickedUp].map(
      (say) => say("cat.png"),
    ),
    ...[sources.putBack, sources.locationFound, sources.removed, sources.replaced].map((say) =>
      say("cat.png"),
    ),
    sources.referenceLabel("cat.png", 2),
    sources.movedTo("cat.png", 1, 2),
    sources.putDown("cat.png", 1, 2),
    ...[refused.empty, refused.broken, refused.tooManyPixels, refused.tooManyBytes].map((say) =>
      say("cat.png"),
    ),
    ...[refused.tooManyPixelsToScale, refused.tooManyBytesToScale].map((say) => say("cat.png")),
    refused.undecodable("cat.png", "avif"),
    refused.unsupported("cat.png", null),
    ...(["heic", "jp2", "pdf", "psd", "svg", "tiff"] as const).map((found) =>
      refused.unsupported("cat.png", found),
    ),
  ];
}

function givenSeven({ language, mask, results, sources, request, settings }: Messages) {
  const { cutOff, timeLimit, gatewayTimeout, rateLimited, server, sendAt } = failures[language];
  return [
    cutOff(7, false).title,
    timeLimit(7).title,
    gatewayTimeout(17).title,
    rateLimited(7).hint,
    server(507).title,
    mask.cursorAt(7, 1, 0.5),
    mask.pixels(7),
    mask.percent(7),
    mask.zoom(0.07),
    request.issues.tooManyPictures(7),
    request.issues.promptTooLong(7, 5),
    request.issues.countOutOfRange(7),
    results.tokens(7),
    results.pausing(7, 1, 3),
    results.announcePausing("", 7),
    results.packing(7, 9),
    results.announceDone(7),
    results.pixels(7, 9),
    sendAt(7, 9),
    results.sentAt(7, 9),
    settings.used(7),
    sources.reference(7),
    sources.size(7, 9),
  ];
}

describe.each([
  ["English", en],
  ["Chinese", zh],
] as const)("in %s", (_, messages) => {
  test("every sentence keeps the name it is given", () => {
    for (const sentence of givenNames(messages)) expect(sentence).toContain("cat.png");
  });

  test("every sentence keeps the number it is given", () => {
    for (const sentence of givenSeven(messages)) expect(sentence).toContain("7");
  });

  test("what was done to a picture says from what and to what", () => {
    const { turnedUpright, converted, repaired, scaledDown, savedSmaller } = messages.sources;

    expect(converted("cmyk", "png")).toMatch(/CMYK.*PNG/);
    expect(converted("jxl", "jpeg")).toMatch(/JPEG XL.*JPEG/);
    for (const say of [turnedUpright, repaired, scaledDown, savedSmaller])
      expect(say("webp")).toContain("WEBP");
  });

  test("whatever became of a request, its hint says whether it may be billed", () => {
    const said = failures[messages.language];
    const { unreachable, blocked, modelNotFound, unauthorized, forbidden, notFound } = said;
    const hints = [
      unreachable,
      blocked,
      modelNotFound,
      unauthorized,
      forbidden,
      notFound,
      said.tooLarge,
      said.quotaExceeded,
      said.notJson,
      said.noPictures,
      said.cutOff(7, true),
      said.cutOff(7, false),
      said.timeLimit(7),
      said.server(500),
      said.gatewayTimeout(0),
      said.gatewayTimeout(60),
      said.invalidRequest(null),
      said.rateLimited(null),
      said.rateLimited(7),
    ].map(({ hint }) => hint);

    for (const hint of hints) expect(hint).toMatch(/\bbill(?:ed)?\b|计费/);
  });

  test("a gateway that gave up at once is not said to have waited", () => {
    const { title, hint } = failures[messages.language].gatewayTimeout(0.3);

    expect(title).not.toMatch(/\d/);
    expect(hint).not.toBe(failures[messages.language].gatewayTimeout(60).hint);
  });

  test("an answer without words is not said to have some", () => {
    expect(failures[messages.language].noPictures.hint).not.toMatch(/words|上面/);
  });

  test("what is too large even to be scaled down is told from what is not", () => {
    const said = refusals[messages.language];

    expect(said.tooManyPixelsToScale("cat.png")).toMatch(/200 million|2 亿/);
    expect(said.tooManyPixels("cat.png")).not.toMatch(/200 million|2 亿/);
    expect(said.tooManyBytesToScale("cat.png")).toContain("500 MB");
  });

  test("a mask of another shape is said to be stretched", () => {
    const { resampled } = messages.mask;
    const to = { width: 6, height: 4 };

    expect(resampled("m.png", { width: 4, height: 2 }, to)).toMatch(/stretched|拉伸/);
    expect(resampled("m.png", { width: 3, height: 2 }, to)).not.toMatch(/stretched|拉伸/);
  });

  test("cases that say different things do", () => {
    const { language, request, results } = messages;
    const { cutOff, invalidRequest, rateLimited, server, sendAt, sendAsJpeg } = failures[language];

    expect(invalidRequest(null).title).not.toBe(invalidRequest("n").title);
    expect(rateLimited(null).hint).not.toBe(rateLimited(7).hint);
    expect(cutOff(60, true).hint).not.toBe(cutOff(60, false).hint);
    expect(server(200).title).not.toBe(server(500).title);
    expect(request.issues.countOutOfRange(1)).not.toBe(request.issues.countOutOfRange(2));
    expect(sendAt(1, 2)).not.toBe(results.sentAt(1, 2));
    expect(sendAsJpeg).not.toBe(results.sentAsJpeg);
    expect(results.running("waiting")).not.toBe(results.running("receiving"));
    expect(request.runShortcut(true)).not.toBe(request.runShortcut(false));
  });
});

test("English counts one and many", () => {
  expect(en.results.tokens(1)).toBe("1 token");
  expect(en.results.tokens(2)).toBe("2 tokens");
});

describe(createFormats, () => {
  const { share, duration, wholeNumber, decimal } = createFormats("en", {
    second: "s",
    minute: "min",
  });

  test("a little is never called nothing, and not quite all never everything", () => {
    expect([0, 0.0004, 0.5, 0.9996, 1].map(share)).toEqual([
      "0%",
      "< 0.1%",
      "50%",
      "> 99.9%",
      "100%",
    ]);
  });

  test("lengths of time are said in the unit that fits", () => {
    expect([0.94, 31.4, 59.6, 125].map(duration)).toEqual([
      "0.9 s",
      "31 s",
      "1 min 0 s",
      "2 min 5 s",
    ]);
  });

  test("numbers are grouped, and have one digit after the point at most", () => {
    expect([wholeNumber(1456), decimal(3.14)]).toEqual(["1,456", "3.1"]);
  });
});
