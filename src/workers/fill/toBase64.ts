/** Divisible by three, so that the pieces join without padding, and small enough for a call's arguments. */
const pieceLength = 3 * 8192;

/** A file's bytes as base64 text. */
export async function toBase64(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceLength) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceLength))));
  }
  return new Blob(pieces);
}
