/** A change that can be taken back; applying one gives the change that takes it back in turn. */
export type Undoable = { readonly sizeBytes: number };

export type UndoHistory<Change extends Undoable> = {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
};

/** What the changes of one picture may weigh together before the oldest are forgotten. */
const budgetBytes = 256 * 1024 * 1024;
const mostSteps = 500;

export function emptyHistory<Change extends Undoable>(): UndoHistory<Change> {
  return { past: [], future: [] };
}

/** Adds a change that has been made. What was undone before is gone; so is what the budget no longer holds. */
export function withChange<Change extends Undoable>(
  { past }: UndoHistory<Change>,
  change: Change,
): UndoHistory<Change> {
  return { past: withinBudget([...past, change]), future: [] };
}

/** Takes the latest change back through `apply`, which returns its inverse. */
export function undoChange<Change extends Undoable>(
  { past, future }: UndoHistory<Change>,
  apply: (change: Change) => Change,
): UndoHistory<Change> {
  const last = past.at(-1);
  return last ? { past: past.slice(0, -1), future: [...future, apply(last)] } : { past, future };
}

/** Makes the change that was undone last again. */
export function redoChange<Change extends Undoable>(
  { past, future }: UndoHistory<Change>,
  apply: (change: Change) => Change,
): UndoHistory<Change> {
  const next = future.at(-1);
  return next ? { past: [...past, apply(next)], future: future.slice(0, -1) } : { past, future };
}

/** The newest change is kept whatever it weighs. */
function withinBudget<Change extends Undoable>(changes: readonly Change[]): readonly Change[] {
  let total = 0;
  let kept = 0;
  for (const { sizeBytes } of changes.toReversed()) {
    total += sizeBytes;
    if (kept > 0 && (total > budgetBytes || kept === mostSteps)) break;
    kept++;
  }
  return changes.slice(changes.length - kept);
}
