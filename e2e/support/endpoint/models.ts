type Rule = readonly string[] | ((value: string) => boolean);

/** What one model takes; a field without a rule is unknown to it. */
export type ModelRow = {
  readonly maxPromptLength: number;
  readonly maxImages: number;
  /** dall-e-2: one square PNG of less than 4 MB. */
  readonly squarePngOnly: boolean;
  readonly rules: Readonly<Record<string, Rule>>;
};

const gptImage: ModelRow = {
  maxPromptLength: 32_000,
  maxImages: 16,
  squarePngOnly: false,
  rules: {
    n: integer(1, 10),
    size: ["1024x1024", "1536x1024", "1024x1536", "auto"],
    quality: ["low", "medium", "high", "auto"],
    background: ["transparent", "opaque", "auto"],
    output_format: ["png", "jpeg", "webp"],
    output_compression: integer(0, 100),
    stream: ["true", "false"],
    partial_images: integer(0, 3),
  },
};

const gptImage1 = withRules(gptImage, { input_fidelity: ["high", "low"] });

const gptImage2 = withRules(gptImage, { size: isFreeSize, background: ["opaque", "auto"] });

const gptImage25 = withRules(gptImage, {
  size: isFreeSize,
  quality: ["low", "medium", "high", "auto", "xhigh", "max"],
});

/** A gateway's models: of the usual fields only those that are certain. */
const fluxKontext: ModelRow = {
  maxPromptLength: 32_000,
  maxImages: 16,
  squarePngOnly: false,
  rules: {
    n: ["1"],
    response_format: ["url", "b64_json"],
    aspect_ratio: (value) => /^\d+:\d+$/.test(value),
    seed: (value) => /^\d+$/.test(value),
  },
};

const models: Readonly<Record<string, ModelRow>> = {
  "dall-e-2": {
    maxPromptLength: 1000,
    maxImages: 1,
    squarePngOnly: true,
    rules: {
      n: integer(1, 10),
      size: ["256x256", "512x512", "1024x1024"],
      quality: ["standard"],
      response_format: ["url", "b64_json"],
    },
  },
  "gpt-image-1": gptImage1,
  "gpt-image-1-mini": withRules(gptImage, { input_fidelity: ["low"] }),
  "gpt-image-1.5": gptImage1,
  "chatgpt-image-latest": gptImage1,
  "gpt-image-2": gptImage2,
  "gpt-image-2.5-sunburst": gptImage25,
  "gpt-image-2.5-flare": gptImage25,
  "gpt-image-2.6-sunburst": gptImage25,
  "gpt-image-2.6-flare": gptImage25,
  "flux-kontext-pro": fluxKontext,
  "flux-kontext-max": fluxKontext,
};

/** The row of a named model, of gpt-image-2 where none is named, or null for an unknown one. */
export function findModel(name: string | null): ModelRow | null {
  return models[name ?? "gpt-image-2"] ?? null;
}

function withRules(row: ModelRow, rules: ModelRow["rules"]): ModelRow {
  return { ...row, rules: { ...row.rules, ...rules } };
}

function integer(least: number, most: number): (value: string) => boolean {
  return (value) => /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most;
}

function isFreeSize(value: string): boolean {
  if (value === "auto") return true;
  const [, width = 0, height = 0] = (/^(\d{1,5})x(\d{1,5})$/.exec(value) ?? []).map(Number);
  const longer = Math.max(width, height);
  const pixels = width * height;
  return (
    width % 16 === 0 &&
    height % 16 === 0 &&
    longer <= 3840 &&
    longer <= 3 * Math.min(width, height) &&
    pixels >= 655_360 &&
    pixels <= 8_294_400
  );
}
