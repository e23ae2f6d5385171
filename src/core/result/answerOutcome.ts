import type { EditAnswer } from "./editEvent.ts";
import type { Failure } from "./failure.ts";

/** What became of a reply, as a value: a thrown `EndpointError` would lose its failure between threads. */
export type AnswerOutcome =
  | { readonly status: "answered"; readonly answer: EditAnswer }
  | { readonly status: "failed"; readonly failure: Failure };
