import "server-only";
import { hashSecret } from "../auth/secret-token";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";

/** The report at an address, where it stands: its article and its project are there too. */
export function standingAt(secret: string) {
  return {
    tokenHash: hashSecret(secret),
    deletedAt: null,
    article: { deletedAt: null },
    project: { deletedAt: null },
  } satisfies Prisma.ReportWhereInput;
}

/** Whether there is a report at an address of the program. Of an address that is no report's, it says yes. */
export async function leadsSomewhere(pathname: string): Promise<boolean> {
  const secret = /^\/reports\/([^/]*)\/?$/.exec(pathname)?.[1];
  if (secret === undefined) return true;
  return (await prisma().report.count({ where: standingAt(secret) })) > 0;
}
