import "server-only";
import type { Prisma } from "./db/generated/client";

/** What the others in a project see of somebody; `satisfies` keeps e-mail and password out of every answer. */
export const personColumns = { id: true, name: true } satisfies Prisma.UserSelect;
