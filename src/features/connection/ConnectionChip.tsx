import { connectionAddress } from "#core/connection/editsUrl.ts";
import { useMessages } from "#hooks/context.ts";
import { useConnection, useDraft } from "#hooks/stores.ts";
import { joinClasses } from "#ui/joinClasses.ts";

type ConnectionChipProps = { readonly onOpen: () => void };

/** Where runs go; opens the dialog that changes it. */
export function ConnectionChip({ onOpen }: ConnectionChipProps) {
  const { connection: text } = useMessages();
  const connection = useConnection();
  const model = useDraft((draft) => draft.parameters.model);
  const isRemote = connection.kind === "remote";
  const name = isRemote ? hostOf(connection.baseUrl) : text.builtinName;
  const detail = isRemote ? model : text.builtinShort;

  return (
    <button
      type="button"
      aria-label={text.title}
      title={`${text.title}: ${name}`}
      onClick={onOpen}
      className="flex h-8 min-w-0 touch:h-11 items-center gap-2 rounded-full border border-line px-3 hover:bg-raised"
    >
      <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-good" />
      <span className={joinClasses("truncate", isRemote && "max-md:hidden")}>{name}</span>
      <span className={joinClasses("truncate text-muted", !isRemote && "max-md:hidden")}>
        {detail}
      </span>
    </button>
  );
}

/** The host alone; a relative address has none and is shown whole. */
function hostOf(baseUrl: string): string {
  const address = connectionAddress(baseUrl) ?? baseUrl;
  return address.startsWith("/") ? address : address.replace(/\/.*$/, "");
}
