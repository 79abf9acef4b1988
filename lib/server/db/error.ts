import "server-only";
import { Prisma } from "./generated/client";

/** Whether a write was refused because a row with its key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether the database cannot be reached or has no connection to spare (Prisma's error reference). */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  const gone = ["P1001", "P1002", "P1008", "P1017", "P2024"];
  return error instanceof Prisma.PrismaClientKnownRequestError && gone.includes(error.code);
}
