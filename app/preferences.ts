"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { localeCookie, locales } from "@/lib/i18n/locale";
import { themeCookie, themes } from "@/lib/i18n/theme";
import { publicAction } from "@/lib/server/http/action";

/** A year, in seconds. */
const age = 365 * 24 * 3600;

const PreferenceSchema = z.strictObject({ locale: z.enum(locales).optional(), theme: z.enum(themes).optional() });

/** Remembers the language or the look in this browser. Anybody may, signed in or not. */
export const setPreferenceAction = publicAction(PreferenceSchema, async ({ locale, theme }) => {
  const jar = await cookies();
  const kept = { maxAge: age, path: "/", sameSite: "lax", httpOnly: true } as const;
  if (locale) jar.set(localeCookie, locale, kept);
  if (theme) jar.set(themeCookie, theme, kept);
});
