import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const themes = ["dark", "light"] as const;

/** Asks axe about the screen as it is, in both themes: the second time for what a theme can change. */
export async function expectNoFindings(page: Page, where: string): Promise<void> {
  for (const [index, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    if (index > 0) axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    const findings = violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ html }) => html.slice(0, 160)),
    }));
    expect.soft(findings, `${where}, ${colorScheme}`).toEqual([]);
  }
}
