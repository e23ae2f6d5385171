import { describe, expect, test } from "vitest";
import type { AnsweredPicture } from "#core/result/editEvent.ts";
import type { Fetch } from "./createHttpEndpoint.ts";
import { fetchLinks } from "./fetchLinks.ts";

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const base = "https://api.example/gateway/v1/images/edits";
const signal = new AbortController().signal;

const nothing: Fetch = () => Promise.reject(new Error("Nothing is to be fetched."));

function aLink(url: string): AnsweredPicture {
  return { kind: "link", url, revisedPrompt: "a hat" };
}

async function fetched(url: string, fetch: Fetch): Promise<AnsweredPicture | undefined> {
  const [picture] = await fetchLinks([aLink(url)], { fetch, base, signal });
  return picture;
}

describe(fetchLinks, () => {
  test("fetches a relative link from the endpoint, without the key", async () => {
    const calls: [string, RequestInit][] = [];
    const picture = await fetched("/files/1.png", async (...call) => {
      calls.push(call);
      return new Response(png, { headers: { "content-type": "application/octet-stream" } });
    });

    expect(picture).toMatchObject({ kind: "bytes", revisedPrompt: "a hat" });
    expect(picture?.kind === "bytes" && picture.blob.type).toBe("image/png");
    expect(calls[0]?.[0]).toBe("https://api.example/files/1.png");
    expect(calls[0]?.[1].headers).toBeUndefined();
  });

  test.each<[string, Fetch]>([
    ["refuses other pages", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["has forgotten it", async () => new Response(png, { status: 404 })],
    ["sends a page", async () => new Response("<html>sign in</html>")],
  ])("keeps a link whose host %s", async (_, fetch) => {
    expect(await fetched("https://files.example/1.png", fetch)).toEqual({
      kind: "link",
      url: "https://files.example/1.png",
      revisedPrompt: "a hat",
    });
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "https://"])(
    "neither asks for nor keeps %j",
    async (url) => {
      const picture = await fetched(url, nothing);

      expect(picture).toEqual({ kind: "broken", revisedPrompt: "a hat" });
    },
  );

  test("leaves pictures that came with the answer alone", async () => {
    const pictures: readonly AnsweredPicture[] = [
      { kind: "bytes", blob: new Blob(["x"]), revisedPrompt: null },
      { kind: "broken", revisedPrompt: null },
    ];
    const [first, second] = await fetchLinks(pictures, { fetch: nothing, base, signal });

    expect(first).toBe(pictures[0]);
    expect(second).toBe(pictures[1]);
  });

  test("ends with the reason of the person who cancels", async () => {
    const abort = new AbortController();
    const fetch: Fetch = (_, { signal: given }) => {
      abort.abort("enough");
      return Promise.reject(given?.reason);
    };

    const links = fetchLinks([aLink("/1.png")], { fetch, base, signal: abort.signal });

    await expect(links).rejects.toBe("enough");
  });
});
