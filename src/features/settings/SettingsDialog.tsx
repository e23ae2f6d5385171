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
  const { settings } = useStores();
  const theme = useSettings(({ preferences }) => preferences.theme);
  const options = (["system", "dark", "light"] as const).map((value) => ({
    value,
    label: text.themes[value],
  }));

  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-muted">{text.theme}</legend>
      <Segmented
        name="theme"
        value={theme}
        options={options}
        onChange={(next) => settings.getState().changePreferences({ theme: next })}
      />
    </fieldset>
  );
}

function LanguageChoice() {
  const { settings: text } = useMessages();
  const { settings } = useStores();
  const language = useSettings(({ preferences }) => preferences.language);
  const options = (["system", ...languages] as const).map((value) => ({
    value,
    label: value === "system" ? text.systemLanguage : languageNames[value],
  }));

  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-muted">{text.language}</legend>
      <Segmented
        name="language"
        value={language}
        options={options}
        onChange={(next) => settings.getState().changePreferences({ language: next })}
      />
    </fieldset>
  );
}
