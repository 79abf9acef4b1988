import "server-only";
import { actorOfAccount, type Permit, permit } from "../actor";
import { canSignIn, signInColumns } from "../auth/sign-in";
import { prisma } from "../db/database";
import { Problem } from "../problem";

/** What who made a webhook may do today: it tells nothing that she may not see. Null where she manages the project no more. */
export async function makerMay(webhook: {
  projectId: string;
  createdById: string;
}): Promise<Permit<"manage" | "read"> | null> {
  const { projectId, createdById } = webhook;
  const maker = await prisma().user.findUniqueOrThrow({ where: { id: createdById }, select: signInColumns });
  if (!canSignIn(maker)) return null;
  try {
    return await permit(await actorOfAccount(createdById), { project: projectId }, "manage");
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
