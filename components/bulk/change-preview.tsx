import { useTranslations } from "next-intl";
import { VerdictLabel } from "@/components/ui/verdict";
import type { JobChange, JobPreview } from "@/lib/schemas/job";

export type BulkKind = "take-side" | "reopen" | "withdraw-marks";

/** How many claims would be changed and what each would then have, whose marks that overrides, and what is left and why. */
export function ChangePreview({ kind, preview }: { kind: BulkKind; preview: JobPreview | null }) {
  const t = useTranslations("bulk");
  return (
    <div role="status" className="flex min-h-10 flex-col gap-2 text-sm">
      {preview && (
        <>
          <p className="font-semibold">{t(`will.${kind}`, { count: preview.count })}</p>
          {preview.left.length > 0 && (
            <ul className="text-xs text-soft">
              {preview.left.map(({ reason, count }) => (
                <li key={reason}>{t(`left.${reason}`, { count })}</li>
              ))}
            </ul>
          )}
          {preview.changes.length > 0 && (
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
              tabIndex={0}
              aria-label={t("list")}
              className="max-h-64 overflow-y-auto border-y border-rule"
            >
              <ul className="divide-y divide-rule">
                {preview.changes.map((change) => (
                  <Change key={`${change.claim} ${change.layer}`} change={change} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );
}

function Change({ change: { text, layer, before, after, overridden } }: { change: JobChange }) {
  const t = useTranslations("bulk");
  const review = useTranslations("review");
  return (
    <li className="py-2">
      <p dir="auto" className="font-serif wrap-anywhere">
        {text}
      </p>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-xs text-soft">
        <span>{review(`layers.${layer}`)}</span>
        {after ? (
          <VerdictLabel verdict={after} />
        ) : (
          before && (
            <s>
              <VerdictLabel verdict={before} />
            </s>
          )
        )}
        {overridden.length > 0 && (
          <span className="flex flex-wrap gap-x-2">
            {t("against")}
            {overridden.map(({ person, verdict }) => (
              <span key={person.id}>
                <bdi>{person.name}</bdi> <VerdictLabel verdict={verdict} />
              </span>
            ))}
          </span>
        )}
      </p>
    </li>
  );
}
