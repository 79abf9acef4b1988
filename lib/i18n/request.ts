import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, pickLocale } from "./locale";
import { messagesOf } from "./messages";

/** Where the reader's own zone is not known yet, instants are shown in the server's, unless `TZ` says otherwise. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export default getRequestConfig(async () => {
  const locale = pickLocale((await cookies()).get(localeCookie)?.value, (await headers()).get("accept-language"));
  return { locale, messages: messagesOf(locale), timeZone };
});
