import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AnnotationRecord } from "@/lib/schemas/annotation";

/** The annotations that a new version has no words for, with their claims: nothing of them is lost. */
export function OrphanList({ orphans, base }: { orphans: readonly AnnotationRecord[]; base: string }) {
  const t = useTranslations("room.orphans");
  if (orphans.length === 0) return null;
  return (
    <details className="mx-auto mt-4 max-w-3xl rounded-lg border border-rule bg-sheet px-4 py-3">
      <summary className="text-sm font-semibold text-missing-context">{t("title", { count: orphans.length })}</summary>
      <ul className="mt-3 flex flex-col gap-3">
        {orphans.map(({ id, quote, claims }) => (
          <li key={id} id={id} className="text-sm">
            <q className="font-serif wrap-anywhere">{quote}</q> <span className="text-xs text-soft">{t("stood")}</span>
            {claims.map((claim) => (
              <Link
                key={claim.id}
                href={`${base}/claims/${claim.id}`}
                className="block wrap-anywhere text-open hover:underline"
              >
                {claim.text}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
