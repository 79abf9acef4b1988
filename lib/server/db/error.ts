import "server-only";
import { Prisma } from "./generated/client";

/** Whether a write was refused because a row with its key is there already: as Prisma and as the drivers say it. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "23505");
}

/** By Prisma's error reference, PostgreSQL's appendix A, and Node. */
const gone = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024"],
  ...["08000", "08003", "08006", "53300", "57P01", "57P02", "57P03"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"],
]);

/** What the driver says without a code, of a connection that it waited for or lost. */
const goneWithoutCode = /^(?:timeout exceeded when trying to connect|Connection terminated)/;

/** Whether the database cannot be reached or has no connection to spare. */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (!(error instanceof Error)) return false;
  return "code" in error && error.code !== undefined
    ? gone.has(String(error.code))
    : goneWithoutCode.test(error.message);
}
