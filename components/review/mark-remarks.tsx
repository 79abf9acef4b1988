import { useTranslations } from "next-intl";
import type { MarkRemarks } from "@/lib/domain/mark-remarks";

/** What a reviewer says of her verdict beside its reason: on what it rests, how sure she is, and which figure holds. */
export function MarkRemarksLine({ mark }: { mark: MarkRemarks }) {
  const t = useTranslations("remarks");
  const said = [
    mark.ground && t(`grounds.${mark.ground}`),
    mark.confidence && t(`sure.${mark.confidence}`),
    mark.figure && t.rich("instead", { figure: () => <bdi className="font-serif font-semibold">{mark.figure}</bdi> }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-soft">
      {said.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are always the same three in the same order
        <li key={index}>{remark}</li>
      ))}
    </ul>
  );
}

/** A reviewer's note to the resolver; nobody else is given one. */
export function NoteToResolver({ note }: { note: string | null }) {
  const t = useTranslations("remarks");
  if (note === null) return null;
  return (
    <div className="rounded-md bg-hover px-3 py-2 text-sm">
      <p className="text-xs font-semibold text-soft">{t("noteToResolver")}</p>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {note}
      </p>
    </div>
  );
}
