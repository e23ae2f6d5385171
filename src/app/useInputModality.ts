import { useEffect } from "react";

/** Notes on the page whether keys or a pointer were used last: what a script focuses shows its frame only after keys. */
export function useInputModality(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    function byKey({ ctrlKey, metaKey }: KeyboardEvent): void {
      if (!ctrlKey && !metaKey) dataset["input"] = "keys"; // a shortcut is no way about the page
    }
    function byPointer(): void {
      dataset["input"] = "pointer";
    }
    window.addEventListener("keydown", byKey, true);
    window.addEventListener("pointerdown", byPointer, true);
    return () => {
      window.removeEventListener("keydown", byKey, true);
      window.removeEventListener("pointerdown", byPointer, true);
    };
  }, []);
}
