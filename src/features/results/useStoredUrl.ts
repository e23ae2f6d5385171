import type { ResultPicture, Run } from "#core/run/run.ts";
import { useRuns } from "#hooks/stores.ts";
import { useObjectUrl } from "#hooks/useObjectUrl.ts";

/** The address of the file as it came; null until the result is stored, or is known not to be. */
export function useStoredUrl(
  run: Run,
  picture: Extract<ResultPicture, { kind: "bytes" }>,
): string | null {
  const url = useObjectUrl(picture.raw);
  const isVisiting = useRuns((state) => state.runs.some(({ id }) => id === run.id));
  const isSettled = useRuns((state) => state.kept[run.id] !== undefined);
  return isSettled || !isVisiting ? url : null;
}
