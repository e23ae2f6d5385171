import { expect, type BrowserContext } from "@playwright/test";

/** What the pages of one context say and ask for while a story runs. */
export type PageWatch = {
  readonly expectConsole: (line: RegExp) => void;
  /** Fails on any line and any host that was not expected, and on an expected line that never came. */
  readonly verify: () => Promise<void>;
};

const loud = new Set(["error", "warning", "assert"]);

/** Requests may go to the hosts of `homes`, at any port. */
export function watchPages(context: BrowserContext, homes: readonly string[]): PageWatch {
  const hosts = new Set(homes.map((home) => new URL(home).hostname));
  const expected: RegExp[] = [];
  const lines: string[] = [];
  const foreignRequests: string[] = [];

  context.on("console", (message) => {
    if (!loud.has(message.type())) return;
    lines.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (webError) => lines.push(`uncaught: ${describe(webError.error())}`));
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && !hosts.has(hostname)) {
      foreignRequests.push(request.url());
    }
  });

  const neverCame = () => expected.filter((line) => !lines.some((each) => line.test(each)));
  const unexpected = () => lines.filter((each) => !expected.some((line) => line.test(each)));

  return {
    expectConsole: (line) => void expected.push(line),
    async verify() {
      await expect
        .poll(neverCame, { message: "expected lines of the console", timeout: 2000 })
        .toEqual([]);
      expect(unexpected(), "errors and warnings of the pages").toEqual([]);
      expect(foreignRequests, "requests to other hosts").toEqual([]);
    },
  };
}

function describe(error: Error): string {
  return error.stack ?? error.message;
}
