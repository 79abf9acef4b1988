import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { markGroups } from "@/lib/domain/mark-groups";
import { wordingAt } from "@/lib/domain/wording";
import type { EarlierWording } from "@/lib/schemas/claim-detail";
import type { MarkRecord } from "@/lib/schemas/mark";
import { EvidenceView } from "./evidence-view";
import { MarkRemarksLine, NoteToResolver } from "./mark-remarks";

/** What a claim says today, and what it said before, for marks that judged that. */
interface JudgedWords {
  text: string;
  earlierWordings: readonly EarlierWording[];
}

/** Marks with their reasons and evidence: those that count, those that judged other words, and earlier ones below. */
export function MarkList({ marks, words }: { marks: readonly MarkRecord[]; words: JudgedWords }) {
  const t = useTranslations("review");
  const { current, outdated, earlier } = markGroups(marks);
  return (
    <>
      <ul className="flex flex-col gap-3">
        {[...current, ...outdated].map((mark) => (
          <li key={mark.id} className="rounded-lg border border-rule bg-sheet px-4 py-3">
            <MarkView mark={mark} words={words} />
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="text-xs font-semibold text-soft">{t("earlier", { count: earlier.length })}</summary>
          <ul className="mt-2 flex flex-col gap-3 border-s-2 border-rule ps-4">
            {earlier.map((mark) => (
              <li key={mark.id}>
                <MarkView mark={mark} words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A mark as it was made, with its reasons and evidence. */
export function MarkView({ mark, words }: { mark: MarkRecord; words: JudgedWords }) {
  const t = useTranslations("review");
  const judged = wordingAt(words.earlierWordings, mark.claimVersion, null);
  return (
    <article className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        {mark.verdict ? (
          <VerdictLabel verdict={mark.verdict} />
        ) : (
          <span className="font-semibold">{t("withdrawn")}</span>
        )}
        <span>
          <strong dir="auto">{mark.author.name}</strong>{" "}
          <span className="text-xs text-soft">
            {t(`layers.${mark.layer}`)} · <Instant at={mark.createdAt} />
          </span>
        </span>
        {mark.outdated && <span className="text-xs font-semibold text-missing-context">{t("outdated")}</span>}
      </p>
      {mark.outdated && judged && <WordsThenAndNow judged={judged} today={words.text} />}
      <MarkRemarksLine mark={mark} />
      {mark.rationale && (
        <p dir="auto" className="text-sm whitespace-pre-line wrap-anywhere">
          {mark.rationale}
        </p>
      )}
      <NoteToResolver note={mark.noteToResolver} />
      {mark.evidence.length > 0 && (
        <ul className="flex flex-col divide-y divide-rule">
          {mark.evidence.map((piece) => (
            <li key={piece.id} className="py-2 last:pb-0">
              <EvidenceView piece={piece} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** The words that a mark judged beside those of today. */
function WordsThenAndNow({ judged, today }: { judged: EarlierWording; today: string }) {
  const t = useTranslations("review");
  const source = judged.attribution?.source;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 border-s-2 border-missing-context ps-3 text-sm">
      <dt className="text-soft">{t("judged")}</dt>
      <dd dir="auto" className="wrap-anywhere">
        {judged.text}
        {source && <span className="text-soft"> ({source})</span>}
      </dd>
      <dt className="text-soft">{t("today")}</dt>
      <dd dir="auto" className="wrap-anywhere">
        {today}
      </dd>
    </dl>
  );
}
