import { useEffect } from "react";
import { isAtWork } from "#core/run/isAtWork.ts";
import { useStores } from "#hooks/context.ts";

/** Leaving the page while a server works asks first: the run may be paid for and its pictures would be lost. */
export function usePageGuard(): void {
  const { runs } = useStores();

  useEffect(() => {
    function ask(event: BeforeUnloadEvent): void {
      const paidRunGoes = runs
        .getState()
        .runs.some(({ outcome, connection }) => isAtWork(outcome) && connection.kind === "remote");
      if (paidRunGoes) event.preventDefault();
    }
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [runs]);
}
