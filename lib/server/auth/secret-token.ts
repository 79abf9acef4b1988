import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits to hand out once; the database keeps its hash alone. */
export function makeSecret(prefix: string): { secret: string; hash: string } {
  const secret = prefix + randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

/** A plain hash is enough: a secret of 256 random bits cannot be guessed from it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
