import { expect, test as base } from "@playwright/test";
import { startEndpoint, type Endpoint } from "./endpoint.ts";
import { watchPages, type PageWatch } from "./watchPages.ts";

export { expect } from "@playwright/test";

/** For what needs the endpoint and no page: starts no browser. */
export const testEndpoint = base.extend<{ readonly endpoint: Endpoint }>({
  endpoint: async ({ baseURL }, use, testInfo) => {
    const endpoint = await startEndpoint();
    expect(endpoint.origin, "an origin of its own").not.toBe(baseURL);
    await use(endpoint);
    await endpoint.stop();

    const refusals = endpoint.received.flatMap(({ refusal }) => refusal ?? []);
    if (testInfo.status === testInfo.expectedStatus || refusals.length === 0) return;
    const body = JSON.stringify(refusals, null, 2);
    await testInfo.attach("refused by the endpoint", { body, contentType: "application/json" });
  },
});

type PageFixtures = {
  readonly pageWatch: PageWatch;
  /** Names a console line that this story causes; any other fails it, and so does a named one that never comes. */
  readonly expectConsole: PageWatch["expectConsole"];
};

/** The `test` of every story: an endpoint on another origin, and a page that must stay silent and at home. */
export const test = testEndpoint.extend<PageFixtures>({
  pageWatch: [
    async ({ context, baseURL, endpoint }, use) => {
      const watch = watchPages(context, [baseURL!, endpoint.origin]);
      await use(watch);
      await watch.verify();
    },
    { auto: true },
  ],
  expectConsole: async ({ pageWatch }, use) => use(pageWatch.expectConsole),
});
