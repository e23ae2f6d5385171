import { joinClasses } from "./joinClasses.ts";

type SegmentedOption<Value extends string> = { readonly value: Value; readonly label: string };

type SegmentedProps<Value extends string> = {
  /** Of the group of radio buttons, for the form and for assistive technology. */
  readonly name: string;
  readonly value: Value;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
};

/** A few choices side by side, of which one holds. Belongs into a `<fieldset>` with a legend. */
export function Segmented<Value extends string>({
  name,
  value: chosen,
  options,
  onChange,
  className,
}: SegmentedProps<Value>) {
  return (
    <div
      className={joinClasses(
        "grid auto-cols-fr grid-flow-col gap-1 rounded-md bg-background p-1",
        className,
      )}
    >
      {options.map(({ value, label }) => (
        <label
          key={value}
          className="relative flex h-8 items-center justify-center rounded-md px-2 text-muted has-checked:bg-chosen has-checked:font-medium has-checked:shadow-sm has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChange(value)}
            className="absolute inset-0 opacity-0"
          />
          {label}
        </label>
      ))}
    </div>
  );
}
