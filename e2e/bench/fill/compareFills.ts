import { fillHole } from "#core/fill/fillHole.ts";
import { casesOf, type Case, type Kind } from "./cases.ts";
import type { HoleName } from "./holes.ts";
import { judge, score, type Scores, type Verdict } from "./judge.ts";
import { startTelea } from "./telea.ts";

export type Row = {
  readonly picture: string;
  readonly hole: HoleName;
  readonly kind: Kind;
  readonly ours: Scores & { readonly milliseconds: number };
  readonly telea: Scores & { readonly milliseconds: number };
  readonly verdict: Verdict;
};

type Look = (each: Case, ours: Uint8ClampedArray, telea: Uint8ClampedArray) => void;

/** Fills every case both ways. What was in the hole is grey to both; `look` gets the pixels of each pair. */
export async function compareFills(seed: number, only: string, look: Look): Promise<Row[]> {
  const telea = await startTelea();
  const rows: Row[] = [];
  try {
    for (const each of casesOf(seed)) {
      if (!`${each.picture} ${each.hole}`.includes(only)) continue;
      const { picture, hole, kind, mask } = each;
      const { size, pixels: truth } = each.truth;
      const pixels = withoutHole(each);
      const before = process.cpuUsage();
      const ours = fillHole({ size, pixels, mask });
      const milliseconds = process.cpuUsage(before).user / 1000;
      const theirs = await telea.inpaint({ ...size, pixels, mask });

      const oursScores = score(kind, { size, truth, filled: ours, mask });
      const teleaScores = score(kind, { size, truth, filled: theirs.pixels, mask });
      rows.push({
        picture,
        hole,
        kind,
        ours: { ...oursScores, milliseconds },
        telea: { ...teleaScores, milliseconds: theirs.milliseconds },
        verdict: judge(oursScores, teleaScores),
      });
      look(each, ours, theirs.pixels);
    }
  } finally {
    telea.stop();
  }
  return rows;
}

function withoutHole({ truth, mask }: Case): Uint8ClampedArray<ArrayBuffer> {
  const pixels = truth.pixels.slice();
  for (let at = 0; at < mask.length; at++) if (mask[at]) pixels.fill(128, at * 4, at * 4 + 3);
  return pixels;
}
