"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SelectField, TextArea } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";
import { layersOf, verdicts } from "@/lib/domain/verdict";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";

/** Says what is known to be right of a claim, and why, or takes that back. */
export function GoldForm({ action, claim, href }: { action: FormAction<void>; claim: ClaimDetail; href: string }) {
  const t = useTranslations("gold");
  const verdict = useTranslations("verdict");
  const review = useTranslations("review");
  const router = useRouter();
  const known = claim.gold.find(({ layer }) => layer === "so") ?? claim.gold[0];
  return (
    <details className="rounded-lg border border-rule bg-sheet px-4 py-3">
      <summary className="font-semibold">{known ? t("change") : t("plant")}</summary>
      <p className="mt-2 text-xs text-soft">{t("plantLead")}</p>
      <Form
        action={action}
        submit={t("save")}
        look="plain"
        className="mt-3"
        hidden={{ projectId: claim.projectId, claimId: claim.id }}
        keep={{ of: `gold ${claim.id}`, href, title: claim.text }}
        onDone={() => router.refresh()}
      >
        {(problem) => (
          <>
            <SelectField
              label={review("layer")}
              name="layer"
              defaultValue={known?.layer ?? "so"}
              options={layersOf(claim).map((layer) => ({ value: layer, label: review(`layers.${layer}`) }))}
              error={faultOf(problem, "layer")}
            />
            <SelectField
              label={t("known")}
              name="verdict"
              defaultValue={known?.verdict ?? ""}
              options={[
                { value: "", label: t("nothing") },
                ...verdicts.map((name) => ({ value: name, label: verdict(name) })),
              ]}
              error={faultOf(problem, "verdict")}
            />
            <TextArea
              label={t("explanation")}
              name="explanation"
              hint={t("explanationHint")}
              defaultValue={known?.explanation}
              error={faultOf(problem, "explanation")}
            />
          </>
        )}
      </Form>
    </details>
  );
}
