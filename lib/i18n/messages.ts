import type { Locale } from "./locale";
import de from "./messages/de.json";
import en from "./messages/en.json";

export type Messages = typeof en;

const messages: Record<Locale, Messages> = { de, en };

export function messagesOf(locale: Locale): Messages {
  return messages[locale];
}
