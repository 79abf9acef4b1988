import { useTranslations } from "next-intl";
import { useState } from "react";
import { textInputFault } from "@/lib/domain/text-input-fault";

/**
 * What is wrong with the words in a form, in a sentence, before they are sent. Too many are said at once, missing ones
 * only when one has tried to send them.
 */
export function useTextInputFault(text: string, maximum: number): { said: string | undefined; mayGo: () => boolean } {
  const t = useTranslations("ui.words");
  const [isTried, setTried] = useState(false);
  const found = textInputFault(text, maximum);
  return {
    said:
      found?.fault === "too-long"
        ? t("too-long", { length: found.length, maximum })
        : found && isTried
          ? t("missing")
          : undefined,
    mayGo: () => {
      setTried(found !== null);
      return found === null;
    },
  };
}
