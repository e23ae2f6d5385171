import { useState } from "react";
import type { RemoteConnection } from "#core/connection/connection.ts";
import type { BaseUrlProblem } from "#core/connection/editsUrl.ts";
import { models } from "#core/request/models.ts";
import { useMessages, usePorts } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";

type RemoteFieldsProps = {
  readonly connection: RemoteConnection | null;
  readonly problem: BaseUrlProblem | null;
  readonly onEdit: () => void;
};

export function RemoteFields({ connection, problem, onEdit }: RemoteFieldsProps) {
  const { connection: text } = useMessages();
  const model = useDraft((draft) => draft.parameters.model);
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
        onChange={onEdit}
        autoComplete="url"
        spellCheck={false}
      />
      <KeyFields connectionId={connection?.id ?? null} />
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

/** The key is written into an uncontrolled field and read once, on saving; a saved one is never shown again. */
function KeyFields({ connectionId }: { readonly connectionId: string | null }) {
  const { connection: text } = useMessages();
  const { keyStore } = usePorts();
  const [isKept] = useState(connectionId !== null && keyStore.has(connectionId));
  const [remember, setRemember] = useState(
    connectionId !== null && keyStore.isRemembered(connectionId),
  );
  const [forgotten, setForgotten] = useState(false);
  const keptHint = remember ? text.apiKeyRememberedHint : text.apiKeyHint;

  return (
    <div className="flex flex-col gap-2">
      <Field
        label={text.apiKey}
        name="key"
        type="password"
        placeholder={isKept && !forgotten ? text.apiKeyKept : ""}
        hint={forgotten ? text.keyForgotten : keptHint}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="flex items-center justify-between gap-2">
        <label className="flex items-center gap-2">
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
        {isKept && !forgotten && (
          <Button look="quiet" onClick={() => setForgotten(true)}>
            {text.forgetKey}
          </Button>
        )}
      </div>
    </div>
  );
}
