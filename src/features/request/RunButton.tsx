import { useMessages, useStores } from "#hooks/context.ts";
import { useBase, useSubmission } from "#hooks/stores.ts";
import { Button } from "#ui/Button.tsx";

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

export function RunButton() {
  const { request: text } = useMessages();
  const { submission } = useStores();
  const preparing = useSubmission((state) => state.preparing);
  const base = useBase();

  return (
    <Button
      look={base ? "primary" : "muted"}
      aria-label={text.run}
      aria-busy={preparing}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={() => void submission.getState().submit()}
    >
      {text.run}
      <span aria-hidden className="text-tiny font-normal pointer-coarse:hidden">
        {text.runShortcut(isMac)}
      </span>
    </Button>
  );
}
