import "server-only";
import { createHash } from "node:crypto";
import { prisma } from "../db/database";
import { Problem } from "../problem";

/** Within this many minutes … */
const window = 15;
/** … so many failed attempts on one account, and from one address, are let through. */
const maxPerAccount = 10;
const maxPerAddress = 60;

/**
 * Counts an attempt to sign in before the password is looked at, so that attempts made at once are all counted.
 * @throws Problem `too-many-attempts`
 */
export async function countAttempt(email: string, address: string | null): Promise<{ forget(): Promise<void> }> {
  const limits = [{ key: keyOf("account", email), most: maxPerAccount }];
  if (address) limits.push({ key: keyOf("address", address), most: maxPerAddress });
  const attempts = await prisma().signInAttempt.createManyAndReturn({ data: limits.map(({ key }) => ({ key })) });
  const since = new Date(Date.now() - window * 60_000);
  for (const { key, most } of limits) {
    const count = await prisma().signInAttempt.count({ where: { key, at: { gt: since } } });
    if (count > most) throw new Problem("too-many-attempts", { values: { minutes: window } });
  }
  return {
    /** A successful attempt does not count against the next. */
    async forget() {
      await prisma().signInAttempt.deleteMany({
        where: { OR: [{ id: { in: attempts.map(({ id }) => id) } }, { at: { lt: since } }] },
      });
    },
  };
}

/** The table holds no addresses, only what they hash to. */
function keyOf(kind: string, value: string): string {
  return createHash("sha256").update(`${kind} ${value}`).digest("hex");
}
