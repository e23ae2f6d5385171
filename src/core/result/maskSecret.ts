/** The text without the secret, also where it stands in a URL. */
export function maskSecret(text: string, secret: string | null): string {
  if (!secret) return text;
  return text.replaceAll(secret, "•••").replaceAll(encodeURIComponent(secret), "•••");
}
