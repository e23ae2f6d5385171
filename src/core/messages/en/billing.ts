export const mayBeBilled = "The server may have done the work and may bill it.";
export const notBilled = "Nothing was made, so nothing should be billed.";
