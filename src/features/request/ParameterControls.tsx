import { modelRow, type ModelRow } from "#core/request/models.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useConnection, useDraft } from "#hooks/stores.ts";
import { Select } from "#ui/Select.tsx";
import { ModelField } from "./ModelField.tsx";
import { usePointedAt } from "#hooks/usePointedAt.ts";

type ParameterControlsProps = {
  readonly modelError: string | null;
  readonly countError: string | null;
};

/** The few settings that matter for where the request goes. */
export function ParameterControls({ modelError, countError }: ParameterControlsProps) {
  const { request: text } = useMessages();
  const { draft } = useStores();
  const parameters = useDraft((state) => state.parameters);
  const isRemote = useConnection().kind === "remote";
  const row = modelRow(isRemote ? (parameters.model ?? "") : "gpt-image-2");
  const { setParameters } = draft.getState();
  const sizeControl = usePointedAt<HTMLSelectElement>("size");
  const qualityControl = usePointedAt<HTMLSelectElement>("quality");
  const countControl = usePointedAt<HTMLSelectElement>("n");

  return (
    <div className="flex flex-wrap items-center gap-2 [&>*]:shrink-0">
      {isRemote && (
        <>
          <ModelField
            model={parameters.model ?? ""}
            error={modelError}
            onChange={(model) => setParameters({ model })}
          />
          <Select
            ref={sizeControl}
            label={text.size}
            value={parameters.size ?? ""}
            options={optionsOf(row.sizes, parameters.size, text.auto)}
            onChange={(size) => setParameters({ size })}
          />
          <Select
            ref={qualityControl}
            label={text.quality}
            value={parameters.quality ?? ""}
            options={optionsOf(row.qualities, parameters.quality, text.auto)}
            onChange={(quality) => setParameters({ quality })}
          />
        </>
      )}
      <Select
        ref={countControl}
        label={text.images}
        value={String(parameters.n)}
        options={countOptions(row)}
        error={countError}
        onChange={(n) => setParameters({ n: Number(n) })}
      />
    </div>
  );
}

/** What the model offers, and what is set now even where the model does not list it. */
function optionsOf(offered: readonly string[], current: string | null, auto: string) {
  const values = current !== null && !offered.includes(current) ? [...offered, current] : offered;
  return values.map((value) => ({
    value,
    label: value === "auto" ? auto : value.replace("x", " × "),
  }));
}

function countOptions({ maxN }: ModelRow) {
  return Array.from({ length: maxN }, (_, index) => String(index + 1)).map((value) => ({
    value,
    label: value,
  }));
}
