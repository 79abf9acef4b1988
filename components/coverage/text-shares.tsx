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
            {share ? <ShareBar share={share} /> : <p className="text-sm text-soft">{t("tooLong")}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** With a claim, filled; annotated without one, hatched; the rest empty. */
function ShareBar({ share: { total, annotated, claimed } }: { share: Share }) {
  const t = useTranslations("coverage.text");
  const part = (count: number) => (total === 0 ? 0 : (100 * count) / total);
  return (
    <>
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-2.5 w-full rounded-sm bg-rule"
      >
        <rect width={part(annotated)} height="10" className="fill-open/35" />
        <rect width={part(claimed)} height="10" className="fill-open" />
      </svg>
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
