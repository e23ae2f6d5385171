import type { Connection } from "#core/connection/connection.ts";
import { useMessages } from "#hooks/context.ts";
import { Segmented } from "#ui/Segmented.tsx";

type KindChoiceProps = {
  readonly kind: Connection["kind"];
  readonly onChange: (kind: Connection["kind"]) => void;
};

export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const { connection: text } = useMessages();
  const choices = [
    { value: "builtin", label: text.builtin, hint: text.builtinHint },
    { value: "remote", label: text.remote, hint: text.remoteHint },
  ] as const;

  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{text.kind}</legend>
      <Segmented name="kind" value={kind} options={choices} onChange={onChange} />
      <p className="text-muted">{choices.find(({ value }) => value === kind)?.hint}</p>
    </fieldset>
  );
}
