import { useEffect } from "react";
import { useSettings } from "#hooks/stores.ts";

/** Tells the style sheet which theme was chosen; without a choice it follows the system. */
export function useTheme(): void {
  const theme = useSettings(({ preferences }) => preferences.theme);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset["theme"];
    else dataset["theme"] = theme;
  }, [theme]);
}
