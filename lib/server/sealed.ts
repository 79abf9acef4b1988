import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

/*
 * Secrets that the program must know again and nobody may read in the database or its backups: sealed by AES-256-GCM with
 * a key that follows from NEXTAUTH_SECRET, which is not kept there.
 */

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

export function seal(secret: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key(), nonce);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null where it was sealed with another NEXTAUTH_SECRET, or somebody changed it. */
export function unseal(text: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  try {
    const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, nonceLength));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    const opened = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
    return opened.toString("utf8");
  } catch {
    return null;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", env().secret, "", "tickmark sealed secrets", 32));
}
