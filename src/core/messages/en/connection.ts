export const connection = {
  title: "Connection",
  intro: "Where your edits are made.",
  kind: "Endpoint",
  builtin: "Built-in",
  builtinName: "Built-in fill",
  builtinShort: "no account needed",
  builtinHint:
    "Removes and repairs from the surroundings, on this device. No key, no account, no upload. It does not read the prompt.",
  remote: "Remote",
  remoteHint:
    "Any server that speaks OpenAI's POST /v1/images/edits. Pictures go straight from this page to it.",
  baseUrl: "Base URL",
  baseUrlHint: "With or without /v1.",
  apiKey: "API key",
  apiKeyHint: "Kept until this tab closes. Sent to this address only.",
  apiKeyRememberedHint: "Kept on this device. Sent to this address only.",
  apiKeyKept: "A key is saved. Type to replace it.",
  keyOfAnotherHost:
    "The saved key belongs to the address before. It is not sent here, and is forgotten when you save.",
  forgetKey: "Forget the key",
  keyForgotten: "The key will be forgotten when you save.",
  remember: "Remember on this device",
  model: "Model",
  save: "Save",
  cancel: "Cancel",
  addressIssues: {
    missing: "Enter the server's address.",
    notAUrl: "This is not an address. It should look like https://api.openai.com/v1",
    notHttp: "The address must begin with https:// or http://",
    credentials: "Leave name and password out of the address. Put the key in its own field.",
  },
};
