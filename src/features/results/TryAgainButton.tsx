import { RotateCw } from "lucide-react";
import type { Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { tryAgain } from "#state/runs/tryAgain.ts";
import { Button } from "#ui/Button.tsx";

export function TryAgainButton({ run }: { readonly run: Run }) {
  const { results: text } = useMessages();
  const { runs, settings } = useStores();
  return (
    <Button look="compact" onClick={() => tryAgain(runs, settings, run)}>
      <RotateCw size={14} aria-hidden />
      {text.tryAgain}
    </Button>
  );
}
