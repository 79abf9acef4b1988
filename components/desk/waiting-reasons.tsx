import { useTranslations } from "next-intl";
import { ClaimLine } from "@/components/claim/claim-line";
import { Dotted } from "@/components/ui/dotted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { WaitingReasons } from "@/lib/schemas/reason-judgement";

/** The claims on which the reader has still to judge the reasons of those who differ from her. */
export function WaitingReasonsList({ items, base }: { items: readonly WaitingReasons[]; base: string }) {
  const t = useTranslations("reasons");
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {items.map(({ claim, marks }) => (
        <ClaimLine key={claim.id} claim={claim} href={`${base}/claims/${claim.id}#reasons`}>
          {marks.map(({ id, author, verdict }) => (
            <span key={id} className="block text-sm">
              <Dotted>
                <bdi>{author.name}</bdi>
                {verdict && <VerdictLabel verdict={verdict} />}
                <strong>{t("judge")}</strong>
              </Dotted>
            </span>
          ))}
        </ClaimLine>
      ))}
    </ul>
  );
}
