import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import type { SentBack } from "@/lib/schemas/queue";

/** A decision that asks something, in itself or as a queue has it. */
type Asked = Omit<SentBack, "question"> & { question: string | null };

/** What a resolver asks about the reader's mark on a layer. */
export function SentBackQuestion({ asked: { layer, question, author, createdAt } }: { asked: Asked }) {
  const t = useTranslations("review");
  return (
    <div className="border-s-2 border-missing-context ps-3 text-sm">
      <p className="text-xs text-soft">
        {t.rich("sentBack.asks", { name: () => <bdi>{author.name}</bdi>, layer: t(`layers.${layer}`) })}
        {" · "}
        <Instant at={createdAt} />
      </p>
      <p dir="auto" className="mt-0.5 whitespace-pre-line wrap-anywhere">
        {question}
      </p>
    </div>
  );
}

/** All that the reader is asked about a claim that she is about to mark, and how one answers. */
export function SentBackQuestions({ asked }: { asked: readonly Asked[] }) {
  const t = useTranslations("review");
  if (asked.length === 0) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {asked.map((one) => (
        <SentBackQuestion key={one.id} asked={one} />
      ))}
      <p className="text-xs text-soft">{t("sentBack.how")}</p>
    </div>
  );
}
