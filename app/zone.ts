import { cookies } from "next/headers";
import { getTimeZone } from "next-intl/server";
import { ZoneSchema, zoneCookie } from "@/lib/schemas/day";

/** The zone whose days the reader's are: what her browser said on an earlier page, else the server's own. */
export async function readerZone(): Promise<string> {
  const told = ZoneSchema.safeParse((await cookies()).get(zoneCookie)?.value);
  return told.success ? told.data : getTimeZone();
}
