import { themes, type Preferences } from "#core/connection/settingsStorage.ts";
import { languageNames, languages } from "#core/messages/language.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useSettings } from "#hooks/stores.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { StorageSection } from "./StorageSection.tsx";

type SettingsDialogProps = { readonly onClose: () => void };

/** How the page looks and speaks, and what it keeps. What is chosen holds at once. */
export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const { settings: text, shell } = useMessages();

  return (
    <Dialog title={text.title} closeLabel={shell.close} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto p-4">
        <ThemeChoice />
        <LanguageChoice />
        <StorageSection />
      </div>
    </Dialog>
  );
}

function ThemeChoice() {
  const { settings: text } = useMessages();
  const labels = (value: Preferences["theme"]) => text.themes[value];
  return <Choice name="theme" legend={text.theme} values={themes} labelOf={labels} />;
}

function LanguageChoice() {
  const { settings: text } = useMessages();
  const labels = (value: Preferences["language"]) =>
    value === "system" ? text.systemLanguage : languageNames[value];
  return (
    <Choice
      name="language"
      legend={text.language}
      values={["system", ...languages]}
      labelOf={labels}
    />
  );
}

type Chosen = "theme" | "language";

type ChoiceProps<Name extends Chosen> = {
  readonly name: Name;
  readonly legend: string;
  readonly values: readonly Preferences[Name][];
  readonly labelOf: (value: Preferences[Name]) => string;
};

/** One of the preferences that is a choice among a few. */
function Choice<Name extends Chosen>({ name, legend, values, labelOf }: ChoiceProps<Name>) {
  const { settings } = useStores();
  const chosen = useSettings(({ preferences }) => preferences[name]);

  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-muted">{legend}</legend>
      <Segmented
        name={name}
        value={chosen}
        options={values.map((value) => ({ value, label: labelOf(value) }))}
        onChange={(value) => settings.getState().changePreferences({ [name]: value })}
      />
    </fieldset>
  );
}
