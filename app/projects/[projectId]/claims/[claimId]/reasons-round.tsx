import { getTranslations } from "next-intl/server";
import { JudgementList } from "@/components/review/judgement-list";
import { Section } from "@/components/ui/page-title";
import { roundState, unjudged } from "@/lib/domain/reasons-round";
import { layers } from "@/lib/domain/verdict";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import type { Permit } from "@/lib/server/actor";
import { listReasonJudgements } from "@/lib/server/reasons/data";
import { JudgeReasons } from "./judge-reasons";

/** What those who differ on a claim make of each other's reasons, and what the reader has still to judge. */
export async function ReasonsRound({
  permit,
  claim,
  href,
}: {
  permit: Permit<"read">;
  claim: ClaimDetail;
  href: string;
}) {
  const [{ items: judgements }, t] = await Promise.all([
    listReasonJudgements(permit, claim.id),
    getTranslations("reasons"),
  ]);
  const hasRound = (layer: (typeof layers)[number]) =>
    permit.project.reasonsRound && claim.layers[layer].state === "conflict";
  const open = layers.filter(hasRound).map((layer) => {
    const marks = claim.marks
      .filter((mark) => mark.current && mark.layer === layer)
      .map((mark) => ({ ...mark, authorId: mark.author.id }));
    const given = judgements.map(({ author, markId }) => ({ authorId: author.id, markId }));
    return { state: roundState(marks, given), waiting: unjudged(permit.actor.id, marks, given) };
  });
  if (open.length + judgements.length === 0) return null;
  const mayJudge = permit.abilities.includes("mark");
  return (
    <Section title={t("round")}>
      <div id="reasons" className="flex scroll-mt-24 flex-col gap-4">
        {open.map(({ state }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the layers are always in the same order
          <p key={index} className="text-sm text-soft">
            {t(`state.${state}`)}
          </p>
        ))}
        <JudgementList judgements={judgements} marks={claim.marks} />
        {mayJudge &&
          open
            .flatMap(({ waiting }) => waiting)
            .map(({ authorId: _, ...mark }) => <JudgeReasons key={mark.id} claim={claim} href={href} mark={mark} />)}
      </div>
    </Section>
  );
}
