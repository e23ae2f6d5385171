export const mayBeBilled = "服务器可能已经完成了工作，也可能会计费。";
export const notBilled = "没有生成任何内容，因此不应计费。";
