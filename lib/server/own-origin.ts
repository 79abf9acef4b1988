import "server-only";

/** The address that people know the program by, such as `https://tickmark.example.org`; null where it has not been told. */
export function ownOrigin(): string | null {
  const { NEXTAUTH_URL } = process.env;
  return NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : null;
}
