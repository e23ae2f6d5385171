import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { languageTags } from "#core/messages/language.ts";
import type { Messages } from "#core/messages/messages.ts";
import { MessagesContext } from "#hooks/context.ts";
import { useSettings } from "#hooks/stores.ts";
import { loadMessages, wantedLanguage } from "./loadMessages.ts";

type MessagesProviderProps = { readonly initial: Messages; readonly children: ReactNode };

/** The texts in the language that is wanted, by the settings or by the browser; the former ones stay until it is loaded. */
export function MessagesProvider({ initial, children }: MessagesProviderProps) {
  const preferences = useSettings((state) => state.preferences);
  const language = useSyncExternalStore(watchLanguages, () => wantedLanguage(preferences));
  const [messages, setMessages] = useState(initial);

  useEffect(() => {
    let current = true;
    loadMessages(language).then((loaded) => {
      if (!current) return;
      setMessages(loaded);
      document.documentElement.lang = languageTags[language];
    }, reportError);
    return () => {
      current = false;
    };
  }, [language]);

  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

function watchLanguages(onChange: () => void): () => void {
  window.addEventListener("languagechange", onChange);
  return () => window.removeEventListener("languagechange", onChange);
}
