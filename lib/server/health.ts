import "server-only";
import packageJson from "../../package.json";
import { database } from "./db/database";
import type { EngineKind } from "./db/engine";

/** Answers only where the database does. */
export async function getHealth(): Promise<{ status: "ok"; version: string; database: EngineKind }> {
  const { kind, prisma } = database();
  await prisma.$queryRaw`SELECT 1`;
  return { status: "ok", version: packageJson.version, database: kind };
}
