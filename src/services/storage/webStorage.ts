export type TextStorage = {
  readonly read: (name: string) => string | null;
  /** False if the text lasts only as long as the page. */
  readonly write: (name: string, text: string) => boolean;
  readonly remove: (name: string) => void;
};

/** The browser's text storage. Where it is refused (blocked cookies) or full, texts last as long as the page. */
export function webStorage(kind: "localStorage" | "sessionStorage"): TextStorage {
  const memory = new Map<string, string>();

  return {
    read: (name) => memory.get(name) ?? attempt(() => window[kind].getItem(name)) ?? null,
    write(name, text) {
      const isKept = attempt(() => (window[kind].setItem(name, text), true)) ?? false;
      if (isKept) memory.delete(name);
      else memory.set(name, text);
      return isKept;
    },
    remove(name) {
      memory.delete(name);
      attempt(() => window[kind].removeItem(name));
    },
  };
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
