import "server-only";
import { createHash } from "node:crypto";
import { attemptsAllowed, countedMinutes, waitBetweenAttempts } from "../../domain/sign-in-limit";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { Problem } from "../problem";

/** An attempt that was counted as one that fails. */
export interface Attempt {
  /** It succeeded, and does not count against the next. */
  forget(): Promise<void>;
}

/** Where somebody tries to sign in from. */
export interface Origin {
  /** The network that her connection comes from; null where it has none. */
  network: string | null;
  /** The hash of a device that this account has signed in on before. */
  knownDevice: string | null;
}

/**
 * Counts an attempt to sign in, before the password is looked at, so that attempts made at once are all counted. A
 * device that the account knows is counted by itself: whatever others try, its person is let in.
 *
 * @throws Problem `too-many-attempts`; `slow-down` where the account is being guessed at from elsewhere too
 */
export async function countSignIn(email: string, { network, knownDevice }: Origin): Promise<Attempt> {
  if (knownDevice) {
    return count([{ key: keyOf("device", `${email} ${knownDevice}`), most: attemptsAllowed.onAccount }]);
  }
  const here = keyOf("account from network", `${email} ${network}`);
  const account = keyOf("account", email);
  const limits = [
    { key: here, most: attemptsAllowed.onAccount },
    ...(network ? [{ key: keyOf("network", network), most: attemptsAllowed.fromAddress }] : []),
    { key: account, most: Number.POSITIVE_INFINITY },
  ];
  return count(limits, (before) => {
    const wait = waitBetweenAttempts(before.get(account)?.count ?? 0);
    const since = before.get(here)?.secondsSinceLast ?? Number.POSITIVE_INFINITY;
    if (since < wait) throw new Problem("slow-down", { values: { seconds: wait } });
  });
}

/**
 * Counts an attempt to confirm by password what one does in a session, which may have been stolen.
 * @throws Problem `too-many-attempts`
 */
export function countConfirmation(sessionId: string | null): Promise<Attempt> {
  return count([{ key: keyOf("session", String(sessionId)), most: attemptsAllowed.onAccount }]);
}

type Counts = Map<string, { count: number; secondsSinceLast: number }>;

async function count(
  limits: readonly { key: string; most: number }[],
  check: (before: Counts) => void = () => {},
): Promise<Attempt> {
  const keys = limits.map(({ key }) => key);
  const before = await counted(keys);
  // What is refused leaves no row: hammering neither fills the table nor makes the wait longer.
  if (limits.some(({ key, most }) => (before.get(key)?.count ?? 0) >= most)) throw tooMany();
  check(before);
  const own = await prisma().signInAttempt.createManyAndReturn({ data: keys.map((key) => ({ key })) });
  const after = await counted(keys);
  if (limits.some(({ key, most }) => (after.get(key)?.count ?? 0) > most)) throw tooMany();
  return {
    async forget() {
      await prisma().$executeRaw`
        DELETE FROM "SignInAttempt"
        WHERE id = ANY(${own.map(({ id }) => id)}) OR at <= now() - make_interval(mins => ${countedMinutes})`;
    },
  };
}

function tooMany(): Problem {
  return new Problem("too-many-attempts", { values: { minutes: countedMinutes } });
}

async function counted(keys: readonly string[]): Promise<Counts> {
  const rows = await prisma().$queryRaw<{ key: string; count: number; secondsSinceLast: number }[]>`
    SELECT key, count(*)::int AS count, extract(epoch FROM now() - max(at))::float AS "secondsSinceLast"
    FROM "SignInAttempt"
    WHERE key IN (${Prisma.join(keys)}) AND at > now() - make_interval(mins => ${countedMinutes})
    GROUP BY key`;
  return new Map(rows.map(({ key, ...found }) => [key, found]));
}

/** The table holds no addresses, only what they hash to. */
function keyOf(kind: string, value: string): string {
  return createHash("sha256").update(`${kind} ${value}`).digest("hex");
}
