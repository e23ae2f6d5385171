import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useMessages, usePorts } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";

/** How much is kept on this device, and the way to be rid of it. */
export function StorageSection() {
  const { settings: text } = useMessages();
  const [question, setQuestion] = useState<"unasked" | "asked" | "denied">("unasked");
  const headingId = useId();

  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <h3 id={headingId} className="text-muted">
        {text.storage}
      </h3>
      <Used />
      {question === "asked" ? (
        <DeleteQuestion onKeep={() => setQuestion("denied")} />
      ) : (
        <Button
          ref={question === "denied" ? takeFocus : undefined}
          className="self-start"
          onClick={() => setQuestion("asked")}
        >
          {text.deleteAll}
        </Button>
      )}
    </section>
  );
}

function Used() {
  const { settings: text } = useMessages();
  const { deviceStorage } = usePorts();
  const { data } = useQuery({
    queryKey: ["storage in use"],
    queryFn: deviceStorage.used,
    staleTime: 0,
  });

  if (!deviceStorage.available) return <p className="text-warn">{text.storageUnavailable}</p>;
  if (data === undefined) return <p>&nbsp;</p>;
  return <p className="tabular-nums">{data === null ? text.usedUnknown : text.used(data / 1e6)}</p>;
}

/** Asks once. The way back has the focus, so that a second Enter deletes nothing. */
function DeleteQuestion({ onKeep }: { readonly onKeep: () => void }) {
  const { settings: text } = useMessages();
  const { deviceStorage } = usePorts();
  const [state, setState] = useState<"asking" | "deleting" | "failed">("asking");
  const questionId = useId();

  function deleteAll(): void {
    setState("deleting");
    deviceStorage.deleteAll().catch(() => setState("failed"));
  }

  return (
    <fieldset
      aria-labelledby={questionId}
      className="flex flex-col gap-3 rounded-md border border-line bg-raised p-3"
    >
      <p id={questionId}>{text.deleteAllQuestion}</p>
      {state === "failed" && (
        <p role="alert" className="text-bad">
          {text.deleteAllFailed}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button ref={takeFocus} aria-describedby={questionId} onClick={onKeep}>
          {text.keepAll}
        </Button>
        <Button look="strong" disabled={state === "deleting"} onClick={deleteAll}>
          {text.deleteAll}
        </Button>
      </div>
    </fieldset>
  );
}

/** A ref: the element has the focus from when it appears. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
