import { fieldsOf, nullOr, numberOf, textOf } from "#core/support/narrow.ts";
import type { RequestParameters } from "./editRequest.ts";

/** Parameters as they were stored. Throws `DamagedError`. */
export function parseParameters(value: unknown): RequestParameters {
  const fields = fieldsOf(value);
  return {
    model: nullOr(fields["model"], textOf),
    size: nullOr(fields["size"], textOf),
    quality: nullOr(fields["quality"], textOf),
    n: numberOf(fields["n"]),
  };
}
