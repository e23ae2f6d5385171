import type { Page } from "@playwright/test";
import { openApp } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test.describe("the theme", () => {
  test.use({ colorScheme: "light" });

  test("follows the system until one is chosen, and a choice stays", async ({ page }) => {
    await openApp(page);
    expect(await panelLightness(page)).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await panelLightness(page)).toBe("dark");

    await choose(page, "Light");
    expect(await panelLightness(page)).toBe("light");
    await page.reload();
    await openApp(page);
    expect(await panelLightness(page)).toBe("light");

    await choose(page, "System");
    expect(await panelLightness(page)).toBe("dark");
  });
});

test.describe("the language", () => {
  test.use({ locale: "zh-CN" });

  test("follows the browser until one is chosen, and a choice stays", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("button", { name: "运行", exact: true })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");

    await page.getByRole("button", { name: "设置", exact: true }).click();
    await page.getByText("English", { exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");

    await page.reload();
    await expect(page.getByRole("button", { name: "Run", exact: true })).toBeVisible();
  });

  test("Chinese leaves nothing in English on the way to a first result", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("button", { name: "示例：静物" })).toBeVisible();
    expect(await englishWords(page)).toEqual([]);

    await page.getByRole("button", { name: "示例：静物" }).click();
    const canvas = page.getByLabel("蒙版画布");
    await expect(page.getByText("正在打开图片…")).toBeHidden();
    await canvas.click();
    await page.getByRole("button", { name: "运行", exact: true }).click();
    await expect(page.getByRole("img", { name: "根据周围内容填充" })).toBeVisible({
      timeout: 20_000,
    });
    expect(await englishWords(page)).toEqual([]);

    await page.getByRole("button", { name: "连接", exact: true }).click();
    await page.getByText("远程", { exact: true }).click();
    expect(await englishWords(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "打开：根据周围内容填充" }).click();
    await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
    expect(await englishWords(page)).toEqual([]);
  });
});

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByText(theme, { exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function panelLightness(page: Page): Promise<"light" | "dark"> {
  const colour = await page
    .getByRole("banner")
    .evaluate((banner) => getComputedStyle(banner).backgroundColor);
  const [red = 0] = colour.match(/\d+/g)?.map(Number) ?? [];
  return red > 127 ? "light" : "dark";
}

/** Words of Latin letters that are shown or spoken, but for names, units, keys and file names. */
async function englishWords(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const { body } = document;
    const attributes = ["aria-label", "alt", "title", "placeholder", "aria-valuetext"];
    const named = [...body.querySelectorAll("*")].flatMap((element) =>
      attributes.flatMap((name) => element.getAttribute(name) ?? []),
    );
    return [body.innerText, ...named];
  });
  const names =
    /\b(overpaint|com|still-life|jpe?g|png|webp|api|url|https?|openai|post|gpt|image|images|edits|mini|latest|chatgpt|dall|flux|kontext|pro|max|sunburst|flare|ctrl|shift|enter|english)\b/gi;
  const words = texts.flatMap((text) => text.replace(names, " ").match(/[A-Za-z]{3,}/g) ?? []);
  return [...new Set(words)];
}
