import type { FinishedPicture } from "./finishedPictures.ts";
import { conversionFacts } from "./conversionFacts.ts";
import { useMessages } from "#hooks/context.ts";

/** Everything asked and everything returned, as far as it is known. */
export function ResultDetails({ run, outcome, picture }: Omit<FinishedPicture, "position">) {
  const messages = useMessages();
  const { results: text } = messages;
  const names = text.detailNames;
  const { parameters, prompt } = run.inputs;
  const isRemote = run.connection.kind === "remote";
  const tokens = outcome.usage?.totalTokens ?? null;
  const details: readonly (readonly [string, string | null])[] = [
    [names.prompt, prompt.trim() || null],
    [names.revisedPrompt, picture.revisedPrompt],
    [names.endpoint, isRemote ? run.connection.address : text.builtin],
    [names.model, isRemote ? parameters.model : null],
    [names.pixels, text.pixels(picture.size.width, picture.size.height)],
    [names.converted, conversionFacts(messages, run.inputs).join(", ") || null],
    [names.size, isRemote ? compared(parameters.size, outcome.returned.size) : null],
    [names.quality, isRemote ? compared(parameters.quality, outcome.returned.quality) : null],
    [names.time, text.took((outcome.finishedAt - run.startedAt) / 1000)],
    [names.tokens, tokens === null ? null : text.tokens(tokens)],
    [names.requestId, outcome.requestId],
  ];

  function compared(asked: string | null, returned: string | null): string | null {
    if (asked === null || returned === null) return returned ?? asked;
    return text.askedAndReturned(asked, returned);
  }

  return (
    <dl className="flex flex-col gap-2">
      {details.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt className="text-muted">{name}</dt>
              <dd className="wrap-anywhere tabular-nums">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
