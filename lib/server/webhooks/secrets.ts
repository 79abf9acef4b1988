import "server-only";
import { createHmac, randomBytes } from "node:crypto";

/** As Standard Webhooks has symmetric secrets: 256 random bits in base64. */
const prefix = "whsec_";

export function makeWebhookSecret(): string {
  return prefix + randomBytes(32).toString("base64");
}

/**
 * The signatures of a message, one for each secret, as `webhook-signature` has them.
 * @param at when it is sent, in seconds since 1970
 */
export function signaturesOf(
  secrets: readonly string[],
  { id, at, body }: { id: string; at: number; body: string },
): string {
  const signature = (secret: string) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64")}`;
  };
  return secrets.map(signature).join(" ");
}
