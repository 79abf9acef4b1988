import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { EntryPage } from "@/components/ui/entry-page";
import { PreferencesSwitch } from "./preferences-switch";

/** A page that says why there is nothing to see, and where to go. */
export async function MessagePage({ message }: { message: "notFound" | "forbidden" }) {
  const t = await getTranslations("message");
  return (
    <EntryPage title={t(`${message}.title`)} lead={t(`${message}.lead`)} preferences={<PreferencesSwitch />}>
      <div>
        <Link href="/" className={buttonClass()}>
          {t("home")}
        </Link>
      </div>
    </EntryPage>
  );
}
