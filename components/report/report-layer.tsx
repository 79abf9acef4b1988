import { useTranslations } from "next-intl";
import { EvidenceView } from "@/components/review/evidence-view";
import { MarkRemarksLine } from "@/components/review/mark-remarks";
import { EdtfDate } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { dayOf } from "@/lib/domain/day";
import type { ReportLayer, ReportMark, ReportPerson, ReportResolution } from "@/lib/schemas/report";

/** What holds on a layer of a claim: how it was decided, the marks that say so, and those that say otherwise. */
export function ReportLayerView({ layer, isOnly, zone }: { layer: ReportLayer; isOnly: boolean; zone: string }) {
  const t = useTranslations();
  const { assent, dissent, resolution } = layer;
  return (
    <section className="mt-3 flex flex-col gap-3">
      {!isOnly && (
        <h4 className="flex flex-wrap items-baseline gap-x-3 text-sm">
          <span className="text-soft">{t(`review.layerHint.${layer.layer}`)}:</span>
          <VerdictLabel verdict={layer.verdict} />
        </h4>
      )}
      {resolution && <Resolution resolution={resolution} zone={zone} />}
      {assent.map((mark) => (
        <Mark key={mark.id} mark={mark} zone={zone} />
      ))}
      {dissent.length > 0 && (
        <div className="flex flex-col gap-3 border-s-2 border-rule ps-4">
          <p className="text-xs font-semibold text-soft">{t("report.dissent")}</p>
          {dissent.map((mark) => (
            <Mark key={mark.id} mark={mark} zone={zone} isDissent />
          ))}
        </div>
      )}
    </section>
  );
}

function Resolution({ resolution, zone }: { resolution: ReportResolution; zone: string }) {
  const t = useTranslations();
  const { by, at, cause, figure, rationale } = resolution;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span>{t.rich("report.decidedBy", { person: () => <Person person={by} /> })}</span>
        <Day at={at} zone={zone} />
        {cause && (
          <span className="text-xs text-soft">
            {t("resolution.because", { cause: t(`resolution.causes.${cause}`) })}
          </span>
        )}
      </p>
      {figure && (
        <p className="text-xs text-soft">
          {t.rich("remarks.instead", { figure: () => <bdi className="font-serif font-semibold">{figure}</bdi> })}
        </p>
      )}
      <Words words={rationale} />
    </div>
  );
}

function Mark({ mark, zone, isDissent = false }: { mark: ReportMark; zone: string; isDissent?: boolean }) {
  const t = useTranslations("review");
  const saysNothing = !mark.rationale && mark.evidence.length === 0;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <Person person={mark.by} />
        {isDissent && <VerdictLabel verdict={mark.verdict} />}
        <Day at={mark.at} zone={zone} />
      </p>
      <Words words={mark.rationale} />
      {saysNothing && <p className="text-xs text-soft">{t("noRationale")}</p>}
      <MarkRemarksLine mark={{ ...mark, noteToResolver: null }} />
      {mark.evidence.length > 0 && (
        <ul className="mt-1 flex flex-col gap-2">
          {mark.evidence.map((piece) => (
            <li key={piece.id} className="report-evidence border-s border-rule ps-3">
              <EvidenceView piece={piece} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whose it is, which may be a letter. */
function Person({ person }: { person: ReportPerson }) {
  const t = useTranslations("report");
  return (
    <strong className="font-semibold">
      {"name" in person ? <bdi>{person.name}</bdi> : t("person", { letter: person.letter })}
    </strong>
  );
}

function Day({ at, zone }: { at: string; zone: string }) {
  return (
    <span className="text-xs text-soft">
      <EdtfDate value={dayOf(new Date(at), zone)} />
    </span>
  );
}

function Words({ words }: { words: string }) {
  if (!words) return null;
  return (
    <p dir="auto" className="text-sm whitespace-pre-line wrap-anywhere">
      {words}
    </p>
  );
}
