import { useState, type ChangeEvent } from "react";
import type { RemoteConnection } from "#core/connection/connection.ts";
import type { BaseUrlProblem } from "#core/connection/editsUrl.ts";
import { models } from "#core/request/models.ts";
import { useMessages, usePorts } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { leadsToSameHost } from "./leadsToSameHost.ts";

type RemoteFieldsProps = {
  readonly connection: RemoteConnection | null;
  readonly problem: BaseUrlProblem | null;
  readonly onEdit: () => void;
};

export function RemoteFields({ connection, problem, onEdit }: RemoteFieldsProps) {
  const { connection: text } = useMessages();
  const model = useDraft((draft) => draft.parameters.model);
  const [movedAway, setMovedAway] = useState(false);

  function edit(event: ChangeEvent<HTMLInputElement>): void {
    setMovedAway(connection !== null && !leadsToSameHost(connection.baseUrl, event.target.value));
    onEdit();
  }

  return (
    <>
      <Field
        label={text.baseUrl}
        name="baseUrl"
        type="url"
        defaultValue={connection?.baseUrl ?? ""}
        placeholder="https://api.openai.com/v1"
        hint={text.baseUrlHint}
        error={problem && text.addressIssues[problem]}
        onChange={edit}
        autoComplete="url"
        spellCheck={false}
      />
      <KeyFields connectionId={connection?.id ?? null} movedAway={movedAway} />
      <Field
        label={text.model}
        name="model"
        defaultValue={model ?? ""}
        list="connection-models"
        spellCheck={false}
        autoComplete="off"
      />
      <datalist id="connection-models">
        {models.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </datalist>
    </>
  );
}

type KeyFieldsProps = {
  readonly connectionId: string | null;
  /** The address typed is another server's, which does not get the saved key. */
  readonly movedAway: boolean;
};

/** The key is written into an uncontrolled field and read once, on saving; a saved one is never shown again. */
function KeyFields({ connectionId, movedAway }: KeyFieldsProps) {
  const { connection: text } = useMessages();
  const { keyStore } = usePorts();
  const [isKept] = useState(connectionId !== null && keyStore.has(connectionId));
  const [remember, setRemember] = useState(
    connectionId !== null && keyStore.isRemembered(connectionId),
  );
  const [forgotten, setForgotten] = useState(false);
  const keptHint = remember ? text.apiKeyRememberedHint : text.apiKeyHint;
  const isUsable = isKept && !forgotten && !movedAway;

  return (
    <div className="flex flex-col gap-2">
      <Field
        label={text.apiKey}
        name="key"
        type="password"
        placeholder={isUsable ? text.apiKeyKept : ""}
        hint={
          isKept && movedAway ? text.keyOfAnotherHost : forgotten ? text.keyForgotten : keptHint
        }
        autoComplete="off"
        spellCheck={false}
      />
      <div className="flex items-center justify-between gap-2">
        <label className="flex items-center gap-2 touch:min-h-11">
          <input
            type="checkbox"
            name="remember"
            checked={remember}
            onChange={(event) => setRemember(event.target.checked)}
            className="size-4 accent-accent"
          />
          {text.remember}
        </label>
        <input type="hidden" name="forgetKey" value={forgotten ? "yes" : ""} />
        {isUsable && (
          <Button look="quiet" onClick={() => setForgotten(true)}>
            {text.forgetKey}
          </Button>
        )}
      </div>
    </div>
  );
}
