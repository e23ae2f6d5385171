import { useEffect, useRef, type RefObject } from "react";
import type { NamedField } from "#core/request/namedField.ts";
import { useStores } from "./context.ts";
import { useSubmission } from "./stores.ts";

/** Gives the control of this field the focus when a failed run points at it. */
export function usePointedAt<Control extends HTMLElement>(
  field: NamedField,
): RefObject<Control | null> {
  const { submission } = useStores();
  const isPointedAt = useSubmission(({ pointedAt }) => pointedAt === field);
  const control = useRef<Control>(null);

  useEffect(() => {
    if (!isPointedAt) return;
    control.current?.focus();
    submission.getState().pointAt(null);
  }, [isPointedAt, submission]);

  return control;
}
