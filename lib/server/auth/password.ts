import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { toNfc } from "../../domain/nfc";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(toNfc(password), cost);
}

/** Nobody's password is longer; what is, is not looked at. */
export const longestPassword = 500;

export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash === null || password.length > longestPassword) return false;
  return verify(passwordHash, toNfc(password)).catch(() => false);
}
