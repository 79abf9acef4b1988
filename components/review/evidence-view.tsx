import { useTranslations } from "next-intl";
import { EdtfDate } from "@/components/ui/formatted";
import { isolated } from "@/lib/i18n/isolated";
import type { EvidenceRecord } from "@/lib/schemas/mark";

/** A piece of evidence: what it says of the claim, by whom, in which words, and where it is. */
export function EvidenceView({ piece }: { piece: Omit<EvidenceRecord, "id"> }) {
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
        {piece.origin && <> · {t.rich("goesBackTo", { ...isolated, origin: piece.origin })}</>}
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
