import { useId, useState, type FormEvent } from "react";
import { defaultDialect } from "#core/connection/dialects.ts";
import { checkBaseUrl, type BaseUrlProblem } from "#core/connection/editsUrl.ts";
import type { Connection, RemoteConnection } from "#core/connection/connection.ts";
import { builtinConnection, defaultTimeLimitSeconds } from "#core/connection/parseSettings.ts";
import { newId } from "#core/run/newId.ts";
import { useMessages, usePorts, useStores } from "#hooks/context.ts";
import { useConnection, useSettings } from "#hooks/stores.ts";
import type { SettingsState } from "#state/settings/createSettingsStore.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { KindChoice } from "./KindChoice.tsx";
import { leadsToSameHost } from "./leadsToSameHost.ts";
import { RemoteFields } from "./RemoteFields.tsx";

type ConnectionDialogProps = { readonly onClose: () => void };

/** Chooses between the built-in fill and a server. The key never passes through React state. */
export function ConnectionDialog({ onClose }: ConnectionDialogProps) {
  const { connection: text } = useMessages();
  const { settings, draft } = useStores();
  const { keyStore } = usePorts();
  const active = useConnection();
  const remote = useSettings(remoteOf);
  const [kind, setKind] = useState<Connection["kind"]>(active.kind);
  const [problem, setProblem] = useState<BaseUrlProblem | null>(null);
  const formId = useId();

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { saveConnection } = settings.getState();
    if (kind === "builtin") {
      saveConnection(builtinConnection);
      return onClose();
    }

    const form = new FormData(event.currentTarget);
    const baseUrl = textOf(form, "baseUrl").trim();
    const found = checkBaseUrl(baseUrl);
    setProblem(found);
    if (found) return;

    const id = remote?.id ?? newId();
    if (remote && !leadsToSameHost(remote.baseUrl, baseUrl)) keyStore.forget(id);
    saveKey(id, form);
    saveConnection({
      id,
      kind,
      baseUrl,
      dialect: remote?.dialect ?? defaultDialect,
      timeLimitSeconds: remote?.timeLimitSeconds ?? defaultTimeLimitSeconds,
    });
    draft.getState().setParameters({ model: textOf(form, "model").trim() });
    onClose();
  }

  function saveKey(id: string, form: FormData): void {
    const remember = form.get("remember") === "on";
    const typed = textOf(form, "key").trim();
    if (typed === "" && form.get("forgetKey") === "yes") return keyStore.forget(id);
    const key = typed === "" ? keyStore.read(id) : typed;
    if (key !== null) keyStore.write(id, key, { remember });
  }

  return (
    <Dialog title={text.title} closeLabel={text.cancel} onClose={onClose}>
      <form
        id={formId}
        onSubmit={save}
        noValidate
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4"
      >
        <KindChoice kind={kind} onChange={setKind} />
        {kind === "remote" && (
          <RemoteFields connection={remote} problem={problem} onEdit={() => setProblem(null)} />
        )}
      </form>
      <footer className="flex justify-end gap-2 border-t border-line p-4">
        <Button onClick={onClose}>{text.cancel}</Button>
        <Button look="primary" type="submit" form={formId}>
          {text.save}
        </Button>
      </footer>
    </Dialog>
  );
}

/** The server that was in use last; there is one until connections become a list. */
function remoteOf({ connections, order }: SettingsState): RemoteConnection | null {
  return order.map((id) => connections[id]).find((each) => each?.kind === "remote") ?? null;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
