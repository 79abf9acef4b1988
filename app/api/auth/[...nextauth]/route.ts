import NextAuth from "next-auth";
import { actorOfSession } from "@/lib/server/actor";
import { withLocalCallback } from "@/lib/server/auth/callback-url";
import { authOptions } from "@/lib/server/auth/options";
import { withProblemResponse } from "@/lib/server/http/problem-response";

/** next-auth's own part of the API. It checks its CSRF token itself; attempts are limited where a password is checked. */
const handler = withProblemResponse(async (request, context: { params: Promise<{ nextauth: string[] }> }) => {
  const checked = await withLocalCallback(request);
  const [asked] = (await context.params).nextauth;
  // next-auth believes a cookie as long as it is signed; of a session that has ended we say nothing.
  if (asked === "session" && !(await actorOfSession()))
    return Response.json({}, { headers: { "cache-control": "no-store" } });
  return NextAuth(checked as never, context as never, authOptions());
});

export { handler as GET, handler as POST };
