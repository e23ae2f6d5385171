import { Copy, Download, Images, Paintbrush, type LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import type { ResultPicture, Run } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { downloadName } from "#core/run/downloadName.ts";
import { useContinueWith } from "./useContinueWith.ts";
import { useCopyPicture } from "./useCopyPicture.ts";
import { useStoredUrl } from "./useStoredUrl.ts";

type ResultActionsProps = {
  readonly run: Run;
  readonly picture: Extract<ResultPicture, { kind: "bytes" }>;
  readonly className: string;
};

const actionClasses =
  "inline-flex size-7 items-center justify-center rounded-md bg-black/75 text-white hover:bg-black pointer-coarse:size-auto pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:flex-1 pointer-coarse:rounded-none pointer-coarse:bg-raised pointer-coarse:text-ink";

/** Download, continue and copy: on every picture of a result. */
export function ResultActions({ run, picture, className }: ResultActionsProps) {
  const { results: text } = useMessages();
  const { asBase, asReference } = useContinueWith(run, picture);
  const copy = useCopyPicture(picture);

  return (
    <div className={className}>
      <DownloadButton run={run} picture={picture} />
      <ActionButton icon={Paintbrush} label={text.useAsBase} onClick={asBase} />
      <ActionButton icon={Images} label={text.useAsReference} onClick={asReference} />
      <ActionButton icon={Copy} label={text.copy} onClick={copy} />
    </div>
  );
}

type ActionButtonProps = ComponentProps<"button"> & {
  readonly icon: LucideIcon;
  readonly label: string;
};

function ActionButton({ icon: Icon, label, ...props }: ActionButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} className={actionClasses} {...props}>
      <Icon size={15} aria-hidden />
    </button>
  );
}

/** The file as it came. It waits until the result is stored, or is known not to be. */
function DownloadButton({ run, picture }: Pick<ResultActionsProps, "run" | "picture">) {
  const { results: text } = useMessages();
  const url = useStoredUrl(run, picture);

  function download(): void {
    if (url === null) return;
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = downloadName(run, picture);
    anchor.click();
  }

  return (
    <ActionButton
      icon={Download}
      label={text.download}
      disabled={url === null}
      onClick={download}
    />
  );
}
