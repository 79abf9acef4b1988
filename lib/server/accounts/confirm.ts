import "server-only";
import type { Actor } from "../actor";
import { isPassword } from "../auth/password";
import { countConfirmation } from "../auth/sign-in-limit";
import { prisma } from "../db/database";
import { invalid } from "../problem";

/**
 * Has somebody who is signed in show by her password that it is she: a session may have been left open, or stolen.
 * @throws Problem `invalid` at `current`; `too-many-attempts`
 */
export async function confirmPassword(actor: Actor, current: string, sessionId: string | null): Promise<void> {
  const attempt = await countConfirmation(sessionId);
  const { passwordHash } = await prisma().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (!(await isPassword(current, passwordHash))) throw invalid(["current"], "wrong-password");
  await attempt.forget();
}
