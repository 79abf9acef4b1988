import "server-only";
import { createHmac } from "node:crypto";
import { hashSecret } from "../auth/secret-token";
import { env } from "../env";

/*
 * The address of a report has a secret in it. The database keeps its hash alone, so that who reads the database reads no
 * report; the secret itself follows from the report's id and the program's own secret, so that a manager is shown the address
 * as long as it stands, and a request to make it that is sent twice is answered alike.
 */

/** 256 bits that nobody guesses who has not the program's secret. */
export function reportSecret(id: string): string {
  return createHmac("sha256", env().secret).update(`report ${id}`).digest("base64url");
}

/** Where a report is, below the address of the program; null where its secret came of another one of the program's. */
export function reportPath({ id, tokenHash }: { id: string; tokenHash: string }): string | null {
  const secret = reportSecret(id);
  return hashSecret(secret) === tokenHash ? `/reports/${secret}` : null;
}
