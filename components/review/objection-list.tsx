import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import type { ObjectionRecord } from "@/lib/schemas/objection";
import { EvidenceView } from "./evidence-view";

/** What those concerned say against a decision. */
export function ObjectionList({ objections }: { objections: readonly ObjectionRecord[] }) {
  const t = useTranslations("objection");
  if (objections.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="mt-3 flex flex-col gap-3">
      {objections.map((objection) => (
        <li key={objection.id} className="border-s-2 border-missing-context ps-3 text-sm">
          <p className="text-xs text-soft">
            <span className="font-semibold">{t("one")}</span> · <bdi>{objection.author.name}</bdi>,{" "}
            <Instant at={objection.createdAt} />
          </p>
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {objection.words}
          </p>
          {objection.evidence.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no id and never change
            <div key={index} className="mt-2">
              <EvidenceView piece={piece} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
