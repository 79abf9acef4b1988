import Link from "next/link";
import { useTranslations } from "next-intl";

export const agreementViews = ["verdicts", "spans"] as const;

/** What agreement there is: on what is so or was said, and on which words to look at in the first place. */
export function AgreementViews({ base, chosen }: { base: string; chosen: (typeof agreementViews)[number] }) {
  const t = useTranslations("agreement.views");
  const addresses = { verdicts: base, spans: `${base}/spans` };
  return (
    <nav aria-label={t("label")} className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {agreementViews.map((view) => (
          <li key={view}>
            <Link
              href={addresses[view]}
              aria-current={view === chosen ? "page" : undefined}
              className="text-soft hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(view)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
