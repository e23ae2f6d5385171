import { useId, type Ref } from "react";
import { joinClasses } from "./joinClasses.ts";

type SelectOption = { readonly value: string; readonly label: string };

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly ref?: Ref<HTMLSelectElement>;
};

/** A chip with its name inside, which opens the list of choices. */
export function Select({ label, value, options, onChange, error = null, ref }: SelectProps) {
  const id = useId();
  return (
    <span
      className={joinClasses(
        "inline-flex h-8 items-center rounded-md bg-raised touch:h-11 transition-colors duration-150 hover:bg-line",
        error !== null && "ring-1 ring-bad",
      )}
    >
      <label htmlFor={id} className="pl-2.5 text-muted">
        {label}
      </label>
      <select
        ref={ref}
        id={id}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        className="picker h-8 rounded-md touch:h-11 touch:min-w-11 bg-transparent px-2 text-ink tabular-nums outline-offset-0"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised">
            {option.label}
          </option>
        ))}
      </select>
      {error !== null && (
        <span id={`${id}-error`} className="sr-only">
          {error}
        </span>
      )}
    </span>
  );
}
