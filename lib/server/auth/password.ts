import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { toNfc } from "../../domain/nfc";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(toNfc(password), cost);
}

/** Takes as long for a person who is not there as for one who is, so that the time tells nobody who has an account. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const against = passwordHash ?? (await decoy());
  const matches = await verify(against, toNfc(password)).catch(() => false);
  return matches && passwordHash !== null;
}

let decoyHash: Promise<string> | null = null;

function decoy(): Promise<string> {
  decoyHash ??= hashPassword(crypto.randomUUID());
  return decoyHash;
}
