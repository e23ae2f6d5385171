import type { QueryClient } from "@tanstack/react-query";
import { historyKey } from "#hooks/useResults.ts";
import type { Services } from "./createServices.ts";

/** Shows what the app's other pages did with the runs. */
export function followOtherPages({ runNews, stores }: Services, queries: QueryClient): void {
  function setRemoved(id: string, removed: boolean): void {
    stores.runs.setState((state) => {
      const others = [...state.removed].filter((each) => each !== id);
      return { removed: new Set(removed ? [...others, id] : others) };
    });
  }

  runNews.listen(({ id, kind }) => {
    if (kind !== "ended") setRemoved(id, kind === "removed"); // it may be one of this visit
    queries.invalidateQueries({ queryKey: historyKey }).catch(reportError);
  });
}
