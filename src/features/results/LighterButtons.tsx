import { useId, useState } from "react";
import { halfSize } from "#core/geometry/size.ts";
import { failures } from "#core/messages/failures.ts";
import type { Conversion } from "#core/request/editRequest.ts";
import { waysToLighten } from "#core/request/lighterRequest.ts";
import type { Run } from "#core/run/run.ts";
import { useMessages, usePorts, useStores } from "#hooks/context.ts";
import { sendLighter } from "#state/runs/sendLighter.ts";
import { Button } from "#ui/Button.tsx";

/** The ways to send a run again that was too big for the server. */
export function LighterButtons({ run }: { readonly run: Run }) {
  const text = failures[useMessages().language];
  const { runs, settings } = useStores();
  const { requestTools } = usePorts();
  const [state, setState] = useState<"offered" | "converting" | "failed">("offered");
  const ways = waysToLighten(run.inputs);
  const noteId = useId();
  const { width, height } = halfSize(run.inputs.frame.sentSize);
  const labels: Readonly<Record<Conversion, string>> = {
    scaledDown: text.sendAt(width, height),
    savedAsJpeg: text.sendAsJpeg,
  };

  function send(how: Conversion): void {
    setState("converting");
    sendLighter({ runs, settings, requestTools }, run, how).catch((error: unknown) => {
      reportError(error);
      setState("failed");
    });
  }

  return (
    <>
      {ways.map((how) => (
        <Button
          key={how}
          look="compact"
          disabled={state === "converting"}
          aria-describedby={how === "savedAsJpeg" ? noteId : undefined}
          onClick={() => send(how)}
        >
          {labels[how]}
        </Button>
      ))}
      {ways.includes("savedAsJpeg") && (
        <p id={noteId} className="order-last basis-full text-tiny text-muted">
          {text.jpegIsOpaque}
        </p>
      )}
      {state === "failed" && (
        <p role="alert" className="basis-full text-bad">
          {text.notConverted}
        </p>
      )}
    </>
  );
}
