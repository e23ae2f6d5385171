/** Where the built-in endpoint answers. No request to it leaves the page; the name is reserved, so none ever could. */
export const builtinUrl = "https://builtin.invalid/v1/images/edits";
