import type { Locale } from "./locale";
import type en from "./messages/en.json";

/** Makes a message that does not exist a type error. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
