import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Run } from "#core/run/run.ts";
import { usePorts } from "./context.ts";
import { useRuns } from "./stores.ts";

export type Results = {
  /** Newest first: those of this visit and all that is stored, as one list. */
  readonly runs: readonly Run[];
  readonly status: "pending" | "error" | "success";
};

export const historyKey = ["history"] as const;

export function useResults(): Results {
  const { loadHistory } = usePorts();
  const visit = useRuns((state) => state.runs);
  const removed = useRuns((state) => state.removed);
  const { data, status } = useQuery({ queryKey: historyKey, queryFn: loadHistory });

  const runs = useMemo(() => {
    const visited = new Set(visit.map(({ id }) => id));
    const earlier = (data ?? []).filter(({ id }) => !visited.has(id));
    return [...visit, ...earlier].filter(({ id }) => !removed.has(id));
  }, [visit, removed, data]);
  return { runs, status };
}
