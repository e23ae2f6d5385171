import { useId, type ComponentProps } from "react";
import { joinClasses } from "./joinClasses.ts";

type FieldProps = Omit<ComponentProps<"input">, "id"> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
};

/** A labelled one-line text field; its hint gives way to its error. */
export function Field({ label, hint, error = null, className, ...props }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={joinClasses("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error !== null}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        className={joinClasses(
          "h-9 touch:h-11 rounded-md border bg-background px-3 text-ink placeholder:text-muted",
          error === null ? "border-line" : "border-bad",
        )}
        {...props}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={error === null ? "text-muted" : "text-bad"}>
          {note}
        </p>
      )}
    </div>
  );
}
