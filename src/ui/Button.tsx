import type { ComponentProps } from "react";
import { joinClasses } from "./joinClasses.ts";

type ButtonLook =
  | "primary"
  | "muted"
  | "strong"
  | "raised"
  | "compact"
  | "quiet"
  | "icon"
  | "tiny"
  | "floating";

type ButtonProps = ComponentProps<"button"> & { readonly look?: ButtonLook };

const base =
  "inline-flex touch:min-h-11 touch:min-w-11 shrink-0 items-center justify-center gap-2 rounded-md text-small transition-colors duration-150 disabled:opacity-40 aria-disabled:opacity-60";

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: "h-9 bg-accent px-4 font-semibold text-on-accent hover:brightness-110",
  muted: "h-9 bg-raised px-4 font-semibold text-muted",
  strong: "h-9 bg-ink px-4 font-medium text-background hover:bg-ink/90",
  raised: "h-9 border border-line bg-raised px-4 hover:bg-line",
  compact: "h-8 border border-line bg-raised px-3 hover:bg-line",
  quiet: "h-8 px-2 text-ink hover:bg-raised",
  icon: "size-8 text-muted hover:bg-raised hover:text-ink",
  tiny: "size-5 text-muted hover:bg-raised hover:text-ink",
  floating: "size-11 border border-line bg-panel hover:bg-raised",
};

export function Button({ look = "raised", className, ...props }: ButtonProps) {
  return <button type="button" className={joinClasses(base, looks[look], className)} {...props} />;
}
