import { database } from "@/lib/server/db/database";
import { json, publicRoute } from "@/lib/server/http/route";
import packageJson from "@/package.json";

/** Answers only where the database does. */
export const GET = publicRoute(async () => {
  const { kind, prisma } = database();
  await prisma.$queryRaw`SELECT 1`;
  return json({ status: "ok", version: packageJson.version, database: kind });
});
