import type { Run } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { conversionFacts } from "./conversionFacts.ts";

type RunFactsProps = { readonly run: Run; readonly facts?: readonly (string | null)[] };

/** The small line of a card: who made it, and what is known of it. */
export function RunFacts({ run, facts = [] }: RunFactsProps) {
  const messages = useMessages();
  const { results: text } = messages;
  const maker = run.connection.kind === "builtin" ? text.builtin : run.inputs.parameters.model;
  return (
    <p className="flex flex-wrap gap-x-3 text-muted tabular-nums">
      {[maker, ...conversionFacts(messages, run.inputs), ...facts].filter(isPresent).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

function isPresent(fact: string | null): fact is string {
  return fact !== null && fact !== "";
}
