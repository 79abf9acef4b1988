import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { wordsOf } from "@/lib/reader/recover-draft";
import type { Refusal } from "@/lib/reader/room/store";

/** What the server refused, with the words that were written, until they are taken up again or put aside. */
export function RefusalList({
  refusals,
  onResume,
  onDismiss,
}: {
  refusals: readonly Refusal[];
  /** Goes on with what was refused; null where it cannot be. */
  onResume: (refusal: Refusal) => (() => void) | null;
  onDismiss: (id: string) => void;
}) {
  const t = useTranslations("room.refused");
  return (
    <section aria-label={t("title")} className="mb-4 flex max-h-[45dvh] flex-col gap-2 overflow-y-auto">
      {refusals.map((refusal) => {
        const { command } = refusal.write;
        const resume = onResume(refusal);
        const words = wordsOf(refusal.write);
        return (
          <div
            key={command.id}
            className="flex shrink-0 flex-col gap-2 rounded-lg border border-disputed/50 bg-sheet p-4 shadow-float"
          >
            <p className="text-sm font-semibold">{t(command.kind)}</p>
            {words && (
              <p className="max-h-40 overflow-y-auto font-serif text-sm whitespace-pre-line select-all wrap-anywhere">
                {words}
              </p>
            )}
            <ProblemNotice problem={refusal.problem} />
            <div className="flex flex-wrap gap-2">
              {resume && (
                <Button look="primary" onClick={resume}>
                  {t("resume")}
                </Button>
              )}
              <Button onClick={() => onDismiss(command.id)}>{t("dismiss")}</Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
