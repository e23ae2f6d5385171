/** Named functions that a worker offers; arguments and results must survive structured cloning. */
export type Jobs = { readonly [name: string]: (input: never) => unknown };

export type JobInput<J extends Jobs, Name extends keyof J> = Parameters<J[Name]>[0];
export type JobOutput<J extends Jobs, Name extends keyof J> = Awaited<ReturnType<J[Name]>>;

export type JobCall = { readonly id: number; readonly name: string; readonly input: unknown };

export type JobReply =
  | { readonly id: number; readonly status: "done"; readonly output: unknown }
  | { readonly id: number; readonly status: "failed"; readonly error: unknown };
