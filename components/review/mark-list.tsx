import { useTranslations } from "next-intl";
import { EdtfDate, Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { EvidenceRecord, MarkRecord } from "@/lib/schemas/mark";

/** Marks with their reasons and evidence; earlier ones below, told apart. */
export function MarkList({ marks, claimVersion }: { marks: readonly MarkRecord[]; claimVersion: number }) {
  const t = useTranslations("review");
  const current = marks.filter((mark) => mark.current);
  const earlier = marks.filter((mark) => !mark.current);
  return (
    <>
      <ul className="flex flex-col gap-3">
        {current.map((mark) => (
          <li key={mark.id} className="rounded-lg border border-rule bg-sheet px-4 py-3">
            <MarkView mark={mark} claimVersion={claimVersion} />
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="text-xs font-semibold text-soft">{t("earlier", { count: earlier.length })}</summary>
          <ul className="mt-2 flex flex-col gap-3 border-s-2 border-rule ps-4">
            {earlier.map((mark) => (
              <li key={mark.id}>
                <MarkView mark={mark} claimVersion={claimVersion} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function MarkView({ mark, claimVersion }: { mark: MarkRecord; claimVersion: number }) {
  const t = useTranslations("review");
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
        {mark.claimVersion < claimVersion && (
          <span className="text-xs font-semibold text-missing-context">{t("earlierWording")}</span>
        )}
      </p>
      {mark.rationale && (
        <p dir="auto" className="text-sm whitespace-pre-line wrap-anywhere">
          {mark.rationale}
        </p>
      )}
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

export function EvidenceView({ piece }: { piece: EvidenceRecord }) {
  const t = useTranslations("evidence");
  return (
    <>
      <p className="text-xs text-soft wrap-anywhere">
        <span className="font-semibold">{t(piece.stance)}</span>
        {piece.publisher && (
          <>
            {" · "}
            <bdi>{piece.publisher}</bdi>
          </>
        )}
        {piece.published && (
          <>
            {", "}
            <EdtfDate value={piece.published} />
          </>
        )}
        {piece.origin && ` · ${t("goesBackTo", { origin: piece.origin })}`}
      </p>
      {piece.quote && (
        <blockquote dir="auto" className="font-serif text-sm wrap-anywhere">
          {t("quoted", { quote: piece.quote })}
        </blockquote>
      )}
      <p className="flex flex-wrap gap-x-3 text-xs">
        {piece.url && <Address href={piece.url} label={hostOf(piece.url)} />}
        {piece.archivedUrl && <Address href={piece.archivedUrl} label={t("archived")} />}
        {piece.accessed && (
          <span className="text-soft">
            {t("seen")} <EdtfDate value={piece.accessed} />
          </span>
        )}
      </p>
    </>
  );
}

/** A link to somebody else's page: it learns nothing of where the reader came from. */
function Address({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer nofollow" className="text-open underline wrap-anywhere">
      {label}
    </a>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
