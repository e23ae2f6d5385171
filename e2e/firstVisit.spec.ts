import { expect, test } from "@playwright/test";

test("the page opens without asking any other host", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));

  await page.goto("/");

  await expect(page.getByRole("main")).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(["localhost:4173"]));
});
