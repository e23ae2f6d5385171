import { en } from "#core/messages/en/en.ts";
import {
  addPictures,
  coverage,
  openApp,
  paint,
  prompt,
  results,
  run,
  tray,
} from "./support/app.ts";
import { expectTray } from "./support/expectTray.ts";
import { finishRun, openWith, resultPicture } from "./support/finishedRuns.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const chair = pngPicture({ width: 40, height: 60, name: "chair.png" });

test("two tabs keep the draft of the first and the runs of both", async ({
  page: first,
  endpoint,
  context,
}) => {
  await openWith(first, endpoint, desk);
  await paint(first, [{ x: 0, y: 0 }]);
  await prompt(first).fill("a red hat");
  const covered = await coverage(first).innerText();

  const second = await context.newPage();
  await openApp(second);
  await expect(second.getByText(en.shell.draftElsewhere)).toBeVisible();
  await expect(tray(second)).toBeHidden();
  await expect(prompt(second)).toHaveValue("");
  await addPictures(second, [chair]);
  await finishRun(second, "a blue hat");
  await run(first);
  await expect(resultPicture(first, "a red hat")).toBeVisible();

  await first.reload();
  await expectTray(first, ["desk.png, base picture"]);
  await expect(prompt(first)).toHaveValue("a red hat");
  await expect(coverage(first)).toHaveText(covered);
  await expect(resultPicture(first, "a red hat")).toBeVisible();
  await expect(resultPicture(first, "a blue hat")).toBeVisible();
  await expect(first.getByText(en.shell.draftElsewhere)).toBeHidden();
});

test("what becomes of a run is seen in the other tab, too", async ({
  page: first,
  endpoint,
  context,
}) => {
  await openApp(first);
  const second = await context.newPage();
  await openWith(second, endpoint, desk);
  await finishRun(second, "a red hat");
  const card = results(first);
  await expect(resultPicture(first, "a red hat")).toBeVisible();

  await card.hover();
  await card.getByRole("button", { name: en.results.delete }).click();
  await expect(results(second)).toHaveCount(0);
  await first.getByRole("button", { name: en.sources.restore }).click();
  await expect(resultPicture(second, "a red hat")).toBeVisible();

  await finishRun(second, "a blue hat");
  await expect(results(first).getByRole("heading")).toHaveText(["a blue hat", "a red hat"]);
});

test("a tab that does not have the draft waits for nobody when it is loaded again", async ({
  page: first,
  context,
}) => {
  await openApp(first);
  await prompt(first).fill("a red hat");
  const second = await context.newPage();
  await second.addInitScript(endlessPatience);
  await openApp(second);

  await second.reload();

  await expect(second.getByText(en.shell.draftElsewhere)).toBeVisible();
  await first.reload();
  await expect(prompt(first)).toHaveValue("a red hat");
  await expect(first.getByText(en.shell.draftElsewhere)).toBeHidden();
});

test("a tab takes the draft over with its next load, once the tab that had it is closed", async ({
  page: first,
  context,
}) => {
  await openApp(first);
  await prompt(first).fill("a red hat");
  const second = await context.newPage();
  await openApp(second);
  await second.reload();
  await expect(second.getByText(en.shell.draftElsewhere)).toBeVisible();
  await prompt(second).fill("a blue hat");

  await first.close();
  await prompt(second).fill("a green hat");
  await second.reload();
  await expect(prompt(second)).toHaveValue("a red hat");
  await expect(second.getByText(en.shell.draftElsewhere)).toBeHidden();

  await prompt(second).fill("a yellow hat");
  await second.reload();
  await expect(prompt(second)).toHaveValue("a yellow hat");
});

/** Whoever gives up after a time never does: a page that waits for another stays blank. */
function endlessPatience(): void {
  AbortSignal.timeout = () => new AbortController().signal;
}
