import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/formatted";
import type { Share, TextCoverage } from "@/lib/domain/text-coverage";

/** In how much of an article's text something is annotated, and a claim found. */
export function TextShares({ coverage }: { coverage: TextCoverage }) {
  const t = useTranslations("coverage.text");
  const shares = [
    { name: "blocks" as const, share: coverage.blocks },
    { name: "sentences" as const, share: coverage.sentences },
  ];
  return (
    <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
      {shares.map(({ name, share }) => (
        <div key={name}>
          <dt className="text-xs font-semibold text-soft">{t(name)}</dt>
          <dd className="mt-1">
            {share ? <ShareBar share={share} /> : <p className="text-sm text-soft">{t("uncut")}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Of the sentences alone, small, for a line of many. */
export function SentenceShare({ share }: { share: Share | undefined }) {
  const t = useTranslations("coverage.text");
  if (!share) return <span className="text-xs text-soft">{t("uncut")}</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <Bar share={share} className="h-1.5 w-24 shrink-0 rounded-full" />
      <span className="text-xs text-soft">
        {t("some", { ...share })}
        {share.annotated > share.claimed && <span className="block">{t("someAnnotated", { ...share })}</span>}
      </span>
    </span>
  );
}

/** With a claim, filled; annotated without one, hatched; the rest empty. */
function Bar({ share: { total, annotated, claimed }, className }: { share: Share; className: string }) {
  const part = (count: number) => (total === 0 ? 0 : (100 * count) / total);
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className={`bg-rule ${className}`}>
      <rect width={part(annotated)} height="10" className="fill-open/35" />
      <rect width={part(claimed)} height="10" className="fill-open" />
    </svg>
  );
}

function ShareBar({ share }: { share: Share }) {
  const t = useTranslations("coverage.text");
  const { total, annotated, claimed } = share;
  return (
    <>
      <Bar share={share} className="h-2.5 w-full rounded-sm" />
      <p className="mt-1.5 text-sm">
        {t.rich("share", {
          claimed: () => <Count value={claimed} />,
          annotated: () => <Count value={annotated} />,
          total: () => <Count value={total} />,
        })}
      </p>
    </>
  );
}
