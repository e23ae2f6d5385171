import { join } from "node:path";
import { serveFolder, type StaticSite } from "./support/static.ts";
import { expect, test as base } from "./support/test.ts";

const dist = join(import.meta.dirname, "../dist");

const test = base.extend<{ readonly site: StaticSite }>({
  site: async ({ page: _page }, use) => {
    const site = await serveFolder(dist, "/some/sub/path/");
    await use(site);
    await site.stop();
  },
});

test("the built page works from any folder of a static host, and asks nobody else", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  await page.goto(site.url);
  await page.getByRole("button", { name: "Sample: Still life" }).click();
  const canvas = page.getByLabel("Mask canvas");
  await expect(page.getByText("Opening the picture…")).toBeHidden();
  await canvas.click();
  await page.getByRole("button", { name: "Run", exact: true }).click();

  const results = page.getByRole("region", { name: "Results" });
  await expect(results.getByRole("img")).toBeVisible({ timeout: 20_000 });
  const foreign = asked.filter((url) => !url.startsWith("blob:") && !url.startsWith(site.url));
  expect(foreign).toEqual([]);
  expect(site.served.filter(({ status }) => status !== 200)).toEqual([]);
  expect(workersOf(site)).toEqual(["fill", "mask", "pixels"]);
});

test("the icon is the page's own", async ({ page, site }) => {
  await page.goto(site.url);

  const icon = page.locator("link[rel=icon]");
  const answer = await page.request.get(await icon.evaluate((link: HTMLLinkElement) => link.href));

  expect(answer.url()).toBe(`${site.url}icon.svg`);
  expect(answer.headers()["content-type"]).toBe("image/svg+xml");
});

/** Names of the worker scripts that were fetched. */
function workersOf({ served }: StaticSite): string[] {
  const names = served.flatMap(({ path }) => /\/(\w+)\.worker/.exec(path)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}
