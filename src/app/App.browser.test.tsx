import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { App } from "./App.tsx";

test("the page has a main part", async () => {
  const screen = await render(<App />);

  await expect.element(screen.getByRole("main")).toBeVisible();
});
