import { addPictures, connectRemote, openApp, prompt, results, run } from "./support/app.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });

test("that several pictures of one answer are broken is said once", async ({ page, endpoint }) => {
  const data = [{ b64_json: "%% broken %%" }, { b64_json: "%% broken too %%" }];
  endpoint.answerWith({ status: 200, headers: {}, body: JSON.stringify({ created: 1, data }) });
  await openApp(page);
  await connectRemote(page, endpoint);
  await addPictures(page, [kitchen]);
  await prompt(page).fill("a red hat");
  await page.getByLabel("Images", { exact: true }).selectOption("2");

  await run(page);

  await expect(results(page).getByText("2 of 2 pictures could not be read.")).toHaveCount(1);
  await expect(results(page).getByText(/could not be read/)).toHaveCount(1);
});
