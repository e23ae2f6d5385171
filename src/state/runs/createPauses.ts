export type Pauses = {
  /** Resolves at that time (milliseconds since 1970), when the signal is aborted, or when the pause is ended. */
  readonly wait: (id: string, until: number, signal: AbortSignal) => Promise<void>;
  readonly end: (id: string) => void;
};

/** Waits that can be cut short, by the id of their run. */
export function createPauses(): Pauses {
  const ends = new Map<string, () => void>();

  return {
    wait: (id, until, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(end, until - Date.now());
        signal.addEventListener("abort", end, { once: true });
        ends.set(id, end);

        function end(): void {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          ends.delete(id);
          resolve();
        }
      }),
    end: (id) => ends.get(id)?.(),
  };
}
