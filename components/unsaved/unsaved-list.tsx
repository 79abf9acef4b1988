import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** One thing that a person did and the server does not have. */
export interface Unsaved {
  id: string;
  what:
    | "mark"
    | "comment"
    | "resolution"
    | "objection"
    | "judgement"
    | "skip"
    | "correction"
    | "fields"
    | "annotation"
    | "blocks";
  /** All that was written, line by line. */
  words: string;
  /** The page on which it was written, and what that is about. */
  href: string | null;
  title: string;
  /** Why the server refused it; null where it did not arrive. */
  problem: ProblemDocument | null;
}

/** What the server refused, and what could not be brought there, each with its words and what can be done about it. */
export function UnsavedList({
  items,
  onResume,
  onRetry,
  onDiscard,
}: {
  items: readonly Unsaved[];
  /** Goes on with what was refused, in its form. */
  onResume: (id: string) => void;
  onRetry: (id: string) => void;
  onDiscard: (id: string) => void;
}) {
  const t = useTranslations("work.unsaved");
  const refused = items.filter(({ problem }) => problem !== null);
  const failed = items.filter(({ problem }) => problem === null);
  const group = (label: string, group: readonly Unsaved[], actions: (item: Unsaved) => React.ReactNode) =>
    group.length > 0 && (
      <section aria-label={label} className="flex flex-col gap-2">
        {group.map((item) => (
          <UnsavedCard key={item.id} item={item} label={label}>
            {actions(item)}
          </UnsavedCard>
        ))}
      </section>
    );
  return (
    <div className="flex max-h-[45dvh] flex-col gap-2 overflow-y-auto empty:hidden">
      {group(t("refused"), refused, ({ id }) => (
        <>
          <Button look="primary" onClick={() => onResume(id)}>
            {t("resume")}
          </Button>
          <Button onClick={() => onDiscard(id)}>{t("dismiss")}</Button>
        </>
      ))}
      {group(t("failed"), failed, ({ id, words }) => (
        <>
          <Button look="primary" onClick={() => onRetry(id)}>
            {t("retry")}
          </Button>
          {words && <Button onClick={() => void navigator.clipboard?.writeText(words)}>{t("copy")}</Button>}
          <Button look="danger" onClick={() => window.confirm(t("discardAsk")) && onDiscard(id)}>
            {t("discard")}
          </Button>
        </>
      ))}
    </div>
  );
}

function UnsavedCard({ item, label, children }: { item: Unsaved; label: string; children: React.ReactNode }) {
  const t = useTranslations("work");
  const { what, words, href, title, problem } = item;
  return (
    <div className="flex shrink-0 flex-col gap-2 rounded-lg border border-disputed/50 bg-sheet p-4 shadow-float">
      <p className="text-sm font-semibold">
        {label}: {t(`what.${what}`)}
        {title && href && (
          <>
            {" · "}
            <Link href={href} className="font-normal text-open wrap-anywhere hover:underline">
              {title}
            </Link>
          </>
        )}
      </p>
      {words && (
        <p className="max-h-40 overflow-y-auto font-serif text-sm whitespace-pre-line select-all wrap-anywhere">
          {words}
        </p>
      )}
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : (
        <p role="alert" className="text-sm text-disputed">
          {t("unsaved.failedHint")}
        </p>
      )}
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
