import { useId } from "react";
import { models } from "#core/request/models.ts";
import { useMessages } from "#hooks/context.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { usePointedAt } from "#hooks/usePointedAt.ts";

type ModelFieldProps = {
  readonly model: string;
  readonly error: string | null;
  readonly onChange: (model: string) => void;
};

/** Any model may be named; those of the catalogue are suggested. */
export function ModelField({ model, error, onChange }: ModelFieldProps) {
  const { request: text } = useMessages();
  const id = useId();
  const control = usePointedAt<HTMLInputElement>("model");
  return (
    <>
      <input
        ref={control}
        aria-label={text.model}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        list={`${id}-models`}
        value={model}
        onChange={(event) => onChange(event.target.value)}
        placeholder={text.modelPlaceholder}
        spellCheck={false}
        autoComplete="off"
        className={joinClasses(
          "h-8 w-44 touch:h-11 rounded-md bg-raised px-2.5 text-ink outline-offset-0 placeholder:text-muted hover:bg-line",
          error !== null && "ring-1 ring-bad",
        )}
      />
      <datalist id={`${id}-models`}>
        {models.map(({ id: name, retiredOn }) => (
          <option key={name} value={name}>
            {retiredOn === null ? name : text.retired(retiredOn)}
          </option>
        ))}
      </datalist>
      {error !== null && (
        <span id={`${id}-error`} className="sr-only">
          {error}
        </span>
      )}
    </>
  );
}
