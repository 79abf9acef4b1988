import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";
import { withProblemResponse } from "@/lib/server/http/problem-response";

/** next-auth's own part of the API. It checks its CSRF token itself; attempts are limited where a password is checked. */
const handler = withProblemResponse((request, context: { params: Promise<{ nextauth: string[] }> }) =>
  NextAuth(request as never, context as never, authOptions()),
);

export { handler as GET, handler as POST };
