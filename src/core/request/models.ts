const mebibyte = 1024 * 1024;

/** What a model takes. Source: the field tables of docs/contract.md, November 2026. */
export type ModelRow = {
  readonly id: string;
  /** False for a model that is not in the table: its limits are a guess, and block nothing. */
  readonly known: boolean;
  /** In characters. */
  readonly promptLimit: number;
  readonly maxImages: number;
  readonly fileLimitBytes: number;
  readonly squarePngOnly: boolean;
  /** What the Size field offers; other sizes may be possible. */
  readonly sizes: readonly string[];
  readonly qualities: readonly string[];
  readonly maxN: number;
  /** Whether it knows "auto" as a size and quality; elsewhere the server's own choice is asked for by saying nothing. */
  readonly takesAuto: boolean;
  /** GPT image models always answer with base64, and some servers refuse the field for them. */
  readonly takesResponseFormat: boolean;
  /** The day OpenAI stopped serving it, as YYYY-MM-DD. Resellers may go on. */
  readonly retiredOn: string | null;
};

const gptImage: ModelRow = {
  id: "gpt-image-1",
  known: true,
  promptLimit: 32_000,
  maxImages: 16,
  squarePngOnly: false,
  fileLimitBytes: 50 * mebibyte,
  sizes: ["auto", "1024x1024", "1536x1024", "1024x1536"],
  qualities: ["auto", "low", "medium", "high"],
  maxN: 10,
  takesAuto: true,
  takesResponseFormat: false,
  retiredOn: null,
};

const gptImage2: ModelRow = {
  ...gptImage,
  id: "gpt-image-2",
  sizes: ["auto", "1024x1024", "1536x1024", "1024x1536", "2048x2048"],
};

const finerQualities = [...gptImage2.qualities, "xhigh", "max"];

const flux: ModelRow = {
  ...gptImage,
  id: "flux-kontext-pro",
  sizes: ["auto"],
  qualities: [],
  maxN: 1,
  takesAuto: false,
  takesResponseFormat: true,
};

/** Newest first, as they are offered. */
export const models: readonly ModelRow[] = [
  { ...gptImage2, id: "gpt-image-2.6-sunburst", qualities: finerQualities },
  { ...gptImage2, id: "gpt-image-2.6-flare", qualities: finerQualities },
  { ...gptImage2, id: "gpt-image-2.5-sunburst", qualities: finerQualities },
  { ...gptImage2, id: "gpt-image-2.5-flare", qualities: finerQualities },
  gptImage2,
  { ...gptImage, id: "gpt-image-1.5", retiredOn: "2026-12-01" },
  { ...gptImage, id: "chatgpt-image-latest", retiredOn: "2026-12-01" },
  { ...gptImage, id: "gpt-image-1-mini", retiredOn: "2026-12-01" },
  { ...gptImage, id: "gpt-image-1", retiredOn: "2026-10-23" },
  flux,
  { ...flux, id: "flux-kontext-max" },
  {
    id: "dall-e-2",
    known: true,
    promptLimit: 1000,
    maxImages: 1,
    fileLimitBytes: 4 * mebibyte,
    squarePngOnly: true,
    sizes: ["256x256", "512x512", "1024x1024"],
    qualities: ["standard"],
    maxN: 10,
    takesAuto: false,
    takesResponseFormat: true,
    retiredOn: "2026-05-12",
  },
];

/** The row of a model; one that is not in the table gets gpt-image-2's values, marked as unknown. */
export function modelRow(id: string): ModelRow {
  const row = models.find((candidate) => candidate.id === id);
  if (row) return row;
  const isGptImage = id.includes("gpt-image");
  return {
    ...gptImage2,
    id,
    known: false,
    takesAuto: isGptImage,
    takesResponseFormat: !isGptImage,
  };
}
