/** The ids of the draft's sources in order, as stored; empty where that is damaged or missing. */
export function orderIn(record: unknown): readonly string[] {
  return Array.isArray(record) ? record.filter((id) => typeof id === "string") : [];
}
