let answer: Promise<boolean> | null = null;

/**
 * Asks the browser, once a visit, not to clear what is stored when the device runs low on room.
 *
 * Firefox shows a question, so call it when there is something to lose. False also where it cannot be asked.
 */
export function askToPersist(): Promise<boolean> {
  return (answer ??= ask());
}

async function ask(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false; // `navigator.storage` is missing on pages served over plain http
  }
}
