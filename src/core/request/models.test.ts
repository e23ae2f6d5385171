import { describe, expect, test } from "vitest";
import { modelRow, models } from "./models.ts";

describe(modelRow, () => {
  test("finds every model of the table once, by its name", () => {
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
    expect(models.map(({ id }) => modelRow(id))).toEqual(models);
  });

  test("treats an unknown model as gpt-image-2 and says that it is a guess", () => {
    const { known, promptLimit, qualities, takesAuto, takesResponseFormat } =
      modelRow("my-own-model");

    expect({ known, promptLimit, qualities }).toEqual({
      known: false,
      promptLimit: 32_000,
      qualities: modelRow("gpt-image-2").qualities,
    });
    expect({ takesAuto, takesResponseFormat }).toEqual({
      takesAuto: false,
      takesResponseFormat: true,
    });
  });

  test("never lets a GPT image model have a response format, under a reseller's name either", () => {
    const gptImages = models.filter(({ id }) => id.includes("gpt"));

    expect(gptImages.some((row) => row.takesResponseFormat)).toBe(false);
    expect(modelRow("openai/gpt-image-3")).toMatchObject({
      takesAuto: true,
      takesResponseFormat: false,
    });
  });
});
