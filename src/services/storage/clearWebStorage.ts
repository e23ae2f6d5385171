const prefix = "overpaint.";

/** Removes all texts of the app, of this tab and of the device; some browsers refuse even to look. */
export function clearWebStorage(): void {
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    try {
      const ours = Object.keys(window[kind]).filter((name) => name.startsWith(prefix));
      for (const name of ours) window[kind].removeItem(name);
    } catch {
      continue;
    }
  }
}
