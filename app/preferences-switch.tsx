import { cookies } from "next/headers";
import { Preferences } from "@/components/ui/preferences";
import { readTheme, themeCookie } from "@/lib/i18n/theme";
import { setPreferenceAction } from "./preferences";

/** The switches with what this browser chose. */
export async function PreferencesSwitch() {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return <Preferences theme={theme} action={setPreferenceAction} />;
}
