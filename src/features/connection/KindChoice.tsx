import type { Connection } from "#core/connection/connection.ts";
import { useMessages } from "#hooks/context.ts";

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
      <div className="grid grid-cols-2 gap-1 rounded-md bg-background p-1">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="relative flex h-8 items-center justify-center rounded-md text-muted has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="kind"
              value={value}
              checked={kind === value}
              onChange={() => onChange(value)}
              className="absolute inset-0 opacity-0"
            />
            {label}
          </label>
        ))}
      </div>
      <p className="text-muted">{choices.find(({ value }) => value === kind)?.hint}</p>
    </fieldset>
  );
}
