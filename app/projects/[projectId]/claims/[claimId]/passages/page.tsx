import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { getClaim } from "@/lib/server/claims/detail";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { listBatches } from "@/lib/server/passages/batches";
import { listLikePassages } from "@/lib/server/passages/data";
import { ProjectFrame } from "../../../../project-frame";
import { AttachPassages } from "./attach-passages";
import { UndoBatches } from "./undo-batches";

interface PassagesPageProps {
  params: Promise<{ projectId: string; claimId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("passages"))("title") };
}

/** As many passages as are shown; those that are less like the claim are not worth reading. */
const shown = 100;

/** Where else the project's articles say nearly what a claim says, to be attached to it in one step. */
export default async function PassagesPage({ params }: PassagesPageProps) {
  const { projectId, claimId } = await params;
  const base = `/projects/${projectId}`;
  const permit = await pagePermit(`${base}/claims/${claimId}/passages`, { claim: claimId }, "read");
  const [claim, passages, batches, t, claims] = await Promise.all([
    orErrorPage(getClaim(permit, claimId)),
    orErrorPage(listLikePassages(permit, claimId, { limit: shown })),
    listBatches(permit, claimId),
    getTranslations("passages"),
    getTranslations("claims"),
  ]);
  const mayAttach = permit.abilities.includes("annotate");
  return (
    <ProjectFrame
      permit={permit}
      page="claims"
      crumbs={[{ label: claims("title"), href: `${base}/claims` }]}
      title={t("title")}
    >
      <PageTitle title={t("title")} lead={t("lead")} />
      <p dir="auto" className="mb-6 font-serif text-lg wrap-anywhere">
        <Link href={`${base}/claims/${claimId}`} className="hover:underline">
          {claim.text}
        </Link>
      </p>
      <UndoBatches
        claimId={claimId}
        batches={batches.map((batch) => ({
          ...batch,
          mayUndo: mayAttach && (batch.createdBy.id === permit.actor.id || permit.abilities.includes("manage")),
        }))}
      />
      {passages.items.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <AttachPassages
          // What is chosen is of this list.
          key={batches.map(({ id }) => id).join()}
          claimId={claimId}
          passages={passages.items}
          mayAttach={mayAttach}
          base={base}
        />
      )}
    </ProjectFrame>
  );
}
